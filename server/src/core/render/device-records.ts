import { joinFields, NO_ID, recordSigns, type ExportField, type ExportRecord } from '../facts/device-fields.ts';
import { asciiLowerCase } from '../facts/ascii-case.ts';
import type { JsonNull, JsonString } from '../json/tree.ts';
import {
  fieldText,
  nestedRecord,
  nodeOf,
  propertyOf,
  valueOf,
  type DeviceRecord,
  type FieldValue,
} from './device-record.ts';

/** What exports say about one device: Intune's object, and those of its user and of Microsoft Entra in order of authority. */
export interface DeviceRecords {
  readonly managedDevice: DeviceRecord;
  readonly user: readonly DeviceRecord[];
  readonly device: readonly DeviceRecord[];
}

/** Objects of exports of users or of devices, by the id that Intune's objects refer to. */
export type RecordIndex = ReadonlyMap<string, DeviceRecord>;

/** Of two objects with one id the later one counts; one without an id is left out. */
export function indexRecords(records: readonly DeviceRecord[], { name }: ExportField): RecordIndex {
  const index = new Map<string, DeviceRecord>();
  for (const record of records) {
    const id = fieldText(record, name);
    if (id !== undefined) index.set(asciiLowerCase(id), record);
  }
  return index;
}

/** Nested objects (our own form) go before joined ones. */
export function joinRecords(managedDevice: DeviceRecord, users: RecordIndex, devices: RecordIndex): DeviceRecords {
  return {
    managedDevice,
    user: [nestedRecord(managedDevice, 'user'), joined(managedDevice, joinFields.userId, users)].filter(isThere),
    device: [nestedRecord(managedDevice, 'device'), joined(managedDevice, joinFields.azureADDeviceId, devices)].filter(
      isThere,
    ),
  };
}

/** The kind of an object, by the fields it has; undefined when it has none that we know. */
export function recordKind(record: DeviceRecord): ExportRecord | undefined {
  return recordSigns.find(({ fields }) => fields.some((name) => propertyOf(record, name) !== undefined))?.record;
}

/** What the records say about a field: the first that has it decides. */
export function readField(records: DeviceRecords, field: ExportField): FieldValue {
  const value = valueOf(readNode(records, field));
  return value?.state === 'present' && value.value === NO_ID ? { state: 'empty' } : value;
}

/** The same as it is written: a string or null. */
export function readNode(
  records: DeviceRecords,
  { record, name, isOnRequest }: ExportField,
): JsonString | JsonNull | undefined {
  for (const candidate of candidates(records, record)) {
    if (isOnRequest && wasNotAsked(candidate, name)) continue;
    const node = nodeOf(candidate, name);
    if (node?.kind === 'string' || node?.kind === 'null') return node;
  }
  return undefined;
}

/** PowerShell's objects (PascalCase) have every property, and null in those that were not asked for. */
function wasNotAsked(record: DeviceRecord, name: string): boolean {
  const property = propertyOf(record, name);
  return property?.value?.kind === 'null' && /^[A-Z]/u.test(property.key.value);
}

function candidates(records: DeviceRecords, kind: ExportRecord): readonly DeviceRecord[] {
  return kind === 'managedDevice' ? [records.managedDevice] : records[kind];
}

function joined(managedDevice: DeviceRecord, { name }: ExportField, index: RecordIndex): DeviceRecord | undefined {
  const id = fieldText(managedDevice, name);
  return id === undefined || id === NO_ID ? undefined : index.get(asciiLowerCase(id));
}

function isThere(record: DeviceRecord | undefined): record is DeviceRecord {
  return record !== undefined;
}

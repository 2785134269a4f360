import { androidSigns, exportFields, joinFields, type ExportRecord } from '../facts/device-fields.ts';
import { nestedRecord, nodeOf, valueOf, type DeviceRecord } from './device-record.ts';
import { readNode, type DeviceRecords } from './device-records.ts';
import { joinDevices, joinSources, type DeviceProblem, type DeviceSource, type JoinedDevice } from './read-devices.ts';

/** Fields with their values: a text, `null` where the export has null, and nothing at all where it has nothing. */
export type ShortFields = Readonly<Record<string, string | null>>;

/** A sample device in the short form: what is read of an export, and no more. `joinDevices` reads the same from both. */
export interface ShortDevice {
  readonly label: string;
  readonly fields: ShortFields;
  /** Null for a device that has none; undefined where nothing is known. */
  readonly user: ShortFields | null | undefined;
  readonly device: ShortFields | null | undefined;
  readonly variables: ShortFields | undefined;
}

export interface ShortForms {
  readonly devices: readonly ShortDevice[];
  readonly problems: readonly DeviceProblem[];
}

/** The devices of several exports, each on its own: its user and its Entra object are in it. */
export function shortForms(sources: readonly DeviceSource[]): ShortForms {
  const { joined, problems } = joinSources(sources);
  const labels = joinDevices(sources).devices.map(({ label }) => label);
  return { devices: joined.map((device, index) => shortForm(device, labels[index] ?? '')), problems };
}

/** The same as a value that JSON can hold. */
export function shortFormValue({
  label,
  fields,
  user,
  device,
  variables,
}: ShortDevice): Readonly<Record<string, unknown>> {
  return {
    label,
    ...fields,
    ...(user === undefined ? {} : { user }),
    ...(device === undefined ? {} : { device }),
    ...(variables === undefined ? {} : { variables }),
  };
}

function shortForm({ records, variables }: JoinedDevice, label: string): ShortDevice {
  const own = nestedRecord(records.managedDevice, 'variables');
  const overrides = [variables, own].filter((record) => record !== undefined);
  return {
    label,
    fields: fieldsOf(records, 'managedDevice', managedFields),
    user: nested(records, 'user'),
    device: nested(records, 'device'),
    variables: overrides.length > 0 ? Object.assign({}, ...overrides.map(textsOf)) : undefined,
  };
}

function nested(records: DeviceRecords, kind: 'user' | 'device'): ShortFields | null | undefined {
  if (records[kind].length > 0) return fieldsOf(records, kind, namesOf(kind));
  return nodeOf(records.managedDevice, kind)?.kind === 'null' ? null : undefined;
}

function fieldsOf(records: DeviceRecords, record: ExportRecord, names: readonly string[]): ShortFields {
  const fields: Record<string, string | null> = {};
  for (const name of names) {
    const isOnRequest = exportFields.some(
      (field) => field.record === record && field.name === name && field.isOnRequest,
    );
    const node = readNode(records, { record, name, isOnRequest });
    if (node !== undefined) fields[name] = node.kind === 'null' ? null : node.value;
  }
  return fields;
}

/** Of an object that sets variables, under whatever names. */
function textsOf({ properties }: DeviceRecord): ShortFields {
  const fields: Record<string, string | null> = {};
  for (const { key, value } of properties.values()) {
    const field = valueOf(value);
    if (field !== undefined) fields[key.value] = value?.kind === 'string' ? value.value : null;
  }
  return fields;
}

function namesOf(kind: ExportRecord): readonly string[] {
  return [...new Set(exportFields.filter(({ record }) => record === kind).map(({ name }) => name))];
}

const managedFields: readonly string[] = [
  ...new Set([
    joinFields.operatingSystem.name,
    ...androidSigns.flatMap(({ when }) => Object.keys(when)),
    ...namesOf('managedDevice').filter((name) => name !== joinFields.label.name),
  ]),
];

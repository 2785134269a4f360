// Reads sample devices: Graph's exports of managed devices, users and devices as they are, and our own short form.
import { joinFields, type ExportRecord } from '../facts/device-fields.ts';
import type { JsonNode } from '../json/tree.ts';
import type { Device } from './device.ts';
import { readItems, type DeviceItem, type DeviceProblem, type DeviceSource } from './device-items.ts';
import { devicePlatforms } from './device-platforms.ts';
import { fieldText, nestedRecord, nodeOf, type DeviceRecord } from './device-record.ts';
import { indexRecords, joinRecords, readField, type DeviceRecords } from './device-records.ts';
import { deviceValues } from './device-values.ts';
import { uniqueLabels } from './unique-labels.ts';

export type { DeviceProblem, DeviceSource } from './device-items.ts';

export interface DeviceReading {
  readonly devices: readonly Device[];
  readonly problems: readonly DeviceProblem[];
}

export interface DeviceOptions {
  /** `real` unless told otherwise. */
  readonly evidence?: Device['evidence'];
}

/**
 * The devices of one source: Graph's answer (`{"value": [...]}`), an array, one object, or our own
 * `{"devices": [...], "variables": {...}}`. Keys are compared without case.
 */
export function readDevices(root: JsonNode, options: DeviceOptions & { readonly path: string }): DeviceReading {
  return joinDevices([{ root, path: options.path }], options);
}

/** The devices of several sources. Exports of `users` and `devices` complete the managed devices they belong to. */
export function joinDevices(sources: readonly DeviceSource[], options: DeviceOptions = {}): DeviceReading {
  const { joined, problems } = joinSources(sources);
  const devices = joined.map(({ records, variables }) => toDevice(records, variables, options));
  return { devices: uniqueLabels(devices), problems };
}

/** What the sources say about one device. */
export interface JoinedDevice {
  readonly records: DeviceRecords;
  /** Values of variables for all devices of its source. */
  readonly variables: DeviceRecord | undefined;
}

/** The objects of several sources, put together by device, in the order of `joinDevices`. */
export function joinSources(sources: readonly DeviceSource[]): {
  readonly joined: readonly JoinedDevice[];
  readonly problems: readonly DeviceProblem[];
} {
  const read = sources.map(readItems);
  const items = read.flatMap((source) => source.items);
  const users = indexRecords(recordsOfKind(items, 'user'), joinFields.user);
  const devices = indexRecords(recordsOfKind(items, 'device'), joinFields.device);
  const joined = items
    .filter(({ kind }) => kind === 'managedDevice')
    .map(({ record, variables }) => ({ records: joinRecords(record, users, devices), variables }));
  return { joined, problems: read.flatMap(({ problems }) => problems) };
}

function recordsOfKind(items: readonly DeviceItem[], kind: ExportRecord): readonly DeviceRecord[] {
  return items.filter((item) => item.kind === kind).map(({ record }) => record);
}

function toDevice(
  records: DeviceRecords,
  variables: DeviceRecord | undefined,
  { evidence = 'real' }: DeviceOptions,
): Device {
  const { managedDevice } = records;
  const hasUser = isUsed(records);
  const own = nestedRecord(managedDevice, 'variables');
  return {
    label: labelOf(managedDevice),
    evidence,
    platforms: devicePlatforms(managedDevice),
    hasUser,
    ...deviceValues(
      records,
      hasUser,
      [variables, own].filter((record) => record !== undefined),
    ),
  };
}

/** Only an export that says so has a device without a user: one that leaves the user out says nothing. */
function isUsed(records: DeviceRecords): boolean {
  if (records.user.length > 0) return true;
  if (nodeOf(records.managedDevice, 'user')?.kind === 'null') return false;
  const fields = [joinFields.userId, joinFields.userPrincipalName].map((field) => readField(records, field));
  return fields.some((field) => field?.state === 'present') || fields.every((field) => field === undefined);
}

function labelOf(managedDevice: DeviceRecord): string {
  const names = [joinFields.label, joinFields.name, joinFields.userPrincipalName, joinFields.id];
  return names.map(({ name }) => fieldText(managedDevice, name)).find((text) => text !== undefined) ?? 'Device';
}

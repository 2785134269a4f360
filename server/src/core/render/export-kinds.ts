import { joinFields, type ExportRecord } from '../facts/device-fields.ts';
import { parseDeviceFile } from './device-file.ts';
import { readItems, type DeviceItem } from './device-items.ts';
import { propertyOf } from './device-record.ts';

/**
 * The kinds of objects in a file that is an export of devices or users and nothing else; undefined for any other JSON.
 * Stricter than the reader, which is told that a file is one: a `label` alone proves nothing.
 */
export function exportKinds(text: string, path: string): ReadonlySet<ExportRecord> | undefined {
  const { sources, problems } = parseDeviceFile(text, path);
  const read = sources.map(readItems);
  const items = read.flatMap((each) => each.items);
  const isClean = problems.length === 0 && read.every((each) => each.problems.length === 0);
  return isClean && items.length > 0 && items.every(isTypical) ? new Set(items.map(({ kind }) => kind)) : undefined;
}

function isTypical({ record, kind }: DeviceItem): boolean {
  return typical[kind].every((name) => propertyOf(record, name) !== undefined);
}

const typical: Readonly<Record<ExportRecord, readonly string[]>> = {
  managedDevice: [joinFields.operatingSystem.name, joinFields.name.name],
  user: [joinFields.user.name, joinFields.userPrincipalName.name],
  device: [joinFields.device.name],
};

import type { Device } from '../core/render/device.ts';
import { parseDeviceFile } from '../core/render/device-file.ts';
import { joinDevices } from '../core/render/read-devices.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import type { FileSystem } from '../host/file-system.ts';
import { UsageError } from './usage-error.ts';

/** The devices of a file that was given on the command line; at least one. */
export async function devicesIn(path: string, files: FileSystem): Promise<readonly Device[]> {
  const read = await files.read(path);
  if ('problem' in read) throw new UsageError(`The devices file "${path}" ${read.message}.`);
  const { sources, problems } = parseDeviceFile(decodeBytes(read.bytes).text, path);
  if (problems[0]) throw new UsageError(`The devices file "${path}" cannot be read: ${problems[0].message}`);
  const reading = joinDevices(sources);
  if (reading.devices.length === 0)
    throw new UsageError(`The devices file "${path}" has no devices. ${reading.problems[0]?.message ?? ''}`.trim());
  return reading.devices;
}

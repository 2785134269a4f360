import { platforms } from '../facts/platforms.ts';
import { sampleDevices, sampleUsers, type SampleUserCase } from '../facts/sample-devices.ts';
import { parseJson } from '../json/parse.ts';
import type { Device } from './device.ts';
import { readDevices } from './read-devices.ts';

/** The devices and users for those who have not given their own. They are for showing; nothing is ever held against them. */
export function builtInDevices(): readonly Device[] {
  return (devices ??= [...read(sampleDevices), ...read(sampleUsers.map(deviceOfUser)).map(onEveryPlatform)]);
}

let devices: readonly Device[] | undefined;

/** Through the same reader as an admin's own export. */
function read(samples: readonly object[]): readonly Device[] {
  const { root } = parseJson(JSON.stringify(samples));
  return root ? readDevices(root, { path: '', evidence: 'sample' }).devices : [];
}

/** A device that has a value for everything, so that whatever goes wrong is the user's doing. */
function deviceOfUser({ label, user }: SampleUserCase): object {
  const { userPrincipalName, mail: emailAddress, id: userId } = user;
  return { ...completeDevice(), label, user, userId, userPrincipalName, emailAddress };
}

/** Of every field the first value that a sample has. */
function completeDevice(): object {
  const fields = sampleDevices.toReversed().flatMap((device) => Object.entries(device));
  return Object.fromEntries(fields.filter(([, value]) => value !== null));
}

function onEveryPlatform(device: Device): Device {
  return { ...device, platforms: Object.values(platforms).map(({ platform }) => platform) };
}

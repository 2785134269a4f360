import { asciiLowerCase } from '../facts/ascii-case.ts';
import type { CertificateStore } from '../facts/fact.ts';
import { findVariable } from '../facts/variables.ts';
import type { Device, DeviceValue } from './device.ts';

/**
 * What a variable stands for on a device in a certificate of a store; undefined when the sample does not say. Without a
 * store, a device with a user is taken to get a user certificate. Names are compared without case.
 */
export function deviceValue(
  device: Device,
  name: string,
  store: CertificateStore | undefined,
): DeviceValue | undefined {
  const known = findVariable(name)?.name ?? ownName(device, name);
  if (known === undefined) return undefined;
  const effective = store ?? (device.hasUser ? 'user' : 'machine');
  return device.valuesByStore?.[effective].get(known) ?? device.values.get(known);
}

/** The spelling of a variable that only the sample itself knows. */
function ownName(device: Device, name: string): string | undefined {
  const wanted = asciiLowerCase(name);
  for (const key of device.values.keys()) if (asciiLowerCase(key) === wanted) return key;
  return undefined;
}

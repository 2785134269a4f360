import { asciiLowerCase } from '../facts/ascii-case.ts';
import { androidSigns, joinFields } from '../facts/device-fields.ts';
import type { Platform } from '../facts/fact.ts';
import { platforms } from '../facts/platforms.ts';
import { fieldText, type DeviceRecord } from './device-record.ts';

/** The platforms whose profiles a device can take; none where its operating system is not given or not one of Intune's. */
export function devicePlatforms(managedDevice: DeviceRecord): readonly Platform[] {
  const system = fieldText(managedDevice, joinFields.operatingSystem.name);
  const fitting = bySystem.get(asciiLowerCase(system ?? '')) ?? [];
  if (fitting.length < 2) return fitting;
  const sign = androidSigns.find(({ when }) =>
    Object.entries(when).every(([name, value]) => is(managedDevice, name, value)),
  );
  const narrowed = fitting.filter((platform) => sign?.platforms.includes(platform));
  return narrowed.length > 0 ? narrowed : fitting;
}

function is(record: DeviceRecord, name: string, value: string): boolean {
  return asciiLowerCase(fieldText(record, name) ?? '') === asciiLowerCase(value);
}

const bySystem = new Map<string, Platform[]>();
for (const { platform, operatingSystems } of Object.values(platforms)) {
  for (const name of operatingSystems.map(asciiLowerCase)) {
    bySystem.set(name, [...(bySystem.get(name) ?? []), platform]);
  }
}

import type { Device } from './device.ts';

/** The devices with labels that tell them apart: of two phones called `iPhone`, the second becomes `iPhone (2)`. */
export function uniqueLabels(devices: readonly Device[]): readonly Device[] {
  const taken = new Set(devices.map(({ label }) => label));
  const next = new Map<string, number>();
  return devices.map((device) => {
    const { label } = device;
    let number = next.get(label) ?? 1;
    let unique = label;
    if (number > 1) while (taken.has((unique = `${label} (${number})`))) number++;
    next.set(label, number + 1);
    taken.add(unique);
    return unique === label ? device : { ...device, label: unique };
  });
}

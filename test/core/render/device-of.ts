import { parseJson } from '../../../server/src/core/json/parse.ts';
import type { Device, DeviceValue } from '../../../server/src/core/render/device.ts';
import { joinDevices, type DeviceReading } from '../../../server/src/core/render/read-devices.ts';

/** A Windows device with a user and these values: null is empty, what is left out is missing. */
export function deviceOf(values: Readonly<Record<string, string | null>>, rest: Partial<Device> = {}): Device {
  return {
    label: 'Laptop',
    evidence: 'real',
    platforms: ['windows'],
    hasUser: true,
    values: new Map(Object.entries(values).map(([name, value]) => [name, toValue(value)])),
    ...rest,
  };
}

function toValue(value: string | null): DeviceValue {
  return value === null ? { state: 'empty' } : { state: 'present', value, isAssumed: false };
}

/** What is read from files of these contents: texts as they are, anything else as JSON. */
export function readFiles(...contents: readonly unknown[]): DeviceReading {
  const sources = contents.map((content, index) => {
    const { root } = parseJson(typeof content === 'string' ? content : JSON.stringify(content));
    if (root === undefined) throw new Error('The fixture is no JSON.');
    return { root, path: `file-${index + 1}.json` };
  });
  return joinDevices(sources);
}

/** Values as a person writes them down: `-` for empty, `~` behind what is assumed. */
export function show(values: Device['values']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...values].map(([name, value]) => [
      name,
      value.state === 'empty' ? '-' : `${value.value}${value.isAssumed ? ' ~' : ''}`,
    ]),
  );
}

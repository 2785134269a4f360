import { describe, expect, test } from 'vitest';
import { parseWorkspaceFile } from '../../server/src/core/workspace/parse.ts';
import { appendDeviceGroup } from '../../server/src/service/device-group.ts';

const group = { name: 'devices', path: 'samples/devices.json' };

function after(text: string): string | undefined {
  return appendDeviceGroup(text, group)?.reduceRight(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}

describe('a file of devices is named in a workspace file', () => {
  test.each<[string, string, string]>([
    ['that is empty', '', '{\n  "devices": {\n    "devices": "samples/devices.json"\n  }\n}\n'],
    [
      'that has no devices yet, whose comments stay',
      '{\n  // ours\n  "rules": {} // none\n}\n',
      '{\n  // ours\n  "rules": {}, // none\n  "devices": {\n    "devices": "samples/devices.json"\n  }\n}\n',
    ],
    [
      'that has others',
      '{\n  "devices": {\n    "kiosks": [] // by hand\n  }\n}\n',
      '{\n  "devices": {\n    "kiosks": [], // by hand\n    "devices": "samples/devices.json"\n  }\n}\n',
    ],
    [
      'that has the name already',
      '{ "devices": { "devices": "old.json" } }',
      '{ "devices": { "devices": "old.json", \n  "devices-2": "samples/devices.json"\n} }',
    ],
  ])('%s', (_, text, expected) => {
    expect(after(text)).toBe(expected);
    expect(parseWorkspaceFile(expected, 'scep-profiles.json').problems).toEqual([]);
  });

  test.each(['{ "devices": { "a": "samples/devices.json" } }', '{ "devices": { "a": [ "./samples/devices.json" ] } }'])(
    'once: %s',
    (text) => expect(appendDeviceGroup(text, group)).toEqual([]),
  );

  test.each(['[]', '{ "devices": ', '{ "devices": 3 }'])('and what is no workspace file stays: %s', (text) =>
    expect(appendDeviceGroup(text, group)).toBeUndefined(),
  );
});

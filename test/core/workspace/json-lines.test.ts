import { expect, test } from 'vitest';
import { buildWorkspace } from '../../../server/src/core/workspace/build.ts';
import { parseWorkspaceFile } from '../../../server/src/core/workspace/parse.ts';

test('a file of devices may be JSON Lines, one object a line', () => {
  const file = parseWorkspaceFile('{ "devices": { "all": "devices.jsonl" } }', 'scep-profiles.json');
  const text = ['LT-1', 'LT-2']
    .map((deviceName) => JSON.stringify({ deviceName, operatingSystem: 'Windows' }))
    .join('\n');
  const { devices, problems } = buildWorkspace(file, {
    loaded: new Map([['devices.jsonl', { path: 'devices.jsonl', text }]]),
  });
  expect(problems).toEqual([]);
  expect(devices.get('all')?.map(({ label }) => label)).toEqual(['LT-1', 'LT-2']);
});

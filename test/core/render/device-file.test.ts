import { expect, test } from 'vitest';
import { parseDeviceFile } from '../../../server/src/core/render/device-file.ts';
import { joinDevices } from '../../../server/src/core/render/read-devices.ts';

interface Case {
  readonly text: string;
  readonly labels: readonly string[];
  /** How many places are no JSON. */
  readonly problems?: number;
}

test.each<Case>([
  { text: '{"value": [{"deviceName": "A"}, {"deviceName": "B"}]}', labels: ['A', 'B'] },
  { text: '// ours\n[{"deviceName": "A"},]', labels: ['A'] },
  { text: '{"deviceName": "A"}\n{"deviceName": "B"}\n', labels: ['A', 'B'] },
  { text: '\r\n{"deviceName": "A"}\r\n \r\n{"deviceName": "B"}', labels: ['A', 'B'] },
  { text: '{"deviceName": "A", "userId": "7"}\n{"id": "7", "mail": "a@b.example"}', labels: ['A'] },
  { text: '{"deviceName": "A"}\n{"deviceName": ', labels: ['A'], problems: 1 },
  { text: '', labels: [], problems: 1 },
])('$text', ({ text, labels, problems = 0 }) => {
  const file = parseDeviceFile(text, 'devices.json');
  expect(joinDevices(file.sources).devices.map(({ label }) => label)).toEqual(labels);
  expect(file.problems.length).toBe(problems);
});

test('problems of JSON Lines stand in their line', () => {
  const text = '{"deviceName": "A"}\n{"deviceName": "B", "imei": 5}\n';
  const { problems } = joinDevices(parseDeviceFile(text, 'devices.jsonl').sources);
  expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(['5']);
});

test.each([
  ['a log', 'First line\nand {more} of "it",\n'.repeat(50)],
  ['a table of something else', '"Device name","OS"\n"A","Windows"\n'.repeat(50)],
  ['a table with semicolons', 'Device ID;Device name\n1;A\n'],
  ['XML', '<a>\n  <b c="d"/>\n</a>'],
])('%s is told once, on its first line', (_, text) => {
  const { sources, problems } = parseDeviceFile(text, 'x.txt');
  expect(sources).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([
    'This is no export of devices. Give managed devices (or users) from Microsoft Graph as JSON, or the devices of the admin center as CSV with commas and, in its first line, "Device ID" and "Device name".',
  ]);
  expect(problems[0]?.span).toEqual({ start: 0, end: text.indexOf('\n') });
});

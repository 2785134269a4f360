import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parseDeviceFile } from '../../../server/src/core/render/device-file.ts';
import { joinDevices } from '../../../server/src/core/render/read-devices.ts';
import { devicesSchema } from '../../../server/src/core/workspace/device-schema.ts';

const ajv = new Ajv({ strict: false });
const schema = devicesSchema();
const accepts = ajv.compile(schema);

test('the JSON Schema of devices is a draft-07 schema and plain data', () => {
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

const device = { deviceName: 'PC-1', operatingSystem: 'Windows', imei: null, meid: '', totalStorageSpaceInBytes: 1 };

test.each<[string, unknown]>([
  ['a list', [device]],
  ["Graph's answer", { '@odata.context': 'x', value: [device] }],
  ['the short form', { devices: [{ label: 'Kiosk', user: null }], variables: { CloudPKIFQDN: 'a.b' } }],
  ['one object', device],
  ['names as PowerShell writes them', [{ DeviceName: 'PC-1' }]],
  [
    'users and devices',
    [
      { userPrincipalName: 'a@b.c', mail: null },
      { deviceId: 'x', trustType: 'ServerAd' },
    ],
  ],
  ['what belongs to a device', [{ ...device, user: { department: 'x' }, device: null, variables: { a: null } }]],
  ['the samples', JSON.parse(readFileSync(join(import.meta.dirname, '../../sample-workspace/devices.json'), 'utf8'))],
])('it and the reader accept %s', (_what, content) => {
  expect(accepts(content) || accepts.errors).toBe(true);
  expect(problems(content)).toEqual([]);
});

test.each<[string, unknown]>([
  ['a number as a text', [{ ...device, serialNumber: 5 }]],
  ['a number as a text in a user', [{ ...device, user: { mail: 5 } }]],
  ['a text as a device', ['PC-1']],
  ['a text as a user', [{ ...device, user: 'jane' }]],
  ['a number as a variable', { devices: [device], variables: { a: 1 } }],
])('both refuse %s', (_what, content) => {
  expect(accepts(content)).toBe(false);
  expect(problems(content)).not.toEqual([]);
});

function problems(content: unknown): readonly unknown[] {
  const { sources, problems: broken } = parseDeviceFile(JSON.stringify(content), 'x.json');
  return [...broken, ...joinDevices(sources).problems];
}

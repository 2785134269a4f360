import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { anonymise } from '../../../server/src/core/render/anonymise.ts';
import { joinDevices, type DeviceSource } from '../../../server/src/core/render/read-devices.ts';
import { shortForms, shortFormValue } from '../../../server/src/core/render/short-form.ts';

const digest = (text: string): Uint8Array => createHmac('sha256', 'salt').update(text).digest();

const managedDevices = {
  '@odata.context': 'x',
  value: [
    {
      id: '0f4b7b9c-1111-4e0e-9d57-3f1f7b0f6a11',
      deviceName: 'JANES-PC',
      operatingSystem: 'Windows',
      managedDeviceOwnerType: 'company',
      azureADDeviceId: 'AAAA7b9c-2222-4e0e-9d57-3f1f7b0f6a11',
      serialNumber: '5CD0123XYZ',
      imei: null,
      meid: '',
      wiFiMacAddress: '00AABBCCDDEE',
      userId: '5b1f0c52-6a0e-4c3e-9d57-3f1f7b0f6a11',
      userPrincipalName: 'jane.doe@contoso.com',
      emailAddress: 'jane.doe@contoso.com',
      totalStorageSpaceInBytes: 1,
    },
    {
      id: '1f4b7b9c-1111-4e0e-9d57-3f1f7b0f6a11',
      deviceName: 'JANES-PC',
      operatingSystem: 'Android',
      deviceEnrollmentType: 'androidEnterpriseDedicatedDevice',
      azureADDeviceId: '00000000-0000-0000-0000-000000000000',
      userId: '',
    },
    { deviceName: 'Empfang', operatingSystem: 'iOS', user: null, variables: { CloudPKIFQDN: 'pki.contoso.com' } },
  ],
};
const users = [
  {
    id: '5b1f0c52-6a0e-4c3e-9d57-3f1f7b0f6a11',
    userPrincipalName: 'jane.doe@contoso.com',
    mail: 'jane.doe@contoso.com',
    surname: 'Doe-Müller, Dr.',
    givenName: 'Ǆane 𐐀',
    department: null,
    onPremisesDistinguishedName: 'CN=Doe\\, Jane,OU=Staff,DC=contoso,DC=com',
    onPremisesSecurityIdentifier: 'S-1-5-21-1004336348-1177238915-682003330-512',
  },
];
const entra = [{ deviceId: 'aaaa7b9c-2222-4e0e-9d57-3f1f7b0f6a11', trustType: 'ServerAd' }];

const sources = [managedDevices, users, entra].map((content) => sourceOf(content));

function sourceOf(content: unknown): DeviceSource {
  const { root } = parseJson(JSON.stringify(content));
  if (!root) throw new Error('no JSON');
  return { root, path: 'x.json' };
}

const short = shortForms(sources).devices;
const fake = anonymise(short, digest);
const text = JSON.stringify(fake.map(shortFormValue));

describe('the short form', () => {
  test('is read as the exports are', () => {
    const again = joinDevices([sourceOf(short.map(shortFormValue))]);
    expect(again).toEqual({ devices: joinDevices(sources).devices, problems: [] });
  });

  test('has nothing of an export that is not read', () => {
    expect(JSON.stringify(short.map(shortFormValue))).not.toContain('totalStorage');
  });

  test('of what PowerShell writes leaves out what nobody asked for', () => {
    const [device] = shortForms([
      sourceOf([{ DeviceName: 'a', OperatingSystem: 'Windows', User: { Mail: null, Department: null } }]),
    ]).devices;
    expect(device?.user).toEqual({ mail: null });
  });
});

describe('anonymised devices', () => {
  test('name nobody and nothing', () => {
    for (const word of [
      'jane',
      'doe',
      'contoso',
      'müller',
      'janes',
      '5CD0123XYZ',
      'empfang',
      '0f4b7b9c',
      '682003330',
      'staff',
    ]) {
      expect(text.toLowerCase(), word).not.toContain(word.toLowerCase());
    }
  });

  test('have labels of their own', () => {
    expect(fake.map(({ label }) => label)).toEqual(['Windows 1', 'Android 1', 'iOS 1']);
  });

  test('are the same again, and others with another salt', () => {
    expect(anonymise(short, digest)).toEqual(fake);
    expect(anonymise(short, (word) => createHmac('sha256', 'pepper').update(word).digest())).not.toEqual(fake);
  });

  test('keep everything a subject can fail on', () => {
    for (const [index, device] of short.entries())
      expect(shapeOf(fake[index])).toEqual({ ...Object(shapeOf(device)), label: expect.anything() });
  });

  test('keep what belongs together', () => {
    const [device] = fake;
    expect(device?.user?.['mail']).toBe(device?.fields['userPrincipalName']);
    expect(device?.user?.['id']).toBe(device?.fields['userId']);
    expect(device?.device?.['deviceId']?.toLowerCase()).toBe(device?.fields['azureADDeviceId']?.toLowerCase());
    const [host = ''] = (device?.user?.['userPrincipalName'] ?? '').split('@').slice(1);
    expect(device?.user?.['onPremisesDistinguishedName']).toContain(
      `DC=${host.split('.')[0]},DC=${host.split('.')[1]}`,
    );
  });

  test('keep platform, user and domain', () => {
    const before = joinDevices(sources).devices;
    const after = joinDevices([sourceOf(fake.map(shortFormValue))]).devices;
    expect(after.map(({ platforms, hasUser }) => ({ platforms, hasUser }))).toEqual(
      before.map(({ platforms, hasUser }) => ({ platforms, hasUser })),
    );
    const states = (devices: typeof before) =>
      devices.map(({ values }) => [...values].map(([name, { state }]) => [name, state]));
    expect(states(after)).toEqual(states(before));
    expect(fake[0]?.device?.['trustType']).toBe('ServerAd');
  });

  test('have GUIDs and SIDs that are some', () => {
    expect(fake[0]?.fields['id']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(fake[0]?.user?.['onPremisesSecurityIdentifier']).toMatch(/^S-1-5-21(-[1-9]\d*){4}$/);
    expect(fake[1]?.fields['azureADDeviceId']).toBe('00000000-0000-0000-0000-000000000000');
  });
});

/** Every value with its ASCII letters and digits made one, and what is not ASCII, too. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') {
    return value
      .replace(/[\u{10000}-\u{10ffff}]/gu, '\u{10400}')
      .replace(/[^\p{ASCII}\u{10400}]/gu, 'ä')
      .replace(/[a-z0-9]/gi, 'x');
  }
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]));
}

import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import type { Device } from '../../../server/src/core/render/device.ts';
import { readDevices } from '../../../server/src/core/render/read-devices.ts';
import { readFiles, show } from './device-of.ts';

const laptop = {
  id: '3d1c0f52-0a5e-4f6c-9a57-60d2c1b0a111',
  deviceName: 'LT-0815',
  azureADDeviceId: '8c2f6a10-55aa-4d0e-8f00-7d3f7a3b2222',
  operatingSystem: 'Windows',
  serialNumber: 'ZX81-0042',
  imei: '',
  meid: null,
  wiFiMacAddress: '00005E005301',
  userId: '5e1b9f00-77aa-4b0c-9c10-0a0b0c0d3333',
  userPrincipalName: 'kim.lee@fabrikam.example',
  emailAddress: 'kim@fabrikam.example',
};
const kim = {
  id: laptop.userId.toUpperCase(),
  userPrincipalName: 'kim.lee@fabrikam.example',
  mail: null,
  givenName: 'Kim',
  surname: 'Lee',
  onPremisesDistinguishedName: 'CN=Lee\\, Kim,OU=Staff,DC=fabrikam,DC=example',
  onPremisesSamAccountName: 'klee',
  onPremisesUserPrincipalName: 'klee@ad.fabrikam.example',
  onPremisesSecurityIdentifier: 'S-1-5-21-1-2-3-1001',
  onPremisesDomainName: 'ad.fabrikam.example',
  department: '',
};
const entra = {
  id: 'f1f1f1f1-0000-4000-8000-000000004444',
  deviceId: laptop.azureADDeviceId,
  trustType: 'ServerAd',
  onPremisesSecurityIdentifier: 'S-1-5-21-1-2-3-2002',
};

const laptopValues = {
  AAD_Device_ID: laptop.azureADDeviceId,
  AzureADDeviceId: laptop.azureADDeviceId,
  DeviceId: laptop.id,
  DeviceName: 'LT-0815',
  SerialNumber: 'ZX81-0042',
  Device_Serial: 'ZX81-0042',
  IMEI: '-',
  IMEINumber: '-',
  Device_IMEI: '-',
  MEID: '-',
  WiFiMacAddress: '00005E005301 ~',
  UserPrincipalName: 'kim.lee@fabrikam.example',
  UserName: 'kim.lee ~',
  EmailAddress: 'kim@fabrikam.example',
};

function only(...contents: readonly unknown[]): Device {
  const { devices, problems } = readFiles(...contents);
  expect(problems).toEqual([]);
  const [device, another] = devices;
  if (device === undefined || another !== undefined) throw new Error(`Not one device but ${devices.length}.`);
  return device;
}

function pascalCase(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [`${key[0]?.toUpperCase()}${key.slice(1)}`, value]),
  );
}

describe('the forms of a file', () => {
  test.each([
    [
      'the answer of Graph',
      { '@odata.context': 'https://graph.example/#deviceManagement/managedDevices', value: [laptop] },
    ],
    ['an array', [laptop]],
    ['one object', laptop],
    ['an object out of PowerShell', [pascalCase(laptop)]],
    ['the answer of Graph through PowerShell', { Value: [pascalCase(laptop)] }],
    ['our own form', { $schema: 'x', devices: [laptop] }],
  ])('%s', (_, content) => {
    const device = only(content);
    expect(show(device.values)).toEqual(laptopValues);
    expect(device).toMatchObject({ label: 'LT-0815', evidence: 'real', platforms: ['windows'], hasUser: true });
  });

  test('an empty answer has no devices and no problems', () => {
    expect(readFiles({ value: [] })).toEqual({ devices: [], problems: [] });
  });

  test('the built-in evidence is the caller’s to say', () => {
    const root = parseJson('{"deviceName":"A"}').root;
    expect(root && readDevices(root, { path: 'a', evidence: 'sample' }).devices[0]?.evidence).toBe('sample');
  });
});

describe('null, an empty string and a missing field', () => {
  test.each([
    ['null', { deviceName: 'A', imei: null }, '-'],
    ['an empty string', { deviceName: 'A', imei: '' }, '-'],
    ['no field', { deviceName: 'A' }, undefined],
    ['a value that breaks off', '{"deviceName": "A", "imei": ', undefined],
    ['two fields of one name', '{"deviceName": "A", "imei": "1", "IMEI": "2"}', '2'],
    ['a blank', { deviceName: 'A', imei: ' ' }, ' '],
  ])('%s', (_, content, imei) => {
    expect(show(readFiles(content).devices[0]?.values ?? new Map())['IMEI']).toBe(imei);
  });

  test('an id of zeros is none', () => {
    const values = show(only({ deviceName: 'A', azureADDeviceId: '00000000-0000-0000-0000-000000000000' }).values);
    expect(values).toMatchObject({ AAD_Device_ID: '-', AzureADDeviceId: '-' });
  });
});

describe('users and Microsoft Entra devices', () => {
  const complete = {
    ...laptopValues,
    EmailAddress: '-',
    GivenName: 'Kim',
    SurName: 'Lee',
    Department: '-',
    OnPrem_Distinguished_Name: 'CN=Lee\\, Kim,OU=Staff,DC=fabrikam,DC=example',
    OnPremisesSamAccountName: 'klee',
    OnPremisesUserPrincipalName: 'klee@ad.fabrikam.example',
    FullyQualifiedDomainName: 'LT-0815.ad.fabrikam.example ~',
  };

  test.each([
    ['nested', [{ ...laptop, user: kim, device: entra }]],
    ['in files of their own, in any order', [{ value: [kim] }, [laptop], { value: [entra] }]],
    ['all in one array', [[entra, laptop, kim]]],
  ])('%s', (_, contents) => {
    const device = only(...contents);
    expect(show(device.values)).toEqual(complete);
    expect(show(device.valuesByStore?.user ?? new Map())).toEqual({
      OnPremisesSecurityIdentifier: 'tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-1001',
    });
    expect(show(device.valuesByStore?.machine ?? new Map())).toEqual({
      OnPremisesSecurityIdentifier: 'tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-2002',
    });
  });

  test('others are nobody’s', () => {
    const other = { ...kim, id: '99999999-0000-4000-8000-000000000000' };
    expect(show(only([laptop], [other]).values)).toEqual(laptopValues);
  });

  test('files without a managed device give no device', () => {
    expect(readFiles([kim], [entra])).toEqual({ devices: [], problems: [] });
  });

  test('null in an object out of PowerShell is empty only where Graph fills the field unasked', () => {
    const user = pascalCase({ ...kim, surname: null, department: null, onPremisesSamAccountName: null });
    const values = show(only([laptop], [user]).values);
    expect(values).toMatchObject({ SurName: '-', EmailAddress: '-', GivenName: 'Kim' });
    expect(values).not.toHaveProperty('Department');
    expect(values).not.toHaveProperty('OnPremisesSamAccountName');
  });
});

describe('who has a user', () => {
  test.each([
    ['an empty user id', { deviceName: 'K', userId: '' }, false],
    [
      'an id of zeros',
      { deviceName: 'K', userId: '00000000-0000-0000-0000-000000000000', userPrincipalName: null },
      false,
    ],
    ['null for the user', { deviceName: 'K', user: null }, false],
    ['a user id', { deviceName: 'K', userId: 'a', userPrincipalName: '' }, true],
    ['a user principal name', { deviceName: 'K', userPrincipalName: 'a@b.example' }, true],
    ['a nested user', { deviceName: 'K', userId: '', user: {} }, true],
    ['silence', { deviceName: 'K' }, true],
  ])('%s', (_, content, hasUser) => {
    expect(only(content).hasUser).toBe(hasUser);
  });

  test('without a user, the variables of the user are empty and those of the device are not', () => {
    const device = only({ deviceName: 'K', userId: '' });
    expect(show(device.values)).toMatchObject({ UserName: '-', EmailAddress: '-', GivenName: '-', DeviceName: 'K' });
    expect(show(device.valuesByStore?.user ?? new Map())).toEqual({ OnPremisesSecurityIdentifier: '-' });
    expect(show(device.valuesByStore?.machine ?? new Map())).toEqual({});
  });
});

describe('names that no export has', () => {
  const host = { deviceName: 'PC7', operatingSystem: 'Windows' };
  test.each([
    ['the sample says it', { ...host, fullyQualifiedDomainName: 'pc7.corp.example' }, 'pc7.corp.example'],
    ['the sample says there is none', { ...host, fullyQualifiedDomainName: null, device: entra, user: kim }, '-'],
    ['both halves are known', { ...host, device: entra, user: kim }, 'PC7.ad.fabrikam.example ~'],
    ['not in a domain', { ...host, device: { trustType: 'AzureAd' }, user: kim }, undefined],
    ['the domain is not known', { ...host, device: entra, user: {} }, undefined],
    ['the kind of join is not known', { ...host, user: kim }, undefined],
  ])('full DNS name: %s', (_, content, expected) => {
    expect(show(only(content).values)['FullyQualifiedDomainName']).toBe(expected);
  });

  test.each([
    ['kim.lee@fabrikam.example', 'kim.lee ~'],
    ['kim', 'kim ~'],
    ['@fabrikam.example', '-'],
    ['', '-'],
  ])('user name of %j', (userPrincipalName, expected) => {
    expect(show(only({ deviceName: 'A', userId: '1', userPrincipalName }).values)['UserName']).toBe(expected);
  });
});

describe('overrides', () => {
  test('what `variables` say goes before the fields, the device’s own before the file’s', () => {
    const device = only({
      devices: [{ ...laptop, variables: { serialnumber: 'MINE', Custom: 'a' } }],
      variables: { SerialNumber: 'ALL', IMEI: '356938035643809', EmailAddress: null },
    });
    expect(show(device.values)).toMatchObject({
      SerialNumber: 'MINE',
      Device_Serial: 'ZX81-0042',
      IMEI: '356938035643809',
      EmailAddress: '-',
      Custom: 'a',
    });
  });

  test('a SID of one’s own is for both kinds of certificate', () => {
    const device = only({ ...laptop, user: kim, variables: { OnPremisesSecurityIdentifier: 'tag:x' } });
    expect(show(device.values)['OnPremisesSecurityIdentifier']).toBe('tag:x');
    expect(device.valuesByStore).toBeUndefined();
  });
});

describe('platforms', () => {
  const android = ['androidDeviceAdministrator', 'androidWorkProfile', 'androidDeviceOwner', 'androidAosp'];
  test.each([
    [{ operatingSystem: 'Windows' }, ['windows']],
    [{ operatingSystem: 'iOS' }, ['ios']],
    [{ operatingSystem: 'iPadOS' }, ['ios']],
    [{ operatingSystem: 'macos' }, ['macos']],
    [{ operatingSystem: 'Linux' }, []],
    [{}, []],
    [{ operatingSystem: 'Android' }, android],
    [{ operatingSystem: 'Android', deviceEnrollmentType: 'unknown' }, android],
    [{ operatingSystem: 'Android', deviceEnrollmentType: 'androidEnterpriseDedicatedDevice' }, ['androidDeviceOwner']],
    [{ operatingSystem: 'Android', deviceEnrollmentType: 'AndroidAOSPUserlessDeviceEnrollment' }, ['androidAosp']],
    [{ operatingSystem: 'Android', managementAgent: 'intuneAosp', managedDeviceOwnerType: 'company' }, ['androidAosp']],
    [
      {
        operatingSystem: 'Android',
        managementAgent: 'googleCloudDevicePolicyController',
        managedDeviceOwnerType: 'company',
      },
      ['androidDeviceOwner'],
    ],
    [
      { operatingSystem: 'Android', managedDeviceOwnerType: 'personal' },
      ['androidDeviceAdministrator', 'androidWorkProfile'],
    ],
    [{ operatingSystem: 'Windows', managedDeviceOwnerType: 'company' }, ['windows']],
  ])('%j', (fields, expected) => {
    expect(only({ deviceName: 'A', ...fields }).platforms).toEqual(expected);
  });
});

describe('labels', () => {
  test.each([
    [[{ label: 'Kiosk', deviceName: 'K1' }], ['Kiosk']],
    [[{ label: '', deviceName: 'K1' }], ['K1']],
    [[{ serialNumber: '1', userPrincipalName: 'a@b.example' }], ['a@b.example']],
    [[{ serialNumber: '1', id: 'x' }], ['x']],
    [[{ serialNumber: '1' }], ['Device']],
    [
      [{ label: 'iPhone' }, { label: 'iPhone (2)' }, { label: 'iPhone' }, { label: 'iPhone' }],
      ['iPhone', 'iPhone (2)', 'iPhone (3)', 'iPhone (4)'],
    ],
  ])('%j', (content, labels) => {
    expect(readFiles(content).devices.map(({ label }) => label)).toEqual(labels);
  });
});

describe('problems', () => {
  test.each([
    ['no object', '[«"LT-1"»]', 'An object is expected here: a managed device, a user or a device.'],
    ['nothing known', '[«{"colour": "red"}»]', 'This object has no field of a managed device, a user or a device.'],
    ['a number', '{"deviceName": "A", "Imei": «356938035643809»}', 'Imei has to be a string or null; it is not used.'],
    ['an object', '{"deviceName": «{}», "id": "1"}', 'deviceName has to be a string or null; it is not used.'],
    ['a number of a user', '{"label": "A", "user": {"mail": «1»}}', 'mail has to be a string or null; it is not used.'],
    ['no user', '{"label": "A", "user": «"kim"»}', 'user has to be an object or null; it is not used.'],
    ['no variables', '{"label": "A", "variables": «[]»}', 'variables has to be an object or null; it is not used.'],
    [
      'a number in variables',
      '{"label": "A", "variables": {"IMEI": «1»}}',
      'IMEI has to be a string or null; it is not used.',
    ],
  ])('%s', (_, marked, message) => {
    const { problems } = readFiles(marked.replaceAll(/[«»]/gu, ''));
    const span = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
    expect(problems).toEqual([{ path: 'file-1.json', span, message }]);
  });

  test('a problem does not cost the other devices', () => {
    expect(readFiles([1, { label: 'A' }, null]).devices.map(({ label }) => label)).toEqual(['A']);
  });
});

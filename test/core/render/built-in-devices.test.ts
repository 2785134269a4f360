import { describe, expect, test } from 'vitest';
import { sampleDevices, sampleUsers } from '../../../server/src/core/facts/sample-devices.ts';
import { findVariable, variables } from '../../../server/src/core/facts/variables.ts';
import { builtInDevices } from '../../../server/src/core/render/built-in-devices.ts';
import { renderSubject } from '../../../server/src/core/render/render.ts';
import { parseSubject } from '../../../server/src/core/subject/parse.ts';

function withLabel(label: string) {
  const device = builtInDevices().find((candidate) => candidate.label === label);
  if (device === undefined) throw new Error(`No built-in device is called ${label}.`);
  return device;
}

test('every sample is there once, as a sample', () => {
  const labels = [...sampleDevices, ...sampleUsers].map(({ label }) => label);
  expect(builtInDevices().map(({ label }) => label)).toEqual(labels);
  expect(new Set(labels).size).toBe(labels.length);
  expect(new Set(builtInDevices().map(({ evidence }) => evidence))).toEqual(new Set(['sample']));
});

test('every value belongs to a variable that is documented', () => {
  for (const { values, valuesByStore } of builtInDevices()) {
    for (const map of [values, ...Object.values(valuesByStore ?? {})]) {
      for (const name of map.keys()) expect(findVariable(name)?.name).toBe(name);
    }
  }
});

test.each(variables.filter(({ kind }) => kind !== 'service').map(({ name }) => name))(
  '%s has a value on one of them',
  (name) => {
    const values = builtInDevices().flatMap((device) =>
      [device.values, ...Object.values(device.valuesByStore ?? {})].map((map) => map.get(name)),
    );
    expect(values).toContainEqual(expect.objectContaining({ state: 'present' }));
  },
);

describe('platforms', () => {
  test.each([
    ['Hybrid-joined laptop', ['windows']],
    ['Wi-Fi iPad', ['ios']],
    ['Mac', ['macos']],
    ['Android dedicated device', ['androidDeviceOwner']],
    ['AOSP headset', ['androidAosp']],
  ])('%s', (label, platforms) => {
    expect(withLabel(label).platforms).toEqual(platforms);
  });

  test('a hard user can have any device', () => {
    expect(withLabel('User with a plus sign').platforms).toContain('androidAosp');
  });
});

describe('what they are there to show', () => {
  test.each([
    ['CN={{UserName}}', 'Hybrid-joined laptop', 'CN=janedoe', []],
    ['CN={{FullyQualifiedDomainName}}', 'Hybrid-joined laptop', 'CN=lt-4711.corp.contoso.com', []],
    ['CN={{FullyQualifiedDomainName}}', 'Entra-joined PC', 'CN=', ['empty']],
    ['CN={{IMEI}}', 'Wi-Fi iPad', 'CN=', ['empty']],
    ['CN={{AAD_Device_ID}}', 'Android dedicated device', 'CN=', ['empty']],
    ['CN={{SerialNumber}}', 'Android work profile (own phone)', 'CN=', ['empty']],
    [
      'CN={{OnPrem_Distinguished_Name}}',
      'Hybrid-joined laptop',
      'CN=CN=Doe\\, Jane,OU=UserAccounts,DC=corp,DC=contoso,DC=com',
      ['syntax', 'structure'],
    ],
    ['E={{EmailAddress}}', 'User without an e-mail address', 'E=', ['empty']],
    ['E={{EmailAddress}}', 'User with a plus sign', 'E=sam+intune@contoso.com', ['syntax', 'structure']],
    ['CN={{SerialNumber}},OU={{IMEI}}', 'User with a plus sign', 'CN=PF2ABC12,OU=356938035643809', []],
    ['SN={{SurName}}', 'User with a right-to-left name', 'SN=לוי', []],
    ['SN={{SurName}}', 'User with an apostrophe', "SN=O'Brien", []],
    [
      'CN={{UserPrincipalName}}',
      'User with a principal name of 70 characters',
      'CN=alexandrina-maximiliana.wolfeschlegelstein@subsidiary.emea.contoso.com',
      ['tooLong'],
    ],
  ])('%s on %s', (format, label, text, problems) => {
    const rendering = renderSubject({ subject: parseSubject(format) }, withLabel(label));
    expect(rendering.subject?.text).toBe(text);
    expect(rendering.problems.map(({ kind }) => kind)).toEqual(problems);
  });

  test('a kiosk gets no user certificate', () => {
    const { isIssued, problems } = renderSubject(
      { subject: parseSubject('CN={{DeviceName}}') },
      withLabel('Kiosk without a user'),
      { store: 'user' },
    );
    expect(isIssued).toBe(false);
    expect(problems.map(({ kind }) => kind)).toEqual(['noUser']);
  });
});

import { describe, expect, test } from 'vitest';
import { diffOf, profile } from './two-sides.ts';

const laptop = (label: string, user: object): object => ({
  label,
  operatingSystem: 'Windows',
  deviceName: label,
  user,
});
const fleet = {
  devices: {
    fleet: [
      laptop('LT-1', { userPrincipalName: 'ada@contoso.com', mail: 'ada@contoso.com' }),
      laptop('LT-2', { userPrincipalName: 'bo@contoso.com', mail: null }),
      laptop('LT-3', { userPrincipalName: `${'long'.repeat(15)}@contoso.com`, mail: 'l@contoso.com' }),
      { label: 'Phone', operatingSystem: 'iOS', deviceName: 'P', user: { userPrincipalName: 'ada@contoso.com' } },
    ],
  },
};

interface Told {
  readonly changed: readonly (readonly [string, string | undefined, string | undefined, ...string[]])[];
  readonly total: number;
  readonly counts?: readonly object[];
}

function devicesOf(before: string, after: string, workspace: Readonly<Record<string, unknown>> = fleet): Told {
  const [change] = diffOf({
    base: { 'a.json': profile({ subjectNameFormatString: before }) },
    head: { 'a.json': profile({ subjectNameFormatString: after }) },
    workspace,
  }).profiles;
  const devices = change?.devices;
  return {
    changed: (devices?.changed ?? []).map(({ device, before: old, after: now, newProblems }) => [
      device.label,
      old?.subject?.text,
      now?.subject?.text,
      ...newProblems.map(({ kind }) => kind),
    ]),
    total: devices?.total ?? 0,
    counts: devices?.counts ?? [],
  };
}

describe('what devices get', () => {
  test('those whose name changes, on the platform of the profile', () => {
    expect(devicesOf('CN={{DeviceName}}', 'CN={{DeviceName}},O=x').changed).toEqual([
      ['LT-1', 'CN=LT-1', 'CN=LT-1,O=x'],
      ['LT-2', 'CN=LT-2', 'CN=LT-2,O=x'],
      ['LT-3', 'CN=LT-3', 'CN=LT-3,O=x'],
    ]);
  });

  test('the others are counted only', () => {
    const told = devicesOf('CN=ada@contoso.com', 'CN={{UserPrincipalName}}');
    expect(told.changed.map(([label]) => label)).toEqual(['LT-3', 'LT-2']);
    expect(told.total).toBe(3);
  });

  test('new emptiness comes first, and is counted over all', () => {
    expect(devicesOf('CN={{DeviceName}}', 'CN={{DeviceName}},E={{EmailAddress}}')).toEqual({
      changed: [
        ['LT-2', 'CN=LT-2', 'CN=LT-2,E=', 'empty'],
        ['LT-1', 'CN=LT-1', 'CN=LT-1,E=ada@contoso.com'],
        ['LT-3', 'CN=LT-3', 'CN=LT-3,E=l@contoso.com'],
      ],
      total: 3,
      counts: [{ kind: 'empty', before: 0, after: 1, unclear: 0 }],
    });
  });

  test('new length problems; not where the CA is known not to care', () => {
    const scepman = {
      authorities: { ca: { kind: 'scepman' } },
      servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'ca' }],
    };
    const [before, after] = ['CN={{UserName}}', 'CN={{UserPrincipalName}}'];
    expect(devicesOf(before, after).counts).toEqual([{ kind: 'tooLong', before: 0, after: 1, unclear: 0 }]);
    expect(devicesOf(before, after, { ...fleet, ...scepman }).counts).toEqual([]);
  });

  test('what is not known any more is no better', () => {
    expect(devicesOf('CN={{DeviceName}},E={{EmailAddress}}', 'CN={{DeviceName}},E={{EmailAdress}}').counts).toEqual([
      { kind: 'unknown', before: 0, after: 3, unclear: 0 },
    ]);
    expect(devicesOf('CN={{DeviceName}},UID=x', 'CN={{DeviceNam}},UID=x').counts).toEqual([
      { kind: 'unknown', before: 0, after: 3, unclear: 0 },
    ]);
  });

  test('without devices of the user’s the built-in ones are shown', () => {
    const [change] = diffOf({
      base: { 'a.json': profile() },
      head: { 'a.json': profile({ subjectNameFormatString: 'CN={{DeviceName}}' }) },
    }).profiles;
    expect(change?.devices.areOwn).toBe(false);
    expect(change?.devices.changed.length).toBeGreaterThan(3);
  });

  test('the devices of the later side count for both', () => {
    const { profiles, findings } = diffOf({
      base: { 'a.json': profile({ subjectNameFormatString: 'CN={{EmailAddress}}' }) },
      head: { 'a.json': profile({ subjectNameFormatString: 'CN={{EmailAddress}}' }) },
      workspace: { devices: {} },
      headWorkspace: fleet,
    });
    expect(profiles).toEqual([]);
    expect(findings.new).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { platforms } from '../../../server/src/core/facts/platforms.ts';
import { sampleDevices, sampleUsers, type SampleDevice } from '../../../server/src/core/facts/sample-devices.ts';

const device = (label: string): SampleDevice => {
  const found = sampleDevices.find((row) => row.label === label);
  if (!found) throw new Error(`no sample ${label}`);
  return found;
};

const user = (label: string) => sampleUsers.find((row) => row.label === label)?.user;

describe('sample devices', () => {
  test('are ten, and five users', () => {
    expect(sampleDevices).toHaveLength(10);
    expect(sampleUsers).toHaveLength(5);
  });

  test('have labels and ids of their own', () => {
    const labels = [...sampleDevices, ...sampleUsers].map(({ label }) => label);
    expect(new Set(labels).size).toBe(15);
    expect(new Set(sampleDevices.map(({ id }) => id)).size).toBe(10);
  });

  test('run operating systems there are', () => {
    const known = Object.values(platforms).flatMap(({ operatingSystems }) => operatingSystems);
    for (const { operatingSystem } of sampleDevices) expect(known).toContain(operatingSystem);
    expect(new Set(sampleDevices.map(({ operatingSystem }) => operatingSystem)).size).toBe(5);
  });

  test('hang together with their users and their Entra devices', () => {
    for (const sample of sampleDevices) {
      expect(sample.userId).toBe(sample.user?.id ?? null);
      expect(sample.userPrincipalName).toBe(sample.user?.userPrincipalName ?? null);
      if (sample.device.deviceId !== null) expect(sample.azureADDeviceId).toBe(sample.device.deviceId);
    }
  });

  test.each([
    [
      'Hybrid-joined laptop',
      ({ user: owner }) => owner?.onPremisesDistinguishedName,
      'CN=Doe\\, Jane,OU=UserAccounts,DC=corp,DC=contoso,DC=com',
    ],
    ['Hybrid-joined laptop', ({ device: { trustType } }) => trustType, 'ServerAd'],
    ['Entra-joined PC', ({ user: owner }) => owner?.onPremisesSamAccountName, null],
    ['Autopilot VM', ({ serialNumber }) => serialNumber, 'System Serial Number'],
    ['Kiosk without a user', ({ user: owner }) => owner, null],
    ['Wi-Fi iPad', ({ imei }) => imei, null],
    ['iPhone', ({ deviceName }) => deviceName.length, 20],
    ['Mac', ({ fullyQualifiedDomainName }) => fullyQualifiedDomainName, null],
    ['Android work profile (own phone)', ({ serialNumber, imei, meid }) => serialNumber ?? imei ?? meid, null],
    ['Android dedicated device', ({ user: owner }) => owner, null],
    ['AOSP headset', ({ deviceEnrollmentType }) => deviceEnrollmentType, 'androidAOSPUserOwnedDeviceEnrollment'],
  ] satisfies [string, (row: SampleDevice) => unknown, unknown][])('%s', (label, valueOf, expected) => {
    expect(valueOf(device(label))).toBe(expected);
  });
});

describe('sample users', () => {
  test.each([
    ['User with a principal name of 70 characters', /^.{70}$/u, 'userPrincipalName'],
    ['User with a plus sign', /\+/u, 'mail'],
    ['User with an apostrophe', /'/u, 'surname'],
    ['User with a right-to-left name', /^[\u0590-\u05FF]+$/u, 'surname'],
  ] as const)('%s', (label, pattern, field) => {
    expect(user(label)?.[field]).toMatch(pattern);
  });

  test('one has no e-mail address', () => {
    expect(user('User without an e-mail address')?.mail).toBeNull();
  });
});

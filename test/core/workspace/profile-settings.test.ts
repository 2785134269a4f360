import { describe, expect, test } from 'vitest';
import { buildWorkspace } from '../../../server/src/core/workspace/build.ts';
import { parseWorkspaceFile } from '../../../server/src/core/workspace/parse.ts';
import type { Profile } from '../../../server/src/core/profile/profile.ts';
import type { Device } from '../../../server/src/core/render/device.ts';
import {
  devicesFor,
  houseRulesFor,
  matchesProfile,
  profilesFor,
} from '../../../server/src/core/workspace/profile-settings.ts';
import { devicesOfProfile, devicesOfSubject } from '../../../server/src/core/workspace/shown-devices.ts';
import type { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { profileOf } from '../pki/profile-of.ts';

const kiosk = profileOf({ displayName: 'Kiosk 1', id: 'ABCD' });
const nameless = profileOf({ displayName: undefined, id: undefined });
const iphone = profileOf({ displayName: 'Kiosk 1' }, 'iosScepCertificateProfile');

describe('whether a profile matches', () => {
  test.each([
    [{}, true],
    [{ displayName: 'Kiosk 1' }, true],
    [{ displayName: 'Kiosk*' }, true],
    [{ displayName: '*' }, true],
    [{ displayName: 'kiosk*' }, false],
    [{ displayName: 'Kiosk' }, false],
    [{ id: 'abcd' }, true],
    [{ id: 'abc' }, false],
    [{ platform: 'windows' }, true],
    [{ platform: 'ios' }, false],
    [{ displayName: 'Kiosk*', platform: 'ios' }, false],
    [{ id: 'abcd', displayName: 'Kiosk*', platform: 'windows' }, true],
  ] as const)('%j: %s', (match, expected) => {
    expect(matchesProfile(match, kiosk)).toBe(expected);
  });

  test.each([
    [{ displayName: 'Kiosk*' }, false],
    [{ id: 'abcd' }, false],
    [{}, true],
  ])('a profile without a name and %j: %s', (match, expected) => {
    expect(matchesProfile(match, nameless)).toBe(expected);
  });
});

describe('the devices that get a profile', () => {
  const devices = {
    pcs: [{ label: 'PC', operatingSystem: 'Windows', deviceName: 'PC' }],
    kiosks: [{ label: 'Kiosk', operatingSystem: 'Windows', deviceName: 'K' }],
    phones: [{ label: 'iPhone', operatingSystem: 'iOS', deviceName: 'I' }],
    any: [{ label: 'Unsaid', deviceName: 'U' }],
  };

  test.each<[string, readonly object[], readonly string[]]>([
    ['all of the platform where nothing is said', [], ['PC', 'Kiosk', 'Unsaid']],
    ['those of the group that is named', [{ devices: ['kiosks'] }], ['Kiosk']],
    [
      'those of all groups that matching entries name',
      [{ devices: ['any'] }, { devices: ['kiosks', 'any'] }],
      ['Unsaid', 'Kiosk'],
    ],
    ['an entry that names no group narrows nothing', [{ usedFor: ['wifi'] }], ['PC', 'Kiosk', 'Unsaid']],
    ['nor widens', [{ usedFor: ['wifi'] }, { devices: ['kiosks'] }], ['Kiosk']],
    ['none where the list is empty', [{ devices: [] }], []],
    [
      'entries for other profiles do not count',
      [{ match: { displayName: 'Other' }, devices: ['kiosks'] }],
      ['PC', 'Kiosk', 'Unsaid'],
    ],
    ['devices of another platform never', [{ devices: ['phones'] }], []],
    ['groups that are not there are none', [{ devices: ['gone'] }], []],
  ])('%s', (_name, profiles, labels) => {
    const workspace = workspaceOf({ devices, profiles });
    expect(devicesFor(workspace, kiosk).map(({ label }) => label)).toEqual(labels);
  });

  test('the platform is the profile type’s', () => {
    expect(devicesFor(workspaceOf({ devices }), iphone).map(({ label }) => label)).toEqual(['iPhone', 'Unsaid']);
  });

  test('matching settings keep their order', () => {
    const workspace = workspaceOf({
      profiles: [
        { usedFor: ['wifi'] },
        { match: { platform: 'ios' }, usedFor: ['vpn'] },
        { match: { displayName: '*1' }, usedFor: ['email'] },
      ],
    });
    expect(profilesFor(workspace, kiosk).map(({ usedFor }) => usedFor)).toEqual([['wifi'], ['email']]);
  });
});

describe('the rules of the user’s own', () => {
  test('are those that match the profile', () => {
    const workspace = workspaceOf({
      houseRules: [
        { minimalKeySize: 1 },
        { match: { platform: 'ios' }, minimalKeySize: 2 },
        { match: { displayName: 'Kiosk*' }, minimalKeySize: 3 },
      ],
    });
    const sizes = (profile: Profile): readonly unknown[] =>
      houseRulesFor(workspace, profile).map(({ minimalKeySize }) => minimalKeySize?.value);
    expect(sizes(kiosk)).toEqual([1, 3]);
    expect(sizes(iphone)).toEqual([1, 2, 3]);
    expect(sizes(nameless)).toEqual([1]);
  });

  test('are none without a workspace file', () => {
    expect(houseRulesFor(undefined, kiosk)).toEqual([]);
  });
});

describe('the devices that something is shown on', () => {
  const phone = { phones: [{ label: 'iPhone', operatingSystem: 'iOS', deviceName: 'I' }] };
  const shown = (devices: readonly Device[]): readonly string[] => [
    ...new Set(devices.map(({ evidence }) => evidence)),
  ];

  test('are the user’s own, also where none of them fits', () => {
    expect(devicesOfProfile(iphone, workspaceOf({ devices: phone })).map(({ label }) => label)).toEqual(['iPhone']);
    expect(devicesOfProfile(kiosk, workspaceOf({ devices: phone }))).toEqual([]);
    expect(devicesOfSubject(workspaceOf({ devices: phone })).map(({ label }) => label)).toEqual(['iPhone']);
  });

  test('are the built-in ones of the platform where none are described', () => {
    for (const workspace of [undefined, workspaceOf({})]) {
      const windows = devicesOfProfile(kiosk, workspace);
      expect(shown(windows)).toEqual(['sample']);
      expect(windows.every(({ platforms }) => platforms.includes('windows'))).toBe(true);
      const all = devicesOfSubject(workspace);
      expect(shown(all)).toEqual(['sample']);
      expect(all.length).toBeGreaterThan(windows.length);
    }
  });
});

function workspaceOf(content: object): Workspace {
  return buildWorkspace(parseWorkspaceFile(JSON.stringify(content), 'scep-profiles.json'), { loaded: new Map() });
}

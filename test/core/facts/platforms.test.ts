import { describe, expect, test } from 'vitest';
import { authorityKinds } from '../../../server/src/core/facts/authority-kinds.ts';
import type { Platform } from '../../../server/src/core/facts/fact.ts';
import { platforms, type PlatformFact } from '../../../server/src/core/facts/platforms.ts';

function platformsWhere(holds: (platform: PlatformFact) => boolean): readonly Platform[] {
  return Object.values(platforms)
    .filter(holds)
    .map(({ platform }) => platform);
}

describe('platforms', () => {
  test.each<[string, (platform: PlatformFact) => boolean, readonly Platform[]]>([
    ['ignore the validity period', ({ ignoresValidity }) => ignoresValidity !== undefined, ['ios', 'macos']],
    [
      'need HTTPS',
      ({ requiresHttps }) => requiresHttps !== undefined,
      ['androidDeviceAdministrator', 'androidWorkProfile', 'androidDeviceOwner'],
    ],
    [
      'ignore SHA-1',
      ({ ignoresSha1 }) => ignoresSha1 !== undefined,
      ['androidWorkProfile', 'androidDeviceOwner', 'androidAosp'],
    ],
    ['ignore other EKUs', (platform) => platform.ignoresOtherExtendedKeyUsages !== undefined, ['ios', 'macos']],
    ['renew inside the threshold only', ({ renewsInWindowOnly }) => renewsInWindowOnly !== undefined, ['ios', 'macos']],
    [
      'are retired',
      ({ retired }) => retired !== undefined,
      ['windowsPhone', 'windows10X', 'androidDeviceAdministrator'],
    ],
    ['use CertStrToName', ({ usesCertStrToName }) => usesCertStrToName, ['windows']],
    ['revoke on a change', ({ revokesOnChange }) => revokesOnChange?.value === true, ['windows', 'ios', 'macos']],
    ['never revoke', ({ revokesOnChange }) => revokesOnChange?.value === false, ['androidDeviceOwner', 'androidAosp']],
    ['run iPadOS', ({ operatingSystems }) => operatingSystems.includes('iPadOS'), ['ios']],
  ])('that %s', (_what, holds, expected) => {
    expect(platformsWhere(holds)).toEqual(expected);
  });

  test('are filed under their own name', () => {
    for (const [name, { platform, label }] of Object.entries(platforms)) {
      expect(platform).toBe(name);
      expect(label).not.toBe('');
    }
  });
});

describe('certification authorities', () => {
  test.each([
    [
      'adcs',
      {
        keepsSubject: false,
        lengthLimits: true,
        honoursValidity: undefined,
        addsSid: false,
        revokesOnChange: true,
        refusedExtendedKeyUsages: undefined,
      },
    ],
    [
      'cloudPki',
      {
        keepsSubject: undefined,
        lengthLimits: undefined,
        honoursValidity: undefined,
        addsSid: undefined,
        revokesOnChange: undefined,
        refusedExtendedKeyUsages: ['2.5.29.37.0'],
      },
    ],
    [
      'scepman',
      {
        keepsSubject: undefined,
        lengthLimits: undefined,
        honoursValidity: true,
        addsSid: false,
        revokesOnChange: undefined,
        refusedExtendedKeyUsages: undefined,
      },
    ],
    [
      'other',
      {
        keepsSubject: undefined,
        lengthLimits: undefined,
        honoursValidity: undefined,
        addsSid: undefined,
        revokesOnChange: undefined,
        refusedExtendedKeyUsages: undefined,
      },
    ],
  ] as const)('%s does what is documented, and nothing else', (kind, expected) => {
    const row = authorityKinds[kind];
    expect(row.kind).toBe(kind);
    expect({
      keepsSubject: row.keepsSubject?.value,
      lengthLimits: row.lengthLimits?.value,
      honoursValidity: row.honoursValidity?.value,
      addsSid: row.addsSid?.value,
      revokesOnChange: row.revokesOnChange?.value,
      refusedExtendedKeyUsages: row.refusedExtendedKeyUsages?.value,
    }).toEqual(expected);
  });

  test('AD CS issues eight attributes, in its own order', () => {
    expect(authorityKinds.adcs.subjectTemplate?.value.join(' ')).toBe(
      'EMail CommonName OrganizationalUnit Organization Locality State DomainComponent Country',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../../server/src/core/json/parse.ts';
import { canonicalText } from '../../../../server/src/core/review/diff/canonical-text.ts';
import { diffOf, profile, windows } from './two-sides.ts';

type Changes = Readonly<Record<string, unknown>>;

interface Told {
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reissues: boolean | 'unknown';
}

function changesBetween(before: Changes, after: Changes, isPromotion = false): readonly Told[] {
  const { profiles } = diffOf({ base: { 'a.json': profile(before) }, head: { 'a.json': profile(after) }, isPromotion });
  return profiles.flatMap(({ properties }) =>
    properties.map(({ change, impact }) => ({
      pointer: change.pointer,
      before: change.before,
      after: change.after,
      reissues: impact.reissues.value,
    })),
  );
}

const upn = { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' };
const dns = { sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' };
const clientAuth = { name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' };
const group = (groupId: string, kind = 'group'): object => ({
  id: `whatever_${groupId}`,
  target: { '@odata.type': `#microsoft.graph.${kind}AssignmentTarget`, groupId },
});

describe('what is a change', () => {
  test.each<[string, Changes, Changes, readonly Told[]]>([
    [
      'the subject',
      {},
      { subjectNameFormatString: 'CN={{DeviceName}}' },
      [
        {
          pointer: '/subjectNameFormatString',
          before: 'CN={{UserName}},O=Contoso',
          after: 'CN={{DeviceName}}',
          reissues: true,
        },
      ],
    ],
    [
      'a SAN is added',
      {},
      { customSubjectAlternativeNames: [upn, dns] },
      [
        {
          pointer: '/customSubjectAlternativeNames',
          before: ['userPrincipalName: {{UserPrincipalName}}'],
          after: ['userPrincipalName: {{UserPrincipalName}}', 'domainNameService: {{DeviceName}}.contoso.com'],
          reissues: true,
        },
      ],
    ],
    [
      'validity',
      {},
      { certificateValidityPeriodValue: 2 },
      [{ pointer: '/certificateValidityPeriodValue', before: 1, after: 2, reissues: true }],
    ],
    [
      'an extended key usage',
      {},
      { extendedKeyUsages: [clientAuth, { name: 'Smart', objectIdentifier: '1.3.6.1.4.1.311.20.2.2' }] },
      [
        {
          pointer: '/extendedKeyUsages',
          before: ['Client Authentication: 1.3.6.1.5.5.7.3.2'],
          after: ['Client Authentication: 1.3.6.1.5.5.7.3.2', 'Smart: 1.3.6.1.4.1.311.20.2.2'],
          reissues: true,
        },
      ],
    ],
    [
      'the description',
      { description: 'a' },
      { description: 'b' },
      [{ pointer: '/description', before: 'a', after: 'b', reissues: false }],
    ],
    [
      'the name',
      {},
      { displayName: 'VPN' },
      [{ pointer: '/displayName', before: 'Wi-Fi', after: 'VPN', reissues: false }],
    ],
    [
      'the key size',
      {},
      { keySize: 'size4096' },
      [{ pointer: '/keySize', before: 'size2048', after: 'size4096', reissues: 'unknown' }],
    ],
    [
      'a property that Graph does not have',
      {},
      { 'a/b~c': 1 },
      [{ pointer: '/a~1b~0c', before: undefined, after: 1, reissues: 'unknown' }],
    ],
    [
      'values of another type than the property has',
      { keySize: 2048, scepServerUrls: 'https://a', customSubjectAlternativeNames: 'none', keyUsage: 1 },
      { keySize: 4096, scepServerUrls: 'https://b', customSubjectAlternativeNames: 'any', keyUsage: 2 },
      [
        { pointer: '/customSubjectAlternativeNames', before: 'none', after: 'any', reissues: true },
        { pointer: '/keyUsage', before: 1, after: 2, reissues: 'unknown' },
        { pointer: '/keySize', before: 2048, after: 4096, reissues: 'unknown' },
        { pointer: '/scepServerUrls', before: 'https://a', after: 'https://b', reissues: false },
      ],
    ],
    [
      'names of which nothing is known but what is written',
      { customSubjectAlternativeNames: [] },
      { customSubjectAlternativeNames: [7, { x: true }] },
      [{ pointer: '/customSubjectAlternativeNames', before: undefined, after: ['7', '{"x":true}'], reissues: true }],
    ],
    [
      'a property that is gone, in the words of the profile',
      { keyUsage: 'digitalSignature,keyEncipherment' },
      { keyUsage: '' },
      [{ pointer: '/keyUsage', before: 'digitalSignature,keyEncipherment', after: undefined, reissues: 'unknown' }],
    ],
    [
      'the same SANs in another order: nobody says',
      { customSubjectAlternativeNames: [upn, dns] },
      { customSubjectAlternativeNames: [dns, upn] },
      [
        {
          pointer: '/customSubjectAlternativeNames',
          before: ['userPrincipalName: {{UserPrincipalName}}', 'domainNameService: {{DeviceName}}.contoso.com'],
          after: ['domainNameService: {{DeviceName}}.contoso.com', 'userPrincipalName: {{UserPrincipalName}}'],
          reissues: 'unknown',
        },
      ],
    ],
    [
      'only the name of an extended key usage: nobody says',
      {},
      { extendedKeyUsages: [{ ...clientAuth, name: 'Anmeldung' }] },
      [
        {
          pointer: '/extendedKeyUsages',
          before: ['Client Authentication: 1.3.6.1.5.5.7.3.2'],
          after: ['Anmeldung: 1.3.6.1.5.5.7.3.2'],
          reissues: 'unknown',
        },
      ],
    ],
    [
      'the link to the root certificate',
      {
        'rootCertificate@odata.bind':
          "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('aaaaaaaa-0000-0000-0000-000000000001')",
      },
      {
        'rootCertificate@odata.bind':
          "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('aaaaaaaa-0000-0000-0000-000000000002')",
      },
      [
        {
          pointer: '/rootCertificate@odata.bind',
          before:
            "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('aaaaaaaa-0000-0000-0000-000000000001')",
          after:
            "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('aaaaaaaa-0000-0000-0000-000000000002')",
          reissues: 'unknown',
        },
      ],
    ],
  ])('%s', (_name, before, after, told) => {
    expect(changesBetween(before, after)).toEqual(told);
  });

  test.each<[string, Changes, Changes]>([
    [
      'flags in another order',
      { keyUsage: 'digitalSignature,keyEncipherment' },
      { keyUsage: 'keyEncipherment, digitalSignature' },
    ],
    ['another case of a member', { keySize: 'size2048' }, { keySize: 'Size2048' }],
    ['null and nothing', { description: null }, { description: undefined }],
    ['an empty object and nothing', { 'a/b': {} }, { 'a/b': undefined }],
    ['an empty text and null', { description: '' }, { description: null }],
    [
      'an id in another case',
      { id: 'AAAAAAAA-0000-0000-0000-000000000001' },
      { id: 'aaaaaaaa-0000-0000-0000-000000000001' },
    ],
    ['an empty list and null', { managedDeviceCertificateStates: [] }, { managedDeviceCertificateStates: null }],
    [
      'annotations',
      { 'keyUsage@odata.type': '#a', '#microsoft.graph.assign': { title: 'x' }, '@odata.context': 'x' },
      { '@microsoft.graph.tips': 'y' },
    ],
    [
      'what the service sets and counts',
      { version: 1, lastModifiedDateTime: '2026-01-01T00:00:00Z', deviceStatusOverview: { successCount: 1 } },
      { version: 7, lastModifiedDateTime: '2026-02-01T00:00:00Z', deviceStatusOverview: { successCount: 9 } },
    ],
    [
      'URLs in another order',
      { scepServerUrls: ['https://a', 'https://b'] },
      { scepServerUrls: ['https://b', 'https://a'] },
    ],
    [
      'keys in another order, members that are null',
      { customSubjectAlternativeNames: [upn] },
      { customSubjectAlternativeNames: [{ name: upn.name, sanType: upn.sanType, other: null }] },
    ],
    [
      'another version of Graph in a link',
      {
        'rootCertificate@odata.bind':
          "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('aaaaaaaa-0000-0000-0000-000000000001')",
      },
      {
        'rootCertificate@odata.bind':
          "https://graph.microsoft.com/v1.0/deviceManagement/deviceConfigurations('AAAAAAAA-0000-0000-0000-000000000001')",
      },
    ],
    ['the id of an assignment', { assignments: [group('g')] }, { assignments: [{ ...group('g'), id: 'other' }] }],
  ])('%s: no change', (_name, before, after) => {
    expect(changesBetween(before, after)).toEqual([]);
  });

  test('between two tenants, what is a tenant’s own is no change', () => {
    const own = {
      scepServerUrls: ['https://other.contoso.com/x'],
      roleScopeTagIds: ['7'],
      assignments: [group('g')],
      'rootCertificate@odata.bind': 'x',
      '#CustomRef_rootCertificate': 'y',
    };
    expect(changesBetween({}, own, true)).toEqual([]);
    expect(changesBetween({}, own).map(({ pointer }) => pointer)).toHaveLength(5);
    expect(changesBetween({}, { ...own, keySize: 'size4096' }, true)).toMatchObject([{ pointer: '/keySize' }]);
  });

  test.each<[string, Changes, Changes, object]>([
    [
      'a group more',
      { assignments: [group('a')] },
      { assignments: [group('a'), group('b')] },
      { added: ['group b'], removed: [], takesAway: false },
    ],
    [
      'a group less',
      { assignments: [group('a'), group('b')] },
      { assignments: [group('a')] },
      { added: [], removed: ['group b'], takesAway: true },
    ],
    [
      'a group left out',
      { assignments: [group('a')] },
      { assignments: [group('a'), group('b', 'exclusionGroup')] },
      { added: ['without group b'], removed: [], takesAway: true },
    ],
    [
      'a group more, and one left out',
      { assignments: [group('a')] },
      { assignments: [group('a'), group('b'), group('c', 'exclusionGroup')] },
      { added: ['group b', 'without group c'], removed: [], takesAway: true },
    ],
    [
      'all devices',
      { assignments: [] },
      { assignments: [{ target: { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' } }] },
      { added: ['all devices'], removed: [], takesAway: false },
    ],
    [
      'all users, and the filter that they go through',
      { assignments: [] },
      {
        assignments: [
          {
            target: {
              '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget',
              deviceAndAppManagementAssignmentFilterType: 'include',
              deviceAndAppManagementAssignmentFilterId: 'f1',
            },
          },
        ],
      },
      { added: ['all users (filter include f1)'], removed: [], takesAway: false },
    ],
    [
      'a filter that is none',
      { assignments: [group('a')] },
      {
        assignments: [
          group('a'),
          {
            target: {
              '@odata.type': '#microsoft.graph.groupAssignmentTarget',
              groupId: 'b',
              groupName: 'Laptops',
              deviceAndAppManagementAssignmentFilterType: 'none',
              deviceAndAppManagementAssignmentFilterId: 'f1',
            },
          },
        ],
      },
      { added: ['group Laptops'], removed: [], takesAway: false },
    ],
    [
      'groups as Graph had them before',
      { groupAssignments: [{ targetGroupId: 'a', excludeGroup: false }] },
      {
        groupAssignments: [
          { targetGroupId: 'a', excludeGroup: false },
          { targetGroupId: 'b', excludeGroup: true },
        ],
      },
      { added: ['without group b'], removed: [], takesAway: true },
    ],
    [
      'one that was left out comes back',
      { assignments: [group('a'), group('b', 'exclusionGroup')] },
      { assignments: [group('a')] },
      { added: [], removed: ['without group b'], takesAway: false },
    ],
    [
      'a target that nobody knows is shown as it is written',
      { assignments: [] },
      { assignments: [{ target: { '@odata.type': '#contoso.target', x: 1 } }] },
      { added: ['{"@odata.type":"#contoso.target","x":1}'], removed: [], takesAway: false },
    ],
    [
      'a list that is missing now says nothing',
      { assignments: [group('a')] },
      {},
      { added: [], removed: ['group a'], takesAway: false },
    ],
  ])('assignments: %s', (_name, before, after, told) => {
    const { profiles } = diffOf({ base: { 'a.json': profile(before) }, head: { 'a.json': profile(after) } });
    expect(profiles[0]?.properties[0]?.change.assignments).toEqual(told);
  });
});

const text = (json: string): string => {
  const { root } = parseJson(json);
  return root ? canonicalText(root) : '';
};

describe('one text for one value', () => {
  test('however it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, isIndented) => {
        const written = JSON.stringify(value, null, isIndented ? 3 : undefined);
        const read = text(written);
        expect(text(read)).toBe(read);
        expect(text(JSON.stringify(JSON.parse(written)))).toBe(read);
      }),
    );
  });

  test('keys in order, the last of two, no annotations', () => {
    expect(text('{"b":[1, {"z":null,"y":"\\u0041"}],"a":1,"a":2,"x@odata.type":"t","@odata.type":"k"}')).toBe(
      '{"@odata.type":"k","a":2,"b":[1,{"y":"A"}]}',
    );
  });
});

test('the type of a profile is a property, too', () => {
  const id = 'aaaaaaaa-0000-0000-0000-000000000001';
  const { profiles } = diffOf({
    base: { 'a.json': profile({ id }, 'androidForWorkScepCertificateProfile') },
    head: { 'a.json': profile({ id }, 'androidWorkProfileScepCertificateProfile') },
  });
  expect(profiles[0]?.properties.map(({ change }) => [change.pointer, change.after])).toEqual([
    ['/@odata.type', 'androidWorkProfileScepCertificateProfile'],
  ]);
  expect(windows).toMatch(/^windows/);
});

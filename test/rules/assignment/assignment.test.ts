// Of two files, what is told at the assignments of the SCEP profile.
import { describe, expect, test } from 'vitest';
import {
  allDevices,
  allUsers,
  assigned,
  group,
  kiosks,
  laptops,
  withoutGroup,
} from '../../../server/src/core/rules/assignment/example-assignments.ts';
import { rootLink, trustedRoot } from '../../../server/src/core/rules/trust/example-export.ts';
import type { Example } from '../../../server/src/core/rules/rule.ts';
import { findingsOf } from '../variables/findings.ts';

type Targets = Readonly<Record<string, unknown>>;

/** A SCEP profile that is assigned like this, and the trusted certificate profile that it names. */
function pair(own: Targets, ofRoot: Targets): Example {
  return { profile: { ...rootLink(), ...own }, beside: { 'root.json': trustedRoot(ofRoot) } };
}

/** The first sentence of each finding, behind its severity. */
function said(rule: string, example: Example): readonly string[] {
  return findingsOf(rule, example).said.map(({ severity, message, on }) => {
    expect(on).toMatch(/^"(?:a|groupA)ssignments"$/);
    return `${severity}: ${message.slice(0, message.indexOf('. ') + 1)}`;
  });
}

const named = (groupName: string): Targets => ({ '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupName });
const displayed = (groupDisplayName: string): Targets => ({ groupDisplayName });
/** As Graph had them before `assignments`. */
const formerly = (...groups: readonly Targets[]): Targets => ({ groupAssignments: groups });

describe('a trusted certificate profile that goes elsewhere', () => {
  const elsewhere = (groups: string): string =>
    `info: This profile goes to ${groups}, and the trusted certificate profile to other groups.`;
  const excluded = (groups: string): string =>
    `warning: This profile goes to ${groups}, from which the trusted certificate profile is kept away.`;
  const toNobody =
    'warning: The trusted certificate profile is assigned to nobody, so that no device can use this one.';

  test.each<[title: string, own: Targets, ofRoot: Targets, expected: readonly string[]]>([
    ['the same group', assigned(group(laptops)), assigned(group(laptops)), []],
    ['another one', assigned(group(laptops)), assigned(group(kiosks)), [elsewhere(`the group "${laptops}"`)]],
    [
      'groups by name, of which one is the same',
      assigned(named('Laptops'), named('Kiosks')),
      assigned(named('Kiosks')),
      [elsewhere('the group "laptops"')],
    ],
    [
      'more groups than a sentence has room for',
      assigned(...['a', 'b', 'c', 'd', 'e'].map(named)),
      assigned(named('x')),
      [elsewhere('the groups "a", "b", "c" and 2 more')],
    ],
    [
      'names as other exporters write them',
      assigned(displayed('A')),
      assigned(displayed('B')),
      [elsewhere('the group "a"')],
    ],
    [
      'groups as Graph had them before',
      formerly({ targetGroupId: laptops, excludeGroup: false }),
      formerly({ targetGroupId: laptops, excludeGroup: true }, { targetGroupId: kiosks }),
      [excluded(`the group "${laptops}"`)],
    ],
    [
      'excluded by a name',
      assigned(named('A')),
      assigned(allUsers, { '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget', groupName: 'A' }),
      [excluded('the group "a"')],
    ],
    ['the same but for an excluded one', assigned(group(laptops)), assigned(group(laptops), withoutGroup(kiosks)), []],
    ['nobody', assigned(group(laptops)), assigned(), [toNobody]],
    ['nobody, of a profile that goes to nobody', assigned(), assigned(), []],
    ['nobody, of a profile for all', assigned(allUsers), assigned(), [toNobody]],
    [
      'some groups, of a profile for all users',
      assigned(allUsers),
      assigned(group(laptops)),
      ['info: This profile goes to all users, the trusted certificate profile "Contoso Root CA" to some groups only.'],
    ],
    [
      'some groups, of a profile for all devices',
      assigned(allDevices),
      assigned(group(laptops)),
      [
        'info: This profile goes to all devices, the trusted certificate profile "Contoso Root CA" to some groups only.',
      ],
    ],
    ['ids on one side and names on the other', assigned(group(laptops)), assigned(named('Laptops')), []],
    [
      'ids excluded on one side, names on the other',
      assigned(named('A')),
      assigned(allUsers, withoutGroup(laptops)),
      [],
    ],
    ['a target that is not understood, here', assigned(group(laptops), {}), assigned(group(kiosks)), []],
    ['a target that is not understood, there', assigned(group(laptops)), assigned(group(kiosks), {}), []],
    ['not told', assigned(group(laptops)), {}, []],
  ])('%s', (_title, own, ofRoot, expected) => {
    expect(said('root-not-assigned', pair(own, ofRoot))).toEqual(expected);
  });
});

describe('users here and devices there', () => {
  test.each<[title: string, own: Targets, ofRoot: Targets, expected: RegExp | undefined]>([
    [
      'users to devices',
      assigned(allUsers),
      assigned(allDevices),
      /assigned to all users, .* to all devices: no device/,
    ],
    [
      'devices to users',
      assigned(allDevices),
      assigned(allUsers),
      /assigned to all devices, .* to all users: no device/,
    ],
    ['both to users', assigned(allUsers), assigned(allUsers), undefined],
    ['to both', assigned(allUsers, allDevices), assigned(allDevices), undefined],
    ['a group beside them', assigned(allUsers, group(laptops)), assigned(allDevices), undefined],
    ['a group beside them, there', assigned(allUsers), assigned(allDevices, group(laptops)), undefined],
    ['without one that is excluded', assigned(allUsers, withoutGroup(laptops)), assigned(allDevices), /all users/],
  ])('%s', (_title, own, ofRoot, expected) => {
    const found = said('mixed-assignment', pair(own, ofRoot));
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringMatching(expected)]);
  });
});

describe('several certificates for the same', () => {
  const forClients = [{ name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' }];
  const forServers = [{ name: 'Server Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.1' }];
  const another = (changes: Targets): Targets => ({
    '@odata.type': '#microsoft.graph.windows81SCEPCertificateProfile',
    displayName: 'Another one',
    certificateStore: 'user',
    extendedKeyUsages: forClients,
    ...changes,
  });
  const found = (own: Targets, ...others: readonly Targets[]): readonly string[] =>
    said('several-client-certificates', {
      profile: own,
      beside: Object.fromEntries(others.map((other, index) => [`${index}.json`, other])),
    });
  const toLaptops = assigned(group(laptops));

  test.each<[title: string, own: Targets, others: readonly Targets[], expected: RegExp | undefined]>([
    [
      'one in the same group',
      toLaptops,
      [another(toLaptops)],
      /^info: The SCEP profile "Another one" goes to the same group as /,
    ],
    [
      'one for all users',
      assigned(allUsers),
      [another(assigned(allUsers))],
      /"Another one" goes to the same devices as/,
    ],
    ['one for all users and one for all devices', assigned(allUsers), [another(assigned(allDevices))], undefined],
    [
      'one without a name',
      toLaptops,
      [another({ ...toLaptops, displayName: undefined })],
      /The SCEP profile goes .* both ask/,
    ],
    [
      'two of them',
      toLaptops,
      [another(toLaptops), another(toLaptops)],
      /^info: 2 other SCEP profiles go to the same group as this profile, and all ask for/,
    ],
    [
      'the same subject, but for blanks around it',
      { ...toLaptops, subjectNameFormatString: 'CN={{UserName}}' },
      [another({ ...toLaptops, subjectNameFormatString: ' CN={{UserName}} ' })],
      /with the same subject/,
    ],
    [
      'another subject',
      { ...toLaptops, subjectNameFormatString: 'CN={{UserName}}' },
      [another({ ...toLaptops, subjectNameFormatString: 'CN={{UserPrincipalName}}' })],
      /certificate for client authentication\.$/,
    ],
    ['one for servers', toLaptops, [another({ ...toLaptops, extendedKeyUsages: forServers })], undefined],
    [
      'one for clients and servers',
      toLaptops,
      [another({ ...toLaptops, extendedKeyUsages: [...forServers, ...forClients] })],
      /"Another one"/,
    ],
    [
      'one for another platform',
      toLaptops,
      [another({ ...toLaptops, '@odata.type': '#microsoft.graph.iosScepCertificateProfile' })],
      undefined,
    ],
    ['one with a target that is not understood', toLaptops, [another(assigned(group(laptops), {}))], undefined],
    ['one that does not tell', toLaptops, [another({})], undefined],
    ['a trusted certificate profile', toLaptops, [trustedRoot(toLaptops)], undefined],
  ])('%s', (_title, own, others, expected) => {
    if (expected === undefined) expect(found(own, ...others)).toEqual([]);
    else expect(found(own, ...others)).toEqual([expect.stringMatching(expected)]);
  });

  test('one that a Wi-Fi profile names is not chosen among', () => {
    const id = '0b7d6a52-2222-4d3e-8f10-5c9be4a7d6e1';
    const wifi = {
      '@odata.type': '#microsoft.graph.windowsWifiEnterpriseEAPConfiguration',
      identityCertificateForClientAuthenticationId: id,
    };
    expect(found(toLaptops, another({ ...toLaptops, id }))).toHaveLength(1);
    expect(found(toLaptops, another({ ...toLaptops, id }), wifi)).toEqual([]);
  });
});

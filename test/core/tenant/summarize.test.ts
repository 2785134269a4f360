import { describe, expect, test } from 'vitest';
import { readLink } from '../../../server/src/core/tenant/read-links.ts';
import { mayHoldConfiguration, mayHoldConfigurationText } from '../../../server/src/core/tenant/detect.ts';
import { configurationTypes } from '../../../server/src/core/facts/configuration-types.ts';
import { profileTypes } from '../../../server/src/core/facts/profile-types.ts';
import { cloudPkiUrl } from '../../../server/src/core/facts/ndes.ts';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { summarize } from '../../../server/src/core/tenant/summarize.ts';
import { spanText } from '../../../server/src/core/text/span.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { utf16 } from '../../support/temporary-folder.ts';
import { allDevices, bind, ids, rootFile, scepFile, wifiFile } from '../../support/tenant-export.ts';

describe('what is kept of a file', () => {
  test('of a SCEP profile', () => {
    const [scep] = summarize(scepFile(), 'a/scep.json');
    expect(scep).toMatchObject({
      kind: 'scep',
      path: 'a/scep.json',
      platform: 'windows',
      id: ids.scep,
      displayName: 'Sample profile',
      certificateStore: 'user',
      isForClients: true,
      root: { id: ids.root },
      assignments: { allUsers: true, allDevices: false, isComplete: true },
      isCopy: false,
    });
  });

  test('of a trusted certificate profile and of one that names a SCEP profile', () => {
    expect(summarize(rootFile({ trustedRootCertificate: 'AAAA' }), 'r.json')).toMatchObject([
      { kind: 'trustedRoot', content: 'AAAA', assignments: { allDevices: true } },
    ]);
    expect(summarize(wifiFile(), 'w.json')).toMatchObject([
      { kind: 'dependant', label: 'Wi-Fi profile', neededStore: 'machine', identities: [{ id: ids.scep }] },
    ]);
  });

  test.each([
    ['userOrMachine', undefined],
    ['User', 'user'],
    ['machine', 'machine'],
    ['guest', undefined],
    [null, undefined],
  ])('a Wi-Fi profile that authenticates by %j', (authenticationType, expected) => {
    const [wifi] = summarize(wifiFile({ authenticationType }), 'w.json');
    expect(wifi?.kind === 'dependant' && wifi.neededStore).toBe(expected);
  });

  test('where to point at a profile: its name, or else its type', () => {
    const named = rootFile();
    const nameless = rootFile({ displayName: undefined });
    const pointedAt = (text: string): readonly string[] =>
      summarize(text, 'r.json').map(({ nameSpan }) => spanText(text, nameSpan));
    expect(pointedAt(named)).toEqual(['"Contoso Root CA"']);
    expect(pointedAt(nameless)).toEqual(['"#microsoft.graph.windows81TrustedRootCertificate"']);
  });

  test('blanks are neither a name nor an id', () => {
    const blank = rootFile({ id: ' ', displayName: ' ', trustedRootCertificate: ' ' });
    expect(summarize(blank, 'r.json')).toMatchObject([{ id: undefined, displayName: undefined, content: undefined }]);
  });

  test.each<[title: string, urls: readonly unknown[], expected: object | undefined]>([
    ['both ids', [cloudUrl(ids.scep, ids.gone)], { tenant: ids.scep, authority: ids.gone }],
    [
      'in capitals, behind one that is none and one that is no text',
      [5, 'https://ndes.contoso.com/', cloudUrl(ids.scep.toUpperCase(), ids.gone)],
      { tenant: ids.scep, authority: ids.gone },
    ],
    ['no id of a tenant', [cloudUrl('contoso', ids.gone)], undefined],
    ['no id of an authority', [cloudUrl(ids.scep, 'ca')], undefined],
    ['nothing behind the tenant', [`https://{{CloudPKIFQDN}}${cloudPkiUrl.path}${ids.scep}`], undefined],
    ['two ids somewhere else', [`${'x'.repeat(cloudPkiUrl.path.length - 1)}${ids.scep}/${ids.gone}`], undefined],
    ['no URI', [], undefined],
  ])('the ids in the URI of Cloud PKI: %s', (_title, scepServerUrls, expected) => {
    const [scep] = summarize(scepFile({ scepServerUrls }), 's.json');
    const cloudPki = scep?.kind === 'scep' ? scep.cloudPki : undefined;
    if (expected === undefined) expect(cloudPki).toBeUndefined();
    else expect(cloudPki).toMatchObject(expected);
  });

  test('an expanded root is a copy', () => {
    const text = scepFile({ rootCertificate: JSON.parse(rootFile()), ...bind('rootCertificate', ids.root) });
    expect(summarize(text, 'a.json').map(({ kind, isCopy }) => [kind, isCopy])).toEqual([
      ['scep', false],
      ['trustedRoot', true],
    ]);
  });

  test('the id of what the admin center makes anew is none', () => {
    const [scep] = summarize(scepFile({ id: '00000000-0000-0000-0000-000000000000' }), 'a.json');
    expect(scep?.id).toBeUndefined();
  });

  test('nothing in it is as long as the file', () => {
    const text = `{ "value": [${scepFile()}], "rest": "${'x'.repeat(1_000_000)}" }`;
    expect(JSON.stringify(summarize(text, 'a.json')).length).toBeLessThan(2000);
  });

  test.each(hostileTexts)('returns for any text %#', (text) => {
    expect(() => summarize(text, 'a.json')).not.toThrow();
  });

  test('returns for every prefix of a document', () => {
    const text = scepFile({ rootCertificate: JSON.parse(rootFile()) });
    for (let end = 0; end <= text.length; end += 1) summarize(text.slice(0, end), 'a.json');
  });
});

/** The URI of an authority of Cloud PKI as the admin center shows it. */
function cloudUrl(tenant: string, authority: string): string {
  return `https://{{CloudPKIFQDN}}${cloudPkiUrl.path}${tenant}/${authority}`;
}

describe('which files are looked into', () => {
  const types = [...configurationTypes.filter(({ kind }) => kind !== 'dependant'), ...profileTypes];

  test.each(types.map(({ name }) => name))('those with a %s', (name) => {
    const text = JSON.stringify({ '@odata.type': `#microsoft.graph.${name}` });
    expect(mayHoldConfigurationText(text)).toBe(true);
    expect(mayHoldConfiguration(new TextEncoder().encode(text))).toBe(true);
    expect(mayHoldConfiguration(utf16(text.toUpperCase()))).toBe(true);
    expect(summarize(text, 'a.json')).toHaveLength(1);
  });

  test.each(configurationTypes.filter(({ kind }) => kind === 'dependant').map((type) => [type.name, type] as const))(
    'those with a %s that names a certificate',
    (name, { identities }) => {
      for (const property of identities) {
        const text = JSON.stringify({ '@odata.type': `#microsoft.graph.${name}`, ...bind(property, ids.scep) });
        expect(mayHoldConfiguration(new TextEncoder().encode(text))).toBe(true);
        expect(summarize(text, 'a.json')).toMatchObject([{ identities: [{ property, id: ids.scep }] }]);
      }
    },
  );

  test('no others', () => {
    const text = JSON.stringify({ '@odata.type': '#microsoft.graph.windows10GeneralConfiguration', certificate: 1 });
    expect(mayHoldConfiguration(new TextEncoder().encode(text))).toBe(false);
    expect(summarize(text, 'a.json')).toEqual([]);
  });
});

describe('where a profile leads to', () => {
  const link = (object: object) => {
    const { root } = parseJson(JSON.stringify(object));
    return root?.kind === 'object' ? readLink(root, 'rootCertificate') : undefined;
  };

  test.each([
    ['a bind in brackets', bind('rootCertificate', ids.root), { id: ids.root }],
    [
      'a bind without quotes',
      { 'rootCertificate@odata.bind': `x/deviceConfigurations(${ids.root})` },
      { id: ids.root },
    ],
    ['a bind with a slash', { 'rootCertificate@odata.bind': `x/deviceConfigurations/${ids.root}` }, { id: ids.root }],
    ['an expanded object', { rootCertificate: { id: ids.root.toUpperCase(), displayName: 'R' } }, { id: ids.root }],
    ['Windows 10X', { rootCertificateId: ids.root }, { id: ids.root }],
    [
      'IntuneManagement',
      { '#CustomRef_rootCertificate': 'My root|:|#microsoft.graph.iosTrustedRootCertificate' },
      { displayName: 'My root', typeName: 'iostrustedrootcertificate', id: undefined },
    ],
    [
      'IntuneManagement, a type without a namespace',
      { '#CustomRef_rootCertificate': 'My root|:|iosTrustedRootCertificate' },
      { displayName: 'My root', typeName: 'iostrustedrootcertificate' },
    ],
    [
      'IntuneManagement, a type of another namespace',
      { '#CustomRef_rootCertificate': 'My root|:|contoso.microsoft.graph.root' },
      { displayName: 'My root', typeName: 'contoso.microsoft.graph.root' },
    ],
    [
      'an expanded object of which only the name was exported',
      { rootCertificate: { '@odata.type': 'microsoft.graph.iosTrustedRootCertificate', displayName: 'R' } },
      { id: undefined, displayName: 'R', typeName: 'iostrustedrootcertificate' },
    ],
    [
      'an expanded object without a name',
      { rootCertificate: { id: ids.root } },
      { id: ids.root, displayName: undefined },
    ],
  ])('%s', (_name, object, expected) => {
    expect(link(object)).toMatchObject(expected);
  });

  test.each([
    ['the name of an expanded object', { rootCertificate: { id: ids.root, displayName: 'R' } }, '"R"'],
    ['all of one without', { rootCertificate: { id: ids.root } }, `{"id":"${ids.root}"}`],
    ['an id', { rootCertificateId: ids.root }, `"${ids.root}"`],
  ])('%s is what is pointed at', (_name, object, expected) => {
    const found = link(object);
    expect(found && spanText(JSON.stringify(object), found.span)).toBe(expected);
  });

  test.each([
    [
      'an address of the profile itself',
      { 'rootCertificate@odata.navigationLink': `x('${ids.scep}')/rootCertificate` },
    ],
    ['nothing', { rootCertificate: null }],
    ['an expanded object that says nothing', { rootCertificate: { '@odata.type': 'x' } }],
    ['no name in front of a type', { '#CustomRef_rootCertificate': '|:|#microsoft.graph.iosTrustedRootCertificate' }],
    ['no id', { 'rootCertificate@odata.bind': 'deviceConfigurations' }],
    ['the id of nothing', { rootCertificateId: '00000000-0000-0000-0000-000000000000' }],
  ])('not: %s', (_name, object) => {
    expect(link(object)).toBeUndefined();
  });
});

describe('whom a profile is assigned to', () => {
  const assignments = (list: unknown) => summarize(scepFile({ assignments: list }), 'a.json')[0]?.assignments;
  const target = (changes: object): object => ({
    target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', ...changes },
  });

  test('groups by id, and those that are excluded', () => {
    const excluded = { '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget', groupId: 'b' };
    expect(assignments([target({ groupId: 'A' }), target(excluded), ...allDevices])).toMatchObject({
      groups: new Set(['id a']),
      excluded: new Set(['id b']),
      allDevices: true,
      isComplete: true,
    });
  });

  test.each([
    ['a group without an id', [target({})]],
    ['ids and names', [target({ groupId: 'a' }), target({ groupName: 'b' })]],
    ['no object', ['x']],
  ])('%s: not all is known', (_name, list) => {
    expect(assignments(list)).toMatchObject({ isComplete: false });
  });

  test('an export without assignments does not tell', () => {
    expect(assignments(undefined)).toBeUndefined();
    expect(assignments([])).toMatchObject({ isComplete: true, allUsers: false });
  });
});

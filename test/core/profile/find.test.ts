import { describe, expect, test } from 'vitest';
import { profileTypes } from '../../../server/src/core/facts/profile-types.ts';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { findProfiles } from '../../../server/src/core/profile/find.ts';
import type { Profile } from '../../../server/src/core/profile/profile.ts';
import { type Span, spanText } from '../../../server/src/core/text/span.ts';
import { handMade, powerShellExport } from './documents.ts';

function profilesIn(text: string): readonly Profile[] {
  return findProfiles(parseJson(text), text);
}

const scep = '{"@odata.type": "#microsoft.graph.iosScepCertificateProfile"}';
const outer = '{"@odata.type": "#microsoft.graph.macOSScepCertificateProfile", "x": [';

describe('profiles and where they are', () => {
  test.each<[text: string, pointers: readonly string[]]>([
    [scep, ['']],
    [`[${scep}, 1, ${scep}]`, ['/0', '/2']],
    [`{"value": [${scep}, {}]}`, ['/value/0']],
    [`{"value": ${scep}}`, ['/value']],
    [`{"a/b": [[[{"~": ${scep}}]]]}`, ['/a~1b/0/0/0/~0']],
    [`${outer}${scep}, {"y": ${scep}}]}`, ['', '/x/0', '/x/1/y']],
    [`// c\n/* d */ ${scep},`, ['']],
    [`{"resources": {"one": ${scep}, "two": ${scep}}}`, ['/resources/one', '/resources/two']],
    ['{"id": 1, "@odata.type": "microsoft.graph.iosscepcertificateprofile"}', ['']],
    ['{"@odata.type": "#Microsoft.Graph.IOSSCEPCERTIFICATEPROFILE"}', ['']],
    // Of duplicates the last one counts.
    ['{"@odata.type": "x", "@odata.type": "#microsoft.graph.iosScepCertificateProfile"}', ['']],
    // Broken documents.
    ['{"@odata.type": "#microsoft.graph.iosScepCertificateProfile', ['']],
    [`{"value": [${scep} ${scep}`, ['/value/0', '/value/1']],
    [`{"hole": \n "value": ${scep}`, ['/value']],
    [`{${scep}}`, ['/']],
  ])('%s', (text, pointers) => {
    const profiles = profilesIn(text);
    expect(profiles.map(({ pointer }) => pointer)).toEqual(pointers);
    for (const { span, node } of profiles) expect(spanText(text, span)).toBe(spanText(text, node.span));
  });

  test.each([
    '',
    'null',
    '"#microsoft.graph.iosScepCertificateProfile"',
    '["@odata.type", "#microsoft.graph.iosScepCertificateProfile"]',
    '{"@odata.type": {"iosScepCertificateProfile": "#microsoft.graph.iosScepCertificateProfile"}}',
    '{"@odata.type": ["#microsoft.graph.iosScepCertificateProfile"]}',
    '{"@odata.type": null, "x": "#microsoft.graph.iosScepCertificateProfile"}',
    '{"@odata.type": "#microsoft.graph.iosScepCertificateProfile", "@odata.type": null}',
    '{"@odata.type": "#microsoft.graph.iosPkcsCertificateProfile"}',
    '{"@odata.type": "#microsoft.graph.iosTrustedRootCertificate"}',
    '{"@odata.type": "#microsoft.graph.linuxScepCertificateProfile"}',
    '{"@odata.type": "#microsoft.graph.iosScepCertificateProfile "}',
    '{"@odata.type": "##microsoft.graph.iosScepCertificateProfile"}',
    '{"@odata.type": "iosScepCertificateProfile"}',
    '{"@odata.type": "#microsoft.graph.\u0131osScepCertificateProfile"}',
    '{"@Odata.Type": "#microsoft.graph.iosScepCertificateProfile"}',
    '{"type": "#microsoft.graph.iosScepCertificateProfile"}',
    '<plist><!-- {"@odata.type" iosScepCertificateProfile --></plist>',
  ])('none in %s', (text) => {
    expect(profilesIn(text)).toEqual([]);
  });
});

test.each(profileTypes.map((type) => [type.odataType, type] as const))('%s', (odataType, type) => {
  const [profile] = profilesIn(`{"@odata.type": "${odataType}"}`);
  expect([profile?.type, profile?.typeNode.value]).toEqual([type, odataType]);
});

test('in a document somebody keeps by hand', () => {
  const names = profilesIn(handMade).map(({ pointer, displayName, id }) => [pointer, displayName, id]);
  expect(names).toEqual([
    ['/value/0', 'Phones 2', undefined],
    ['/value/2/identityCertificateForClientAuthentication', undefined, '42'],
  ]);
});

/** Reads everything a profile has and returns where it stands. */
function spansOf({ span, properties, subject, sans, urls }: Profile): readonly Span[] {
  const formats = [...urls, ...sans.flatMap(({ value }) => value ?? [])];
  return [
    span,
    ...[...properties.values()].flatMap((property) => [property.span, property.key.span]),
    ...(subject?.subject.tokens ?? []).flatMap((token) => subject?.text.toDocument(token.span) ?? []),
    ...formats.flatMap(({ text, parts }) => parts.map((part) => text.toDocument(part.span))),
  ];
}

describe.each([
  ['an export', powerShellExport],
  ['a document kept by hand', handMade],
])('every beginning of %s', (_, document) => {
  test('has profiles with everything in its place', () => {
    let most = 0;
    for (let length = 0; length <= document.length; length += 1) {
      const text = document.slice(0, length);
      const profiles = profilesIn(text);
      expect(profiles.length).toBeGreaterThanOrEqual(most);
      most = profiles.length;
      const wrong = profiles
        .flatMap(spansOf)
        .filter(({ start, end }) => !(0 <= start && start <= end && end <= length));
      expect(wrong).toEqual([]);
    }
    expect(most).toBe(profilesIn(document).length);
  });
});

describe('large documents', () => {
  test('100,000 profiles inside each other', () => {
    const depth = 100_000;
    const open = '{"@odata.type":"#microsoft.graph.iosScepCertificateProfile","a":';
    const profiles = profilesIn(`${open.repeat(depth)}1${'}'.repeat(depth)}`);
    expect(profiles.length).toBe(depth);
    expect(profiles.at(-1)?.pointer).toBe('/a'.repeat(depth - 1));
  });

  test('a million levels around one', () => {
    const depth = 1_000_000;
    const [profile] = profilesIn('['.repeat(depth) + scep + ']'.repeat(depth));
    expect(profile?.span.start).toBe(depth);
  });

  test('5 MB in one line with one at its end', () => {
    const text = `[${'{"@odata.type":"#microsoft.graph.other","displayName":"x"},'.repeat(80_000)}${scep}]`;
    expect(profilesIn(text).map(({ pointer }) => pointer)).toEqual(['/80000']);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAuthority } from '../../../../server/src/core/pki/readers/read-authority.ts';
import type { ReadingProblem } from '../../../../server/src/core/pki/readers/reading-problems.ts';
import { readServer } from '../../../../server/src/core/pki/readers/read-server.ts';
import { readTemplates } from '../../../../server/src/core/pki/readers/read-templates.ts';
import { caTemplates, getregCa, getregPolicy } from './authority-exports.ts';
import {
  certutilDsTemplate,
  certutilTemplate,
  certutilTemplateGerman,
  directoryObject,
  ldapsearch,
  ldifde,
  listing,
} from './template-exports.ts';

const registryExport = `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]
"SignatureTemplate"="A\\"B\\\\"
"EncryptionTemplate"=hex(2):41,00,42,\\
  00,00,00
`;

const fixtures = [
  ldifde,
  ldapsearch,
  certutilTemplate,
  certutilTemplateGerman,
  certutilDsTemplate,
  listing,
  JSON.stringify([directoryObject], null, 2),
  registryExport,
  getregCa,
  getregPolicy,
  caTemplates,
];

/** Reads a text as everything, and checks every place it is told. */
function readAll(text: string): void {
  const templates = readTemplates(text, 'a');
  const server = readServer(text, 'a');
  const authority = readAuthority(text, 'a');
  const found = [...Object.values(server.values), ...Object.values(authority.values)];
  const origins = [
    ...templates.templates.flatMap((template) => [template.origin, ...Object.values(template.origins)]),
    ...found.flatMap((value) => (value === undefined ? [] : [value.origin])),
  ];
  const problems: readonly ReadingProblem[] = [...templates.problems, ...server.problems, ...authority.problems];
  for (const { span } of [...origins, ...problems]) {
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(span)).toBe(true);
  }
}

describe('every reader takes every text', () => {
  test.each(fixtures.map((text) => [text.slice(0, 30), text] as const))('every beginning of %j', (_name, text) => {
    for (let length = 0; length <= text.length; length += 1) readAll(text.slice(0, length));
  });

  test('changed, cut and mixed exports', () => {
    const piece = fc.oneof(
      fc.constantFrom(...fixtures),
      fc.constantFrom(
        '\0',
        '\uFFFD',
        '\uD800',
        '"',
        '\\',
        '[',
        ']',
        '=',
        ':',
        '::',
        ' ',
        '\r',
        '\n',
        '\r\n ',
        '{',
        ',',
      ),
      fc.string({ maxLength: 20 }),
    );
    const edit = fc.record({ at: fc.nat(4000), remove: fc.nat(60), insert: piece });
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.array(edit, { maxLength: 8 }), (start, edits) => {
        let text = start;
        for (const { at, remove, insert } of edits) {
          const place = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, place) + insert + text.slice(place + remove);
        }
        readAll(text);
      }),
      { numRuns: 500 },
    );
  });

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), readAll), { numRuns: 100 });
  });
});

describe('large and hostile files', () => {
  const million = 1_000_000;
  const many = 200_000;

  test.each<[string, () => string]>([
    ['LDIF with a million lines', () => `dn: CN=A\ncn: A\n${'pKIDefaultCSPs: 1,Some Provider\n'.repeat(million)}`],
    ['LDIF with many lines that are none', () => `dn: CN=A\n${'what is this\n'.repeat(many)}`],
    ['LDIF with many empty objects', () => 'dn: CN=A\n\n'.repeat(many)],
    ['a value folded many times', () => `dn: CN=A\ncn: A\n${' a\n'.repeat(many)}`],
    ['many values', () => `dn: CN=A\ncn: A\n${'pKIExtendedKeyUsage: 1.2\n'.repeat(many)}`],
    ['many empty lines', () => '\r\n'.repeat(many)],
    ['one long line', () => `dn: CN=A\ncn: ${'a'.repeat(10 * million)}`],
    ['one long base64 value', () => `dn: CN=A\npKIExpirationPeriod:: ${'AAAA'.repeat(million)}`],
    ['one long object identifier', () => `dn: CN=A\ncn: A\npKIExtendedKeyUsage: 1${'.1'.repeat(million)}`],
    ['one long name', () => `dn: CN=${'\\,'.repeat(million)}\npKIKeyUsage:: oAA=`],
    ['blanks', () => ' '.repeat(10 * million)],
    ['many properties', () => 'TemplatePropCommonName = A\n'.repeat(many)],
    ['long lines of certutil', () => `TemplatePropCommonName = A\nTemplatePropEKUs =\n1${'.1'.repeat(million)}`],
    ['a listing with many attributes', () => 'objectClass = "a"\n'.repeat(many)],
    ['many quotes', () => `pKIExtendedKeyUsage = ${'"'.repeat(many)}`],
    ['JSON many levels deep', () => `${'['.repeat(many)}{"cn":"A"}`],
    ['a registry text with many backslashes', () => `REGEDIT4\n[A\\MSCEP]\n"${'\\\\'.repeat(many)}`],
    ['a registry value of many lines', () => `REGEDIT4\n[A]\n"B"=hex(7):${'00,\\\n'.repeat(many)}`],
    ['a listing of many values', () => 'SubjectTemplate REG_MULTI_SZ =\n 0: A\n'.repeat(many)],
    ['a list of many items', () => `SubjectTemplate REG_MULTI_SZ =\n${' 0: A\n'.repeat(many)}`],
    ['many types', () => ' REG_DWORD'.repeat(many)],
    ['many published templates', () => 'A: B -- C\n'.repeat(many)],
    ['many colons', () => `A${': '.repeat(many)}`],
  ])('%s', (_name, text) => {
    readAll(text());
  });
});

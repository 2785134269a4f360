import { assert, constantFrom, nat, oneof, pre, property, string, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Name } from '@peculiar/asn1-x509';
import { encodeName, toHex } from '../../../server/src/core/name/der.ts';
import { isNameFlag, nameFlags } from '../../../server/src/core/name/flags.ts';
import { formatName } from '../../../server/src/core/name/format-name.ts';
import { readName } from '../../../server/src/core/name/read-name.ts';

/** Texts that are often names, nearly names, or have what is special in names in the wrong place. */
const nearlyName = string({
  unit: constantFrom(
    'CN=',
    'E=',
    'C=',
    'DC=',
    'O',
    'OID.1.2.3=',
    '2.5.4.3=',
    '=',
    ',',
    ';',
    '+',
    '"',
    '""',
    '#',
    '#AB',
    ' ',
    '\t',
    '\r\n',
    'a',
    'Z',
    '0',
    '@',
    '\\',
    '<',
    '{{x}}',
    'é',
    '\u3000',
    '日',
    '\u{1f511}',
    '\ud83d',
    '\udd11',
    '\0',
    '\u0008',
  ),
  maxLength: 24,
});
const anyText = oneof(
  nearlyName,
  string({ unit: 'binary' }),
  string({ unit: nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
);
const anyFlags = uniqueArray(constantFrom(...Object.keys(nameFlags).filter(isNameFlag)), { maxLength: 5 });

describe('readName', () => {
  test('takes any text: a name that can be encoded, or an error at a place in the text', () => {
    assert(
      property(anyText, anyFlags, (text, flags) => {
        const result = readName(text, flags);
        if (result.ok) AsnConvert.parse(encodeName(result.name), Name);
        else {
          expect(result.error.offset).toBeGreaterThanOrEqual(0);
          expect(result.error.offset).toBeLessThanOrEqual(text.length);
          expect(result.error.message).toMatch(/^.+\.$/su);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('reads what formatName prints back to the same DER', () => {
    assert(
      property(anyText, (text) => {
        const result = readName(text);
        pre(result.ok);
        if (!result.ok) return;
        const again = readName(formatName(result.name));
        expect(again.ok && toHex(encodeName(again.name))).toBe(toHex(encodeName(result.name)));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['one long value', `CN=${'a'.repeat(2_000_000)}`],
    ['many RDNs', 'CN=a,'.repeat(10_000)],
    ['many attributes in one RDN', `CN=a${'+CN=b'.repeat(10_000)}`],
    ['many quotes', `CN="${'""'.repeat(100_000)}"`],
    ['a long OID', `1.2${'.3'.repeat(100_000)}=a`],
    ['an OID of millions of arcs, the last of which is none', `1.2${'.34'.repeat(3_000_000)}.x=a`],
    ['an OID of dots', `1.2${'.'.repeat(3_000_000)}=a`],
    ['a long arc', `1.2.${'3'.repeat(1_000_000)}=a`],
    ['a long key', `${'x'.repeat(1_000_000)}=a`],
    ['a long label', `E=a@${'ü'.repeat(1_000_000)}`],
    ['long hex', `CN=#${'ab'.repeat(500_000)}`],
    ['blanks in hex', `CN=#a${' '.repeat(10_000_000)}b`],
    ['only blanks', ' '.repeat(1_000_000)],
    ['only separators', ','.repeat(10_000)],
    ['blanks between separators', `CN=a${' '.repeat(1_000_000)},b`],
  ])('takes %s in its stride', (_, text) => {
    const result = readName(text, ['CERT_NAME_STR_ENABLE_PUNYCODE_FLAG']);
    if (result.ok) expect(encodeName(result.name).length).toBeGreaterThan(0);
    else expect(result.error.message.length).toBeLessThan(400);
  });
});

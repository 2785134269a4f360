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
});

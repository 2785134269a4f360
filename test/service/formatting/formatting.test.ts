import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readName } from '../../../server/src/core/name/read-name.ts';
import { formatting } from '../../../server/src/service/formatting.ts';
import { serviceOf } from '../completion/completing.ts';
import { withSubject } from '../completion/profiles.ts';

function formatted(text: string): string {
  const service = serviceOf(text, { kind: 'scepsubject' });
  return TextDocument.applyEdits(service.document, formatting(service));
}

test.each([
  [
    'blanks around separators and equals signs',
    'CN = {{UserName}} , O= Contoso ;OU =b',
    'CN={{UserName}},O=Contoso;OU=b',
  ],
  ['blanks around a plus', 'CN=a + L = b,O=c', 'CN=a+L=b,O=c'],
  ['the case of keys', 'cn=a,Ou=b,oid.2.5.4.5=c', 'CN=a,OU=b,OID.2.5.4.5=c'],
  ['another key for the same type stays', 'ST=a,Email=b@c', 'ST=a,Email=b@c'],
  ['blanks in values', 'O=Contoso  Ltd , L=" a , b "', 'O=Contoso  Ltd,L=" a , b "'],
  [
    'every line, comments and line breaks as they are',
    '#  a = b\r\ncn = a\r\n\r\n  O = b\r\n',
    '#  a = b\r\nCN=a\r\n\r\n  O=b\r\n',
  ],
])('%s', (_case, text, expected) => {
  expect(formatted(text)).toBe(expected);
});

test.each([
  ['an unknown key', 'cn = a , bogus = b'],
  ['no key', 'cn = a , b'],
  ['a broken variable', 'cn = {{UserName} , o = b'],
  ['something after a quote', 'cn = "a" b , o = c'],
  ['a quote that is never closed', 'cn = "a , o = c'],
])('a subject with a mistake in it stays as it is: %s', (_case, text) => {
  expect(formatted(text)).toBe(text);
});

test('JSON is never touched', () => {
  expect(formatting(serviceOf(withSubject('cn = a , o = b')))).toEqual([]);
});

describe('whatever is written', () => {
  const piece = fc.oneof(
    fc.constantFrom('cn', 'O', 'ou', 'E', 'st', 'oid.2.5.4.5', '2.5.4.3'),
    fc.constantFrom(' ', '  ', '\t', '=', ',', ';', '+', '"', '""', '#', '#0403'),
    fc.constantFrom('=', 'a', 'Contoso', 'é', '😀', '\\', '\u00a0', "'"),
    fc.constantFrom('{{UserName}}', '<<DeviceId>>', '{{', '}'),
  );
  const attribute = fc
    .tuple(
      fc.constantFrom('cn', 'O ', ' ou', 'E', ' sT ', 'oid.2.5.4.5', '2.5.4.3 '),
      fc.constantFrom('=', ' =', '= ', ' = '),
      fc.constantFrom('a', 'Contoso Ltd', '"x , y"', '" a "', '{{UserName}}', 'b#', 'é', "o'x"),
      fc.constantFrom(',', ' , ', '; ', ' + ', '+'),
    )
    .map((parts) => parts.join(''));
  const subject = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
    fc.array(attribute, { minLength: 1, maxLength: 5 }).map((parts) => `${parts.join('')}CN=z`),
  );

  test('the name is the same before and after, and formatting twice changes nothing', () => {
    fc.assert(
      fc.property(subject, (text) => {
        const after = formatted(text);
        expect(nameOf(after)).toEqual(nameOf(text));
        expect(formatted(after)).toBe(after);
      }),
      { numRuns: 500 },
    );
  });
});

/** Without its places: those may move. */
function nameOf(text: string): unknown {
  const result = readName(text.trim());
  if (!result.ok) return result.error.error;
  return result.name.map((rdn) => rdn.map(({ oid, value, stringType }) => ({ oid, value, stringType })));
}

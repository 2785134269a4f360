import { expect, test } from 'vitest';
import { formatRfc4514 } from '../../../server/src/core/name/rfc4514.ts';
import { readName } from '../../../server/src/core/name/read-name.ts';

test.each([
  ['the last RDN first, and no blanks', 'O=Contoso, CN=Ada', 'CN=Ada,O=Contoso'],
  ['attributes that belong together', 'O=Contoso, OU=Sales+CN=J. Smith', 'OU=Sales+CN=J. Smith,O=Contoso'],
  ['a comma, quotes and a plus', 'CN="James ""Jim"" Smith, III+"', String.raw`CN=James \"Jim\" Smith\, III\+`],
  ['a backslash', String.raw`O=Contoso\ Ltd`, String.raw`O=Contoso\\ Ltd`],
  ['angles and a semicolon', 'CN="<a>;b"', String.raw`CN=\<a\>\;b`],
  ['blanks at both ends', 'CN=" a "', String.raw`CN=\ a\ `],
  ['a blank alone', 'CN=" "', String.raw`CN=\ `],
  ['a number sign at the start only', 'CN="#1 of #2"', String.raw`CN=\#1 of #2`],
  ['an equals sign, which stays', 'CN="a=b"', 'CN=a=b'],
  ['letters beyond ASCII, which stay', 'CN=Łukasz', 'CN=Łukasz'],
  ['Windows’ key for the state', 'S=Bavaria', 'ST=Bavaria'],
  ['a type without a short name, whose value is DER', 'E=a@b.c', '1.2.840.113549.1.9.1=#16056140622e63'],
  ['an octet string', 'CN=#04', 'CN=#040104'],
])('writes %s', (_, input, expected) => {
  const read = readName(input);
  if (!read.ok) throw new Error(read.error.message);
  expect(formatRfc4514(read.name)).toBe(expected);
});

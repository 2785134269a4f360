import { expect, test } from 'vitest';
import { readName } from '../../../server/src/core/name/read-name.ts';

test.each([
  ['CN=Smith, John', 'double quotes'],
  ['CN=Smith\\, John', 'A backslash escapes nothing'],
  ['O=Foo \\+ Bar', 'If the + before it belongs to the value'],
  ['UID=jdoe', '"UID" is no key of CertStrToName'],
  ['UID=jdoe', 'Write OID.0.9.2342.19200300.100.1.1 instead'],
  ['emailAddress=a@b', 'Write E instead'],
  ['UPN=a', 'subject alternative name'],
  ['CN=a,b=c', 'If the , before it belongs to the value'],
  ['frobnicate=a', 'OID.1.2.3=value'],
  ['OID.99.99=a', 'is no object identifier'],
  ['CN foo=a', 'After the key CN an = is missing'],
  ['CN', 'After the key CN an = is missing'],
  ['=a', 'a key is missing'],
  ['CN=a,,', 'an attribute is missing'],
  ['CN="a', 'never closed'],
  ['CN="a"b', 'written twice: ""'],
  ['CN=#1user', '"u" (U+0075) is no hexadecimal digit'],
  ['CN=#1', 'a hexadecimal digit is missing'],
  ['CN=#', 'hexadecimal digits are missing'],
  ['C=$', 'PrintableString, which holds only letters'],
  ['E=é', 'only ASCII characters, not "é" (U+00E9)'],
  ['X21Address=\u0085', 'only digits and spaces, not U+0085'],
  ['CN=\ud83d', 'U+D83D is half a surrogate pair'],
])('%s: %s', (input, part) => {
  const result = readName(input);
  expect(result.ok ? 'no error' : result.error.message).toContain(part);
});

import { expect, test } from 'vitest';
import { encodeName } from '../../../server/src/core/name/der.ts';
import { readName } from '../../../server/src/core/name/read-name.ts';

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

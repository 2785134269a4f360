import { expect, test } from 'vitest';
import { encodeName, encodeNameInto, toHex } from '../../../server/src/core/name/der.ts';
import type { NameFlag } from '../../../server/src/core/name/flags.ts';
import type { Name } from '../../../server/src/core/name/name.ts';
import { readName } from '../../../server/src/core/name/read-name.ts';
import { tlv } from './tlv.ts';

/** As Windows writes them, by the tests of .NET and of Wine. */
test.each<[string, NameFlag[], string]>([
  ['', [], '3000'],
  ['CN=Common Name', [], '3016311430120603550403130b436f6d6d6f6e204e616d65'],
  ['CN=Comm\u00f3n Name', [], '3021311f301d06035504031e160043006f006d006d00f3006e0020004e0061006d0065'],
  ['E=user@example.com', [], '3021311f301d06092a864886f70d010901161075736572406578616d706c652e636f6d'],
  ['1.1.1.1=Common Name', [], '3016311430120603290101130b436f6d6d6f6e204e616d65'],
  ['CN=\u65e5\u672c\u8a9e', [], '3011310f300d06035504031e0665e5672c8a9e'],
  ['CN=,O=', [], '3016310930070603550403130031093007060355040a1300'],
  ['CN=@', [], '300d310b300906035504031e020040'],
  ['CN=@', ['CERT_NAME_STR_ENABLE_UTF8_UNICODE_FLAG'], '300c310a300806035504030c0140'],
  ['CN=@', ['CERT_NAME_STR_ENABLE_T61_UNICODE_FLAG'], '300c310a30080603550403140140'],
  ['CN=\u{1f511}', [], '300f310d300b06035504031e04d83ddd11'],
  ['OU=b+CN=a', [], '30163114300806035504031301613008060355040b130162'],
])('%s %j', (input, flags, expected) => {
  const result = readName(input, flags);
  expect(toHex(encodeName(result.ok ? result.name : []))).toBe(expected);
});

test.each([0, 109, 110, 116, 117, 118, 127, 128, 255, 256, 65_535, 70_000])('a value of %i characters', (length) => {
  const value = 'a'.repeat(length);
  const attribute = tlv(0x30, Buffer.from('0603550403', 'hex'), tlv(0x13, Buffer.from(value)));
  const der = encodeName([[{ oid: '2.5.4.3', value, stringType: 'PrintableString', span: { start: 0, end: 0 } }]]);
  expect(toHex(der)).toBe(toHex(tlv(0x30, tlv(0x31, attribute))));
});

const short: Name = [[{ oid: '2.5.4.3', value: 'a', stringType: 'PrintableString', span: { start: 0, end: 0 } }]];

test('a name that is no name does not spoil the next one', () => {
  const wrong = short.map((rdn) =>
    rdn.map((attribute) => ({ ...attribute, oid: 'no object identifier, and a long one' })),
  );
  expect(() => encodeName(wrong)).toThrow();
  expect(toHex(encodeName(short))).toBe('300c310a30080603550403130161');
});

test.each([
  ['as long as the name', 14],
  ['longer', 20],
])('writes into a buffer that is %s', (_, size) => {
  const buffer = new Uint8Array(size).fill(0xee);
  expect(encodeNameInto(buffer, short)).toBe(14);
  expect(toHex(buffer)).toBe(`300c310a30080603550403130161${'ee'.repeat(size - 14)}`);
});

test('leaves a buffer as it was that is too short', () => {
  const buffer = new Uint8Array(13).fill(0xee);
  expect(encodeNameInto(buffer, short)).toBe(14);
  expect(toHex(buffer)).toBe('ee'.repeat(13));
});

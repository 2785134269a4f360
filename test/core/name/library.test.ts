import { AsnConvert } from '@peculiar/asn1-schema';
import { AttributeValue, Name } from '@peculiar/asn1-x509';
import { expect, test } from 'vitest';
import { encodeName, toHex } from '../../../server/src/core/name/der.ts';
import { readName } from '../../../server/src/core/name/read-name.ts';
import { isKnownName, knownAnswers } from './known-answers.ts';

// It prints an arc beyond 64 bits in a notation of its own; openssl.test.ts has that one.
const cases = knownAnswers.filter(isKnownName).filter(({ input }) => !/\d{20}/u.test(input));

test.each(cases)('a library reads the DER of $about: $input', ({ input, flags, rdns }) => {
  const result = readName(input, flags);
  const der = encodeName(result.ok ? result.name : []);
  const name = AsnConvert.parse(der, Name);
  expect(name.map((rdn) => rdn.map(({ type, value }) => [type, ...typeAndText(value)]))).toEqual(rdns);
  expect(toHex(new Uint8Array(AsnConvert.serialize(name)))).toBe(toHex(der));
});

/** The library has no member for NumericString and OCTET STRING and keeps their whole encoding, here a short one. */
function typeAndText(value: AttributeValue): readonly [string, string] {
  if (value.printableString !== undefined) return ['PrintableString', value.printableString];
  if (value.utf8String !== undefined) return ['UTF8String', value.utf8String];
  if (value.bmpString !== undefined) return ['BMPString', value.bmpString];
  if (value.ia5String !== undefined) return ['IA5String', value.ia5String];
  if (value.teletexString !== undefined) return ['TeletexString', value.teletexString];
  const [tag, , ...content] = new Uint8Array(value.anyValue ?? new ArrayBuffer());
  const bytes = Uint8Array.from(content);
  return tag === 0x12 ? ['NumericString', new TextDecoder().decode(bytes)] : ['OCTET STRING', toHex(bytes)];
}

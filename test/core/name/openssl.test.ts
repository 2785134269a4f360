import { beforeAll, describe, expect, test } from 'vitest';
import { encodeName, toHex } from '../../../server/src/core/name/der.ts';
import type { StringType } from '../../../server/src/core/name/name.ts';
import { readName } from '../../../server/src/core/name/read-name.ts';
import { isKnownName, knownAnswers, type ExpectedAttribute, type KnownName } from './known-answers.ts';
import { openssl } from './openssl.ts';
import { elementsIn, tlv } from './tlv.ts';

describe('DER, against what openssl writes from the expected attributes', () => {
  // openssl writes no BMPString beyond U+FFFF, and takes no line of a configuration above 64 KiB.
  const cases = knownAnswers
    .filter(isKnownName)
    .filter(({ input }) => !/\p{Cs}|[\u{10000}-\u{10ffff}]/u.test(input) && input.length < 1000);
  let written: readonly string[] = [];
  beforeAll(() => {
    const args = ['asn1parse', '-genconf', 'names.cnf', '-noout', '-out', 'names.der'];
    const der = openssl(args, { 'names.cnf': configurationOf(cases) }, 'names.der');
    written = elementsIn(der).map(toHex);
  });

  test.each([...cases.entries()])('%i %o', (index, { input, flags }) => {
    expect(derHexOf(input, flags)).toBe(written[index]);
  });
});

describe('string types, as openssl reads them', () => {
  test('of every known answer', () => {
    const cases = knownAnswers.filter(isKnownName);
    const der = tlv(0x30, ...cases.map(({ input, flags }) => Buffer.from(derHexOf(input, flags), 'hex')));
    const lines = openssl(['asn1parse', '-inform', 'DER', '-in', 'names.der'], { 'names.der': der })
      .toString()
      .split('\n');
    const types = lines
      .map((line) => /prim:\s*(.*?)\s*(?::|\[|$)/u.exec(line)?.[1])
      .filter((type) => type && type !== 'OBJECT');
    expect(types).toEqual(cases.flatMap(({ rdns }) => rdns.flat().map(([, type]) => opensslTypes[type].shown)));
  });
});

function derHexOf(input: string, flags: KnownName['flags']): string {
  const result = readName(input, flags);
  if (!result.ok) throw new Error(result.error.message);
  return toHex(encodeName(result.name));
}

/** A configuration from which openssl makes a SEQUENCE of all names. */
function configurationOf(cases: readonly KnownName[]): string {
  const sections: string[] = ['asn1 = SEQUENCE:names', '[names]', ...cases.map((_, n) => `n${n} = SEQUENCE:name${n}`)];
  for (const [n, { rdns }] of cases.entries()) {
    sections.push(`[name${n}]`, ...rdns.map((_, r) => `r${r} = SET:rdn${n}_${r}`));
    for (const [r, rdn] of rdns.entries()) {
      // Last one first, so that it is openssl that has to sort.
      sections.push(`[rdn${n}_${r}]`, ...rdn.map((_, a) => `a${a} = SEQUENCE:attribute${n}_${r}_${a}`).toReversed());
      for (const [a, [oid, type, value]] of rdn.entries()) {
        sections.push(`[attribute${n}_${r}_${a}]`, `oid = OID:${oid}`, `value = ${generatorOf(type, value)}`);
      }
    }
  }
  return `${sections.join('\n')}\n`;
}

function generatorOf(type: StringType, value: ExpectedAttribute[2]): string {
  const format = type === 'OCTET STRING' ? 'HEX' : 'UTF8';
  // The empty quotes keep a blank at the end.
  return `FORMAT:${format},${opensslTypes[type].written}:${value.replaceAll(/[^\p{L}\p{N}]/gu, escaped)}""`;
}

function escaped(character: string): string {
  return { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b' }[character] ?? `\\${character}`;
}

const opensslTypes: Readonly<Record<StringType, { readonly written: string; readonly shown: string }>> = {
  PrintableString: { written: 'PRINTABLESTRING', shown: 'PRINTABLESTRING' },
  UTF8String: { written: 'UTF8String', shown: 'UTF8STRING' },
  BMPString: { written: 'BMPSTRING', shown: 'BMPSTRING' },
  IA5String: { written: 'IA5STRING', shown: 'IA5STRING' },
  TeletexString: { written: 'T61STRING', shown: 'T61STRING' },
  NumericString: { written: 'NUMERICSTRING', shown: 'NUMERICSTRING' },
  'OCTET STRING': { written: 'OCTETSTRING', shown: 'OCTET STRING' },
};

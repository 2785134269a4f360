import { describe, expect, test } from 'vitest';
import { attributes } from '../../../server/src/core/facts/attributes.ts';
import { nameErrors } from '../../../server/src/core/facts/name-errors.ts';
import { nameFlags } from '../../../server/src/core/name/flags.ts';
import { formatName } from '../../../server/src/core/name/format-name.ts';
import { readName } from '../../../server/src/core/name/read-name.ts';
import { answersBySection, isKnownError, isKnownName, knownAnswers } from './known-answers.ts';
import { knownPrints } from './known-prints.ts';

describe('CertStrToName', () => {
  test.each(knownAnswers.filter(isKnownName))('reads $about: $input', ({ input, flags, rdns, formatted }) => {
    const result = readName(input, flags);
    expect(result).toMatchObject({ ok: true });
    const name = result.ok ? result.name : [];
    expect(name.map((rdn) => rdn.map(({ oid, stringType, value }) => [oid, stringType, value]))).toEqual(rdns);
    expect(formatName(name)).toBe(formatted);
    for (const { span } of name.flat()) expect(input.slice(span.start, span.end)).toMatch(/^[^\s,;+]+\s*=/u);
  });

  test.each(knownAnswers.filter(isKnownError))('rejects $about: $input', ({ input, flags, error, offset }) => {
    expect(readName(input, flags)).toMatchObject({ ok: false, error: { error, offset, code: codes[error] } });
  });
});

/** winerror.h. */
const codes = {
  CRYPT_E_INVALID_NUMERIC_STRING: '80092020',
  CRYPT_E_INVALID_PRINTABLE_STRING: '80092021',
  CRYPT_E_INVALID_IA5_STRING: '80092022',
  CRYPT_E_INVALID_X500_STRING: '80092023',
};

describe('the table leaves out', () => {
  test('no section', () => {
    const sections = { ...answersBySection, 17: knownPrints };
    expect(Object.keys(sections).map(Number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 17]);
    for (const answers of Object.values(sections)) expect(answers.length).toBeGreaterThan(0);
  });

  test.each(attributes.flatMap((row) => [row.key, ...row.aliases].map((key) => ({ key, oid: row.oid }))))(
    'no key: $key',
    ({ key, oid }) => {
      const answer = knownAnswers.filter(isKnownName).find(({ input }) => input.startsWith(`${key}=`));
      expect(answer?.rdns[0]?.[0]?.[0]).toBe(oid);
    },
  );

  test.each(Object.keys(nameFlags))('no flag: %s', (flag) => {
    expect(knownAnswers.some(({ flags }) => flags.some((name) => name === flag))).toBe(true);
  });

  test.each(Object.keys(nameErrors))('no error: %s', (name) => {
    expect(knownAnswers.filter(isKnownError).some(({ error }) => error === name)).toBe(true);
  });

  test.each([
    'PrintableString',
    'UTF8String',
    'BMPString',
    'IA5String',
    'TeletexString',
    'NumericString',
    'OCTET STRING',
  ])('no string type: %s', (type) => {
    expect(knownAnswers.filter(isKnownName).some(({ rdns }) => rdns.flat().some(([, used]) => used === type))).toBe(
      true,
    );
  });
});

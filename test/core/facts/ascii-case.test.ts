import { describe, expect, test } from 'vitest';
import { asciiLowerCase, indexWithoutCase } from '../../../server/src/core/facts/ascii-case.ts';

describe('case of ASCII letters', () => {
  test.each([
    ['UserName', 'username'],
    ['AZ[az', 'az[az'],
    ['ÄÖÜ', 'ÄÖÜ'],
    ['I İ ı i', 'i İ ı i'],
    // The Kelvin sign and the long s, which become k and s elsewhere.
    ['\u212A\u017F', '\u212A\u017F'],
    ['\uD800A\u0000', '\uD800a\u0000'],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(asciiLowerCase(text)).toBe(expected);
  });

  test('of two rows with one name the first stays', () => {
    const find = indexWithoutCase([{ names: ['A', 'b'] }, { names: ['B', 'c'] }], ({ names }) => names);
    const found = ['A', 'a', 'B', 'b', 'C', 'c', 'd', 'toString'].map((name) => find(name)?.names[0]);
    expect(found).toEqual(['A', 'A', 'A', 'A', 'B', 'B', undefined, undefined]);
  });
});

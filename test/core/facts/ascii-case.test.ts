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
    const index = indexWithoutCase([{ names: ['A', 'b'] }, { names: ['B', 'c'] }], ({ names }) => names);
    expect([...index].map(([name, row]) => [name, row.names[0]])).toEqual([
      ['a', 'A'],
      ['b', 'A'],
      ['c', 'B'],
    ]);
  });
});

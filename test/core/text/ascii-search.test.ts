import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsEscapedLetter, searchFor } from '../../../server/src/core/text/ascii-search.ts';
import { encodeBytes, type Encoding } from '../../../server/src/core/text/bytes.ts';

const encodings: readonly Encoding[] = ['utf8', 'utf16le', 'utf16be'];
const ways = encodings.flatMap((encoding) => [true, false].map((hasBom) => ({ encoding, hasBom })));

describe.each(ways)('$encoding, byte order mark: $hasBom', (way) => {
  const isIn = (word: string, text: string): boolean => searchFor(word).isIn(encodeBytes(text, way));

  test.each([
    ['needle', 'needle'],
    ['needle', 'a hay stack with a NEEDLE'],
    ['needle', 'nneedneeNeedle '],
    ['needle', 'é{ nee needle'],
    ['aab', '{"aaab"'],
  ])('%j is in %j', (word, text) => {
    expect(isIn(word, text)).toBe(true);
  });

  test.each([
    ['needle', ''],
    ['needle', 'need'],
    ['needle', 'needl e'],
    ['needle', 'n\u0365\u0365dle nee\u0164le'],
    ['needle', 'needlé'],
  ])('%j is not in %j', (word, text) => {
    expect(isIn(word, text)).toBe(false);
  });

  test('as includes would say', () => {
    const someText = fc.string({ unit: fc.constantFrom('a', 'B', 'b', 'ā', ' '), maxLength: 6 });
    fc.assert(
      fc.property(
        someText,
        fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }),
        (text, word) => {
          const whole = `{"displayName": "${text}`;
          expect(isIn(word, whole)).toBe(whole.toLowerCase().includes(word));
        },
      ),
    );
  });

  test.each([
    [String.raw`{"S\u0043EP": 1}`, true],
    [String.raw`{"\u0070": 1}`, true],
    [String.raw`{"a": "Smith \u0026 Sons", "b": "\u00e9"}`, false],
    [String.raw`{"a": "\n"}`, false],
    [String.raw`{"a": "\x0041", "b": "\u1041", "c": "\u0141"}`, false],
    ['{}', false],
    ['{"\\', false],
  ])('%s holds an escaped letter: %s', (text, expected) => {
    expect(holdsEscapedLetter(encodeBytes(text, way))).toBe(expected);
  });
});

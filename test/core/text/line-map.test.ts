import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineMap } from '../../../server/src/core/text/line-map.ts';
import { spanText } from '../../../server/src/core/text/span.ts';

/** The lines of a text without their line breaks. */
function linesOf(text: string): readonly string[] {
  const map = new LineMap(text);
  return Array.from({ length: map.lineCount }, (_, line) => spanText(text, map.lineSpan(line)));
}

describe('lines', () => {
  test.each([
    ['', ['']],
    ['a', ['a']],
    ['a\n', ['a', '']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['a\rb', ['a', 'b']],
    ['\n\r', ['', '', '']],
    ['\r\r\n\n', ['', '', '', '']],
    ['a\r\n\r\nb\rc\n', ['a', '', 'b', 'c', '']],
    ['a\u2028b\fc\vd', ['a\u2028b\fc\vd']],
  ])('of %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('positions', () => {
  const text = 'ab\r\n😀c\rd';

  test.each([
    [0, 0, 0],
    [2, 0, 2],
    // Between CR and LF there is no place of its own.
    [3, 0, 2],
    [4, 1, 0],
    [6, 1, 2],
    [7, 1, 3],
    [8, 2, 0],
    [9, 2, 1],
    [100, 2, 1],
    [-1, 0, 0],
    [Number.NaN, 0, 0],
    [Number.POSITIVE_INFINITY, 2, 1],
  ])('offset %d is line %d, character %d', (offset, line, character) => {
    expect(new LineMap(text).positionAt(offset)).toEqual({ line, character });
  });

  test.each([
    [0, 2, 2],
    [0, 3, 2],
    [0, 99, 2],
    [1, 2, 6],
    [2, 1, 9],
    [2, 9, 9],
    [3, 0, 9],
    [99, 5, 9],
    [-1, 5, 0],
    [1, -5, 4],
    [Number.NaN, Number.NaN, 0],
  ])('line %d, character %d is offset %d', (line, character, offset) => {
    expect(new LineMap(text).offsetAt({ line, character })).toBe(offset);
  });

  test('lines out of bounds are the first and the last', () => {
    const map = new LineMap(text);
    expect([map.lineSpan(-1), map.lineSpan(99)]).toEqual([map.lineSpan(0), map.lineSpan(2)]);
  });
});

test('there and back again', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', 'é', '😀') });
  fc.assert(
    fc.property(anyText, fc.nat(40), (text, offset) => {
      const map = new LineMap(text);
      const clamped = Math.min(offset, text.length);
      const back = map.offsetAt(map.positionAt(offset));
      const isInsideBreak = text[clamped - 1] === '\r' && text[clamped] === '\n';
      expect(back).toBe(isInsideBreak ? clamped - 1 : clamped);
    }),
  );
});

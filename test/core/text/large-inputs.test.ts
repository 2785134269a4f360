import { expect, test } from 'vitest';
import { embedJsonString } from '../../../server/src/core/text/embedded-text.ts';
import { LineMap } from '../../../server/src/core/text/line-map.ts';
import { spanText } from '../../../server/src/core/text/span.ts';

test('5,000,000 escapes', () => {
  const document = `"${'\\n'.repeat(5_000_000)}"`;
  const text = embedJsonString(document, { start: 0, end: document.length }, true);
  expect(text.text.length).toBe(5_000_000);
  expect(spanText(document, text.toDocument({ start: 4_999_998, end: 5_000_000 }))).toBe('\\n\\n');
});

test('10 MB in short lines, and in one', () => {
  const short = new LineMap('{"a": 1},\r\n'.repeat(1_000_000));
  expect(short.positionAt(10_999_999)).toEqual({ line: 999_999, character: 9 });
  expect(new LineMap('x'.repeat(10_000_000)).positionAt(9_999_999)).toEqual({ line: 0, character: 9_999_999 });
});

import { array, assert, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { SpanIndex } from '../../../server/src/core/text/span-index.ts';

const span = tuple(nat(30), nat(8)).map(([start, length]) => ({ start, end: start + length }));

test('a span index says what comparing with every span says', () => {
  assert(
    property(array(span), span, (spans, asked) => {
      const expected = spans.some(({ start, end }) => start <= asked.end && asked.start <= end);
      expect(new SpanIndex(spans).touches(asked)).toBe(expected);
    }),
  );
});

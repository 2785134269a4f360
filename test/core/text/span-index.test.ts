import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpanIndex } from '../../../server/src/core/text/span-index.ts';

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));

test('a span index says what comparing with every span says', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, asked) => {
      const expected = spans.some(({ start, end }) => start <= asked.end && asked.start <= end);
      expect(new SpanIndex(spans).touches(asked)).toBe(expected);
    }),
  );
});

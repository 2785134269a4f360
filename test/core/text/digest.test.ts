import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest } from '../../../server/src/core/text/digest.ts';

test('the same text has the same digest, whatever is done between', () => {
  // The first half is FNV-1a as it is published: 0x811c9dc5 of nothing, 0xe40c292c of an a.
  expect(digest('')).toBe('811c9dc57ee3623a');
  expect(digest('a').slice(0, 8)).toBe('e40c292c');
  expect(digest('a')).toBe(digest('a'));
});

test('other texts have others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary' }), { minLength: 2 }), (texts) => {
      expect(new Set(texts.map(digest)).size).toBe(texts.length);
    }),
  );
});

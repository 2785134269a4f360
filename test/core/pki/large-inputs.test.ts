import { expect, test } from 'vitest';
import { matchesUrl } from '../../../server/src/core/pki/url-match.ts';

test('patterns made to be slow are not', () => {
  const many = 'a'.repeat(200_000);
  const slashes = '/'.repeat(1_000_000);
  expect(matchesUrl(`${'*a'.repeat(50_000)}*b`, many)).toBe(false);
  expect(matchesUrl(`*${'a'.repeat(50_000)}b${'a'.repeat(50_000)}*`, many)).toBe(false);
  expect(matchesUrl(`https://x${slashes}`, `https://x${slashes}y`)).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { hasExpired, lastDay, remainingLife } from '../../../server/src/core/pki/remaining-life.ts';

const certificate = { notAfter: '2026-11-24T10:30:00.000Z' };

describe('a certificate that ends on a day at half past ten', () => {
  test.each([
    ['2025-11-24', 365, false],
    ['2026-11-22', 2, false],
    ['2026-11-23', 1, false],
    ['2026-11-24', 0, false],
    ['2026-11-25', 0, true],
    ['2030-01-01', 0, true],
  ])('on %s: %i whole days are left, ended: %s', (today, days, ended) => {
    expect(remainingLife(certificate, today)).toEqual({ count: days, unit: 'days' });
    expect(hasExpired(certificate, today)).toBe(ended);
  });

  test('has that day as its last one', () => {
    expect(lastDay(certificate)).toBe('2026-11-24');
  });
});

test('one that ends as a day begins has not ended before that day', () => {
  expect(hasExpired({ notAfter: '2026-11-24T00:00:00.000Z' }, '2026-11-24')).toBe(false);
});

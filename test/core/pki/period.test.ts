import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDays } from '../../../server/src/core/pki/calendar.ts';
import { comparePeriods, formatPeriod, parsePeriod, shorterPeriod } from '../../../server/src/core/pki/period.ts';
import type { Period } from '../../../server/src/core/pki/pki.ts';

describe('the text form of a period', () => {
  test.each([
    ['2 years', '2 years'],
    ['1 year', '1 year'],
    ['1 years', '1 year'],
    ['18 months', '18 months'],
    ['45 days', '45 days'],
    ['6 weeks', '6 weeks'],
    ['12 hours', '12 hours'],
    ['2 Years', '2 years'],
    ['2  years', '2 years'],
  ])('%s is %s', (text, formatted) => {
    expect(formatPeriod(period(text))).toBe(formatted);
  });

  test.each([
    '',
    'years',
    '2',
    '2years',
    '0 days',
    '-1 days',
    '1.5 years',
    '1e3 days',
    '2 yrs',
    ' 2 years',
    '2 years ',
    '2 years, 1 day',
    '2 YEARS',
    '٢ years',
    '1 minute',
    '99999999 days',
    '2 years\n',
  ])('%j is no period', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test('writing and reading again gives the same', () => {
    const unit = fc.constantFrom('hours', 'days', 'weeks', 'months', 'years');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), unit, (count, each) => {
        expect(parsePeriod(formatPeriod({ count, unit: each }))).toEqual({ count, unit: each });
      }),
    );
  });
});

describe('days of consecutive calendar months', () => {
  test.each([
    [0, 0, 0],
    [1, 28, 31],
    [2, 59, 62],
    [3, 89, 92],
    [6, 181, 184],
    [12, 365, 366],
    [13, 393, 397],
    [19, 577, 581],
    [24, 730, 731],
    [36, 1095, 1096],
    [48, 1460, 1461],
    [60, 1825, 1827],
    [3637, 110_696, 110_700],
    [4800, 146_097, 146_097],
    [4801, 146_125, 146_128],
  ])('%i months: %i to %i', (months, shortest, longest) => {
    expect(calendarDays(months)).toEqual({ shortest, longest });
  });

  test('every real stretch lies between the two, whatever day it starts on', () => {
    const start = fc.date({ min: new Date('2000-01-01'), max: new Date('2399-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 300 }), (date, months) => {
        const { shortest, longest } = calendarDays(months);
        const days = daysFrom(date, months);
        expect(days).toBeGreaterThanOrEqual(shortest);
        expect(days).toBeLessThanOrEqual(longest);
      }),
    );
  });

  test('the greatest number Graph can hold is answered at once', () => {
    expect(calendarDays(2_147_483_647 * 12).shortest).toBeGreaterThan(2_147_483_647 * 365);
  });
});

describe('a profile against a template', () => {
  test.each([
    // One class: exact.
    ['1 year', '2 years', 'shorter'],
    ['5 years', '2 years', 'longer'],
    ['24 months', '2 years', 'equal'],
    ['2 years', '24 months', 'equal'],
    ['25 months', '2 years', 'longer'],
    ['14 days', '2 weeks', 'equal'],
    ['48 hours', '2 days', 'equal'],
    ['49 hours', '2 days', 'longer'],
    ['6 days', '1 week', 'shorter'],
    // Days against counted months and years.
    ['730 days', '2 years', 'equal'],
    ['731 days', '2 years', 'longer'],
    ['729 days', '2 years', 'shorter'],
    ['720 days', '24 months', 'equal'],
    ['721 days', '24 months', 'longer'],
    ['30 days', '1 month', 'equal'],
    // Calendar months and years against days: only what holds wherever they start.
    ['1 month', '27 days', 'longer'],
    ['1 month', '28 days', 'uncertain'],
    ['1 month', '30 days', 'uncertain'],
    ['1 month', '31 days', 'uncertain'],
    ['1 month', '32 days', 'shorter'],
    ['2 years', '729 days', 'longer'],
    ['2 years', '730 days', 'uncertain'],
    ['2 years', '731 days', 'uncertain'],
    ['2 years', '732 days', 'shorter'],
    ['24 months', '720 days', 'longer'],
    ['1 year', '52 weeks', 'longer'],
    ['1 year', '53 weeks', 'shorter'],
    ['400 years', '146097 days', 'equal'],
  ])('%s against %s: %s', (profile, template, expected) => {
    expect(comparePeriods(period(profile), period(template))).toBe(expected);
  });

  test.each([
    ['1 year', '2 years', '1 year'],
    ['3 years', '2 years', '2 years'],
    ['24 months', '2 years', '2 years'],
    ['2 years', '730 days', '730 days'],
    ['2 years', '731 days', '2 years'],
    ['1 month', '30 days', undefined],
  ])('of %s and %s, %s ends first', (profile, template, expected) => {
    const shorter = shorterPeriod(period(profile), period(template));
    expect(shorter && formatPeriod(shorter)).toBe(expected);
  });
});

function period(text: string): Period {
  const read = parsePeriod(text);
  if (read === undefined) throw new Error(`${text} is no period`);
  return read;
}

/** As calendars add months: a day that the last month does not have becomes its last day. */
function daysFrom(start: Date, months: number): number {
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, day);
  const begin = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
  return (end - begin) / 86_400_000;
}

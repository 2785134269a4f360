import { templatePeriodDays } from '../facts/certificate-templates.ts';
import { calendarDays } from './calendar.ts';
import type { Period, PeriodUnit } from './pki.ts';

/** The text form of a period, as a JSON Schema can say it too: `2 years`, `1 Year`, `45 days`. */
export const PERIOD_PATTERN = '^([1-9][0-9]{0,6}) +([Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?$';

const HOURS_OF_DAY = 24;
const PERIOD = new RegExp(PERIOD_PATTERN);
const UNIT_OF_WORD: Readonly<Record<string, PeriodUnit>> = {
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
};

/** `"18 months"` as a period; undefined for anything else, also for none (`0 days`) and parts (`1.5 years`). */
export function parsePeriod(text: string): Period | undefined {
  const [, count, word] = PERIOD.exec(text) ?? [];
  const unit = UNIT_OF_WORD[word?.toLowerCase() ?? ''];
  return unit === undefined ? undefined : { count: Number(count), unit };
}

/** `"18 months"`, `"1 year"`; `parsePeriod` reads it again. */
export function formatPeriod({ count, unit }: Period): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

export type PeriodComparison = 'shorter' | 'equal' | 'longer' | 'uncertain';

/**
 * How long a profile's period is, seen from a template's. Units of one class (months and years; hours, days and weeks)
 * compare exactly. Across the classes the profile's months are calendar months and the template's are counted, so that
 * only what holds wherever in the calendar a certificate starts is an answer.
 */
export function comparePeriods(profile: Period, template: Period): PeriodComparison {
  const { least, most } = difference(profile, template);
  if (least > 0) return 'longer';
  if (most < 0) return 'shorter';
  return least === 0 && most === 0 ? 'equal' : 'uncertain';
}

/**
 * The one of the two that certainly ends first, the template where both end together; undefined where the calendar
 * decides (one month against 30 days).
 */
export function shorterPeriod(profile: Period, template: Period): Period | undefined {
  const { least, most } = difference(profile, template);
  if (least >= 0) return template;
  return most <= 0 ? profile : undefined;
}

/** The hours a CA counts for a period. */
export function countedHours({ count, unit }: Period): number {
  return count * HOURS[unit];
}

/** As AD CS counts: a month has 30 days, a year 365. */
const HOURS: Readonly<Record<PeriodUnit, number>> = {
  hours: 1,
  days: HOURS_OF_DAY * templatePeriodDays.days.value,
  weeks: HOURS_OF_DAY * templatePeriodDays.weeks.value,
  months: HOURS_OF_DAY * templatePeriodDays.months.value,
  years: HOURS_OF_DAY * templatePeriodDays.years.value,
};

/** What the profile's period has more than the template's, in months or in hours. */
function difference(profile: Period, template: Period): { readonly least: number; readonly most: number } {
  const profileMonths = monthsOf(profile);
  const templateMonths = monthsOf(template);
  if (profileMonths !== undefined && templateMonths !== undefined) return exactly(profileMonths - templateMonths);
  const limit = countedHours(template);
  if (profileMonths === undefined) return exactly(countedHours(profile) - limit);
  const days = calendarDays(profileMonths);
  return { least: days.shortest * HOURS_OF_DAY - limit, most: days.longest * HOURS_OF_DAY - limit };
}

function exactly(amount: number): { readonly least: number; readonly most: number } {
  return { least: amount, most: amount };
}

function monthsOf({ count, unit }: Period): number | undefined {
  if (unit === 'months') return count;
  return unit === 'years' ? count * 12 : undefined;
}

import { limits } from '../facts/limits.ts';
import type { Profile } from '../profile/profile.ts';
import { calendarDays } from './calendar.ts';
import { countedHours } from './period.ts';
import type { Period } from './pki.ts';
import type { EffectiveValidity } from './validity.ts';

/** When a device starts to renew, in whole days of the certificate's life. */
export interface Renewal {
  /** The length of the life. */
  readonly days: number;
  /** From this day on. */
  readonly firstDay: number;
  /** So many days before the end. */
  readonly daysLeft: number;
}

/**
 * `threshold` is the percentage of the life that is left when renewal begins. Months and years that a template or a CA
 * sets are counted as AD CS counts them, those of a request are the calendar's (the shortest they can be). Undefined
 * where the threshold is none that Graph takes, and for a life of less than a day.
 */
export function renewalOf(period: Period, threshold: number, countedBy: 'authority' | 'calendar'): Renewal | undefined {
  const { minimumRenewalThreshold, maximumRenewalThreshold } = limits;
  if (threshold < minimumRenewalThreshold.value || threshold > maximumRenewalThreshold.value) return undefined;
  const days = daysOf(period, countedBy);
  if (days < 1) return undefined;
  const daysLeft = Math.floor((days * threshold) / 100);
  return { days, firstDay: days - daysLeft, daysLeft };
}

/** When the certificates of a profile are renewed first; `isCertain` where it is known how long they are valid. */
export interface FirstRenewal extends Renewal {
  readonly isCertain: boolean;
}

/** Undefined without a threshold, and where neither what is issued nor what is asked for is known. */
export function firstRenewal(
  { renewalThresholdPercentage: threshold }: Profile,
  { requested, effective, because, request }: EffectiveValidity,
): FirstRenewal | undefined {
  const period = effective ?? (request === 'ignored' ? undefined : requested);
  if (!threshold || !period) return undefined;
  const isCounted = because === 'template' || because === 'authority';
  const renewal = renewalOf(period, threshold.value, isCounted ? 'authority' : 'calendar');
  return renewal && { ...renewal, isCertain: effective !== undefined };
}

/** Whole days of a period, months and years counted as AD CS does, or as the calendar's shortest. */
export function daysOf(period: Period, countedBy: 'authority' | 'calendar'): number {
  return countedBy === 'calendar' ? shortestDays(period) : wholeDays(period);
}

function shortestDays(period: Period): number {
  if (period.unit === 'months') return calendarDays(period.count).shortest;
  return period.unit === 'years' ? calendarDays(period.count * MONTHS_OF_YEAR).shortest : wholeDays(period);
}

function wholeDays(period: Period): number {
  return Math.floor(countedHours(period) / HOURS_OF_DAY);
}

const MONTHS_OF_YEAR = 12;
const HOURS_OF_DAY = 24;

/** The Gregorian calendar repeats after 400 years: 4800 months of 146097 days. */
const CYCLE_MONTHS = 4800;
const CYCLE_DAYS = 146_097;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const FEBRUARY = 1;

/**
 * How many days `months` consecutive calendar months have, at the least and at the most, wherever they start:
 * one month 28 to 31, 24 months 730 or 731. Starting in the middle of a month, also one whose day the last month does
 * not have, never gives less or more. `months` is a whole number from 0.
 */
export function calendarDays(months: number): DayRange {
  const wholeCycles = Math.floor(months / CYCLE_MONTHS) * CYCLE_DAYS;
  const rest = months % CYCLE_MONTHS;
  const { shortest, longest } = withinCycle[rest] ?? (withinCycle[rest] = countWithinCycle(rest));
  return { shortest: wholeCycles + shortest, longest: wholeCycles + longest };
}

interface DayRange {
  readonly shortest: number;
  readonly longest: number;
}

/** What was counted once, by months: every profile asks for the same few lengths. */
const withinCycle: DayRange[] = [];

function countWithinCycle(months: number): DayRange {
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (let start = 0; start < CYCLE_MONTHS; start += 1) {
    const days = daysBefore(start + months) - daysBefore(start);
    shortest = Math.min(shortest, days);
    longest = Math.max(longest, days);
  }
  return { shortest, longest };
}

/** Days before the first of a month, months counted from January of a year divisible by 400. */
function daysBefore(month: number): number {
  const year = Math.floor(month / 12);
  const leapYearsBefore = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  const leapDay = month % 12 > FEBRUARY && isLeapYear(year) ? 1 : 0;
  return year * 365 + leapYearsBefore + (DAYS_BEFORE_MONTH[month % 12] ?? 0) + leapDay;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

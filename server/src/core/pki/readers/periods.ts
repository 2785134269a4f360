import { periodTicksPerSecond, templatePeriodDays } from '../../facts/certificate-templates.ts';
import { periodWords } from '../../facts/period-words.ts';
import type { Period, PeriodUnit } from '../pki.ts';
import { keysOf } from './keys-of.ts';

/**
 * The eight bytes of `pKIExpirationPeriod`: a negative count of 100 ns. The unit is the largest that divides it, as the
 * console shows it; what is left below an hour does not count. Undefined for anything else.
 */
export function decodePeriod(bytes: Uint8Array): Period | undefined {
  if (bytes.length !== PERIOD_BYTES) return undefined;
  const ticks = -new DataView(Uint8Array.from(bytes).buffer).getBigInt64(0, true);
  const hours = Number(ticks / TICKS_PER_HOUR);
  return hours >= 1 ? inLargestUnit(hours) : undefined;
}

/** A period in words, in one of the languages of Windows: `2 Years`. Undefined for anything else. */
export function readPeriod(text: string): Period | undefined {
  const [, digits, word] = PERIOD.exec(text.trim()) ?? [];
  return digits === undefined || word === undefined ? undefined : periodOf(Number(digits), word);
}

/** A count and the word for its unit, in any case. */
export function periodOf(count: number, word: string): Period | undefined {
  const unit = UNIT_OF_WORD.get(word.trim().toLowerCase());
  return unit === undefined || !Number.isSafeInteger(count) || count < 1 ? undefined : { count, unit };
}

const PERIOD_BYTES = 8;
const HOURS_OF_DAY = 24;
const TICKS_PER_HOUR = BigInt(3600 * periodTicksPerSecond.value);
const PERIOD = /^(\d{1,7}) (\p{L}{1,20})$/u;

/** The largest first. */
const UNITS: readonly (readonly [PeriodUnit, number])[] = [
  ['years', HOURS_OF_DAY * templatePeriodDays.years.value],
  ['months', HOURS_OF_DAY * templatePeriodDays.months.value],
  ['weeks', HOURS_OF_DAY * templatePeriodDays.weeks.value],
  ['days', HOURS_OF_DAY * templatePeriodDays.days.value],
];

const { words } = periodWords;
const UNIT_OF_WORD: ReadonlyMap<string, PeriodUnit> = new Map(
  keysOf(words).flatMap((unit) => words[unit].map((word) => [word, unit] as const)),
);

function inLargestUnit(hours: number): Period {
  const [unit, length] = UNITS.find(([, hoursOfUnit]) => hours % hoursOfUnit === 0) ?? ['hours', 1];
  return { count: hours / length, unit };
}

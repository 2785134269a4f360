import { isFitting } from '../../core/review/verify/verify.ts';
import type { DeviceVerification } from '../../core/review/verify/verification.ts';
import { plural } from '../../core/text/plural.ts';

/** Of many devices the ones worth reading about, in their order, and a line on the others. */
export interface ToldDevices {
  readonly told: readonly DeviceVerification[];
  /** Empty where there are no others. */
  readonly others: string;
}

/** A few devices are all told. Of more, those that would get it; where there are none, those that differ least. */
export function toldDevices(devices: readonly DeviceVerification[]): ToldDevices {
  if (devices.length <= MOST_TOLD) return { told: devices, others: '' };
  const fitting = devices.filter(isFitting);
  const nearest = devices.filter(({ verdict }) => verdict === 'different').toSorted(byDifferences);
  const chosen = new Set((fitting.length > 0 ? fitting : nearest).slice(0, MOST_TOLD));
  const told = devices.filter((device) => chosen.has(device));
  return { told, others: describe(devices.filter((device) => !chosen.has(device))) };
}

const MOST_TOLD = 5;

function byDifferences(a: DeviceVerification, b: DeviceVerification): number {
  return a.differences.length - b.differences.length;
}

function describe(others: readonly DeviceVerification[]): string {
  if (others.length === 0) return '';
  const counts = [
    [others.filter(isFitting).length, 'would get this, too'],
    [others.filter(({ verdict }) => verdict === 'different').length, 'would get another one'],
    [others.filter(({ verdict }) => verdict === 'notIssued').length, 'would get none'],
  ] as const;
  const parts = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `and ${plural(others.length, 'more device')}: ${parts.join(', ')}`;
}

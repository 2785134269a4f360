import { ndesTemplateValues } from '../facts/ndes.ts';
import type { NdesUsage } from './pki.ts';

/**
 * Which of the three values of the NDES registry key answers a request with these members of Graph's `keyUsages`.
 * Members that no value is for do not count; undefined where none is left.
 */
export function ndesUsageOf(keyUsages: readonly string[]): NdesUsage | undefined {
  const asked = new Set(keyUsages.filter((usage) => known.has(usage)));
  return ndesTemplateValues.find(
    (row) => row.keyUsages.length === asked.size && row.keyUsages.every((usage) => asked.has(usage)),
  )?.usage;
}

const known = new Set(ndesTemplateValues.flatMap(({ keyUsages }) => keyUsages));

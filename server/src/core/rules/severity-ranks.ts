import type { Severity } from './rule.ts';

/** From slight to grave. */
export const severityRanks: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/** The gravest first, for places that cannot show everything; what is equally grave stays in its order. */
export function worstFirst<T extends { readonly severity: Severity }>(findings: readonly T[]): readonly T[] {
  return findings.toSorted((a, b) => severityRanks[b.severity] - severityRanks[a.severity]);
}

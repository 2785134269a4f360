import type { Severity } from '../core/rules/rule.ts';
import { severityRanks } from '../core/rules/severity-ranks.ts';

/** The severity from which on findings make a command fail. */
export type FailOn = 'error' | 'warning' | 'info' | 'never';

/** Whether a finding of this severity makes a command fail. */
export function failsAt(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && severityRanks[severity] >= severityRanks[failOn];
}

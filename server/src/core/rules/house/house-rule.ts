import type { Stated } from '../../workspace/workspace.ts';
import type { Related, RuleMetadata } from '../rule.ts';

/** What the rules of an organisation's own have in common. */
export const houseRule = {
  family: 'house',
  severity: 'warning',
  evidence: 'documented',
  needs: ['houseRules'],
} as const satisfies Partial<RuleMetadata>;

/** Where the rule is written down. */
export function whereItSays({ origin: { path, span } }: Stated<unknown>): readonly Related[] {
  return [{ message: 'The rule is written here.', path, span }];
}

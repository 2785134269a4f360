import { documentation } from './documentation.ts';
import type { Rule, RuleDocumentation } from './rule.ts';
import { rules } from './rules.ts';
import { workspaceDocumentation } from './workspace/workspace-documentation.ts';

/** All a rule tells about itself. */
export type DocumentedRule = Rule & RuleDocumentation;

/**
 * Every rule with what there is to read about it, in the order of the catalogue; made anew with each call.
 *
 * @throws {Error} where nothing is written about a rule: `npm run generate` makes the list
 */
export function documentedRules(): readonly DocumentedRule[] {
  const ofWorkspace = workspaceDocumentation();
  return rules.map((rule) => {
    const own = documentation[rule.id]?.() ?? ofWorkspace.get(rule.id);
    if (!own) throw new Error(`Nothing is written about the rule ${rule.id}.`);
    return { ...rule, ...own };
  });
}

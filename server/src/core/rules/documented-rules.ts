import { documentation } from './documentation.ts';
import type { Rule, RuleDocumentation } from './rule.ts';
import { rules } from './rules.ts';
import { workspaceDocumentation } from './workspace/workspace-documentation.ts';

/** All a rule tells about itself. */
export type DocumentedRule = Rule & RuleDocumentation;

/**
 * Every rule with what there is to read about it, in the order of the catalogue; made anew with each call.
 *
 * @throws {Error} where nothing is written about a rule: its file has no `documentation()`, another name than the rule's id, or
 *   is newer than the list, which `npm run generate` makes
 */
export function documentedRules(): readonly DocumentedRule[] {
  const ofWorkspace = workspaceDocumentation();
  return rules.map((rule) => {
    const own = documentation[rule.id]?.() ?? ofWorkspace.get(rule.id);
    if (!own) throw new Error(`npm run generate finds no documentation() in a file ${rule.id}.ts.`);
    return { ...rule, ...own };
  });
}

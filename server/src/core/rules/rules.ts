import type { Rule } from './rule.ts';
import { schemaRules } from './schema/schema-rules.ts';
import { subjectRules } from './subject/subject-rules.ts';
import { validityRules } from './validity/validity-rules.ts';
import { variableRules } from './variables/variable-rules.ts';
import { workspaceRules } from './workspace/workspace-rules.ts';

/** Every rule. The order is the order of the catalogue: by family, then from grave to slight. */
export const rules: readonly Rule[] = [
  ...subjectRules,
  ...variableRules,
  ...schemaRules,
  ...validityRules,
  ...workspaceRules,
];

export const ruleIds: readonly string[] = rules.map(({ id }) => id);

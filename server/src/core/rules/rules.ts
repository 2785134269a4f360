import { assignmentRules } from './assignment/assignment-rules.ts';
import { dependantRules } from './dependants/dependant-rules.ts';
import { extendedKeyUsageRules } from './eku/eku-rules.ts';
import { houseRules } from './house/house-rules.ts';
import { keyRules } from './keys/key-rules.ts';
import { renewalRules } from './renewal/renewal-rules.ts';
import type { Rule } from './rule.ts';
import { sanRules } from './san/san-rules.ts';
import { schemaRules } from './schema/schema-rules.ts';
import { subjectRules } from './subject/subject-rules.ts';
import { templateRules } from './template/template-rules.ts';
import { trustRules } from './trust/trust-rules.ts';
import { urlRules } from './urls/url-rules.ts';
import { validityRules } from './validity/validity-rules.ts';
import { variableRules } from './variables/variable-rules.ts';
import { workspaceRules } from './workspace/workspace-rules.ts';

/** Every rule. The order is the order of the catalogue: by family, then from grave to slight; those about the workspace file by what they are about. */
export const rules: readonly Rule[] = [
  ...subjectRules,
  ...variableRules,
  ...schemaRules,
  ...sanRules,
  ...keyRules,
  ...extendedKeyUsageRules,
  ...validityRules,
  ...renewalRules,
  ...urlRules,
  ...houseRules,
  ...templateRules,
  ...trustRules,
  ...assignmentRules,
  ...dependantRules,
  ...workspaceRules,
];

export const ruleIds: readonly string[] = rules.map(({ id }) => id);

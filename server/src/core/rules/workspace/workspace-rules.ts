import { workspaceRuleIds, type WorkspaceRuleId } from '../../workspace/rule-ids.ts';
import type { ReadingRule } from '../rule.ts';
import { acceptanceRows } from './acceptance-rows.ts';
import { authorityRows } from './authority-rows.ts';
import { fileRows } from './file-rows.ts';
import { formRows } from './form-rows.ts';
import { nameRows } from './name-rows.ts';
import type { WorkspaceRows } from './workspace-row.ts';

const rows: Required<WorkspaceRows> = { ...formRows, ...nameRows, ...fileRows, ...authorityRows, ...acceptanceRows };

/** What can be wrong in `scep-profiles.json` and the files it names. Reading that file finds it. */
export const workspaceRules: readonly ReadingRule[] = workspaceRuleIds.map(ruleOf);

function ruleOf(id: WorkspaceRuleId): ReadingRule {
  return { ...rows[id], id, family: 'workspace', scope: 'reading', evidence: 'documented' };
}

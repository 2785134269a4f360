import { workspaceRuleIds, type WorkspaceRuleId } from '../../workspace/rule-ids.ts';
import type { Example, ReadingRule } from '../rule.ts';
import { acceptanceRows } from './acceptance-rows.ts';
import { authorityRows } from './authority-rows.ts';
import { fileRows } from './file-rows.ts';
import { formRows } from './form-rows.ts';
import { nameRows } from './name-rows.ts';
import type { WorkspaceRow } from './workspace-row.ts';

/** What can be wrong in `scep-profiles.json` and the files it names. Reading that file finds it; here is what it means. */
const rows: Readonly<Record<WorkspaceRuleId, WorkspaceRow>> = {
  ...formRows,
  ...nameRows,
  ...fileRows,
  ...authorityRows,
  ...acceptanceRows,
};

export const workspaceRules: readonly ReadingRule[] = workspaceRuleIds.map((id) => ruleOf(id, rows[id]));

function ruleOf(
  id: WorkspaceRuleId,
  { bad, good, badFiles, goodFiles, badCertificates, goodCertificates, badProfile, goodProfile, ...row }: WorkspaceRow,
): ReadingRule {
  return {
    ...row,
    id,
    family: 'workspace',
    scope: 'reading',
    evidence: 'documented',
    sources: row.sources ?? ['workspaceFile'],
    examples: {
      bad: [{ ...exampleOf(bad, badFiles, badCertificates), ...(badProfile && { profile: badProfile }) }],
      good: [{ ...exampleOf(good, goodFiles, goodCertificates), ...(goodProfile && { profile: goodProfile }) }],
    },
  };
}

function exampleOf(
  content: object | string,
  workspaceFiles: Example['workspaceFiles'],
  certificates: Example['certificates'],
): Example {
  return {
    workspaceText: textOf(content),
    ...(workspaceFiles && { workspaceFiles }),
    ...(certificates && { certificates }),
  };
}

function textOf(content: object | string): string {
  return typeof content === 'string' ? content : JSON.stringify(content, null, 2);
}

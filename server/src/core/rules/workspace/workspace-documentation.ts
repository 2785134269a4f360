import { workspaceRuleIds, type WorkspaceRuleId } from '../../workspace/rule-ids.ts';
import type { Example, RuleDocumentation } from '../rule.ts';
import { acceptancePages } from './acceptance-rows.ts';
import { authorityPages } from './authority-rows.ts';
import { filePages } from './file-rows.ts';
import { formPages } from './form-rows.ts';
import { namePages } from './name-rows.ts';
import type { WorkspacePage } from './workspace-row.ts';

/** What there is to say of each rule of the workspace file, by its id. */
export function workspaceDocumentation(): ReadonlyMap<string, RuleDocumentation> {
  const pages: Readonly<Record<WorkspaceRuleId, WorkspacePage>> = {
    ...formPages(),
    ...namePages(),
    ...filePages(),
    ...authorityPages(),
    ...acceptancePages(),
  };
  return new Map(workspaceRuleIds.map((id) => [id, documentationOf(pages[id])]));
}

function documentationOf({
  bad,
  good,
  badFiles,
  goodFiles,
  badCertificates,
  goodCertificates,
  badProfile,
  goodProfile,
  ...page
}: WorkspacePage): RuleDocumentation {
  return {
    ...page,
    sources: page.sources ?? ['workspaceFile'],
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

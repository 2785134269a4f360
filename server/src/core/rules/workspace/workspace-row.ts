import type { WorkspaceRuleId } from '../../workspace/rule-ids.ts';
import type { Example, ReadingRule, Severity } from '../rule.ts';

/** What there is to say of some rules of the workspace file. */
export type WorkspaceRows = { readonly [Id in WorkspaceRuleId]?: WorkspaceRow };

export interface WorkspaceRow {
  readonly severity: Severity;
  readonly dependsOnDate?: true;
  /** Where others than we ourselves say so. */
  readonly sources?: ReadingRule['sources'];
  readonly title: string;
  readonly why: string;
  readonly symptoms?: readonly string[];
  /** Content of a workspace file; a text where it is no JSON. */
  readonly bad: object | string;
  readonly good: object;
  /** The files that either names, by path. */
  readonly badFiles?: Example['workspaceFiles'];
  readonly goodFiles?: Example['workspaceFiles'];
  /** The same for certificates. */
  readonly badCertificates?: Example['certificates'];
  readonly goodCertificates?: Example['certificates'];
  /** The one profile that is checked with it. */
  readonly badProfile?: Example['profile'];
  readonly goodProfile?: Example['profile'];
}

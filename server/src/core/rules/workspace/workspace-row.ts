import type { WorkspaceRuleId } from '../../workspace/rule-ids.ts';
import type { Example, RuleDocumentation, RuleMetadata } from '../rule.ts';

/** Some rules of the workspace file: all there is to know where the file is read. */
export type WorkspaceRows = {
  readonly [Id in WorkspaceRuleId]?: Pick<RuleMetadata, 'severity' | 'title' | 'dependsOnDate'>;
};

/** What there is to say of those rules. */
export type WorkspacePages<Rows extends WorkspaceRows> = { readonly [Id in keyof Rows]: WorkspacePage };

export interface WorkspacePage {
  /** Where others than we ourselves say so. */
  readonly sources?: RuleDocumentation['sources'];
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

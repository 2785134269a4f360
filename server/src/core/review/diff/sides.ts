import type { Analysis } from '../../analysis.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** One of the two states that are compared: a commit, the files on disk, a folder. */
export interface DiffSide {
  readonly documents: readonly DiffDocument[];
  /** Every workspace file that governs one of the documents. */
  readonly workspaces: readonly DiffWorkspace[];
  /** Of files that are no documents: workspace files, files that cannot be read. */
  readonly otherFindings: readonly LocatedFinding[];
}

export interface DiffWorkspace {
  readonly key: string;
  readonly workspace: Workspace;
}

export interface DiffDocument {
  /** To be shown. */
  readonly path: string;
  /** From the root of its side: the same on both sides for one file. */
  readonly key: string;
  readonly analysis: Analysis;
  /** The one that governs it, with the devices of the later side. */
  readonly workspace: Workspace | undefined;
}

/** A profile where it stands. */
export interface ProfileAt {
  readonly document: DiffDocument;
  readonly profile: Profile;
}

export interface LocatedFinding {
  readonly path: string;
  readonly key: string;
  /** Of the file. */
  readonly text: string;
  readonly finding: Finding;
}

export interface DiffOptions {
  /** The sides are two tenants: what is a tenant's own (ids, URLs, groups) is no change. */
  readonly isPromotion: boolean;
}

export function profilesOf({ documents }: DiffSide): readonly ProfileAt[] {
  return documents.flatMap((document) => document.analysis.profiles.map((profile) => ({ document, profile })));
}

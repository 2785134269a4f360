// The review of what was changed since a commit.
import type { Revision } from '../../review/revisions.ts';

export type { Revision } from '../../review/revisions.ts';

/** Commits that the files of a folder may be compared with, the likeliest first. */
export const revisionsMethod = 'scepProfiles/revisions';

export interface RevisionsParams {
  /** Of a folder in the repository. */
  readonly uri: string;
}

export type RevisionsAnswer =
  { readonly ok: false; readonly reason: string } | { readonly ok: true; readonly revisions: readonly Revision[] };

/** What the changes in a repository since a commit do, saved or not: the comment of `diff`. */
export const reviewMethod = 'scepProfiles/review';

export interface ReviewParams extends RevisionsParams {
  /** A revision, of which the merge base with HEAD counts. */
  readonly base: string;
}

export type ReviewAnswer =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      readonly markdown: string;
      /** Nothing was changed that concerns us. */
      readonly isEmpty: boolean;
      /** How many rules crashed: a defect of ours. */
      readonly failures: number;
      readonly repository: ReviewedRepository;
    };

/** What a review is made from, for a client that follows it: URIs of folders. */
export interface ReviewedRepository {
  readonly root: string;
  /** Where HEAD, branches and tags are kept. */
  readonly gitFolders: readonly string[];
}

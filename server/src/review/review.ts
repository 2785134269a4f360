import { diffSides } from '../core/review/diff/diff.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { FileSystem } from '../host/file-system.ts';
import type { GitPlace } from '../host/git/safe-git.ts';
import type { Discretion } from '../report/discretion.ts';
import { analyzeSides } from './sides/analyzed-sides.ts';
import { openSides, type SideOptions } from './sides/sides.ts';
import { makeView } from './view/make-view.ts';
import type { DiffView } from './view/view.ts';

export interface ReviewOptions extends SideOptions {
  /** The sides are two tenants, whose own values are no change. */
  readonly isPromotion: boolean;
  /** One workspace file for both sides, read from disk. */
  readonly config: string | undefined;
  /** `YYYY-MM-DD`; the day of the later commit where it is undefined, so that the answer stays the same. */
  readonly now: string | undefined;
  /** `YYYY-MM-DD`, for a later side that is no commit. */
  readonly today: string;
  /** What may be shown of the devices that the workspace files of the later side name. */
  discretion(workspaces: readonly Workspace[]): Discretion;
}

/** The folder that paths start from, and its files: open documents may be as an editor has them. */
export interface ReviewPlace extends GitPlace {
  readonly disk: FileSystem;
}

export interface Review {
  readonly view: DiffView;
  /** Rules that crashed: a defect of ours. Sentences. */
  readonly failures: readonly string[];
}

/**
 * Says what a change does: reads both sides, checks and compares them.
 * @throws {GitProblem} where git gives no answer
 * @throws {DOMException} where it was cancelled
 */
export async function review(options: ReviewOptions, place: ReviewPlace): Promise<Review> {
  const { isPromotion, config, today } = options;
  const { disk, signal } = place;
  const sides = await openSides(options, place);
  const now = options.now ?? sides.day ?? today;
  const analyzed = await analyzeSides(sides, { now, config, disk, signal });
  const found = diffSides(analyzed.base, analyzed.head, { isPromotion });
  const discretion = options.discretion(analyzed.head.workspaces.map(({ workspace }) => workspace));
  return { view: await makeView(found, { sides, analyzed, isPromotion, discretion }), failures: analyzed.failures };
}

// Reviews of what is in a working tree, through git. Loaded with the first one.
import { URI } from 'vscode-uri';
import { GitProblem } from '../host/git/git-problem.ts';
import { GitRepository } from '../host/git/repository.ts';
import type { GitPlace } from '../host/git/safe-git.ts';
import { nodeFileSystem, slashes } from '../host/node/node-file-system.ts';
import { overlay } from '../host/overlay.ts';
import { openly } from '../report/discretion.ts';
import { diffMarkdown } from '../review/markdown/markdown.ts';
import { review } from '../review/review.ts';
import { revisionsOf } from '../review/revisions.ts';
import { headline, nothingToTell } from '../review/view/wording.ts';
import type { ReviewRequest } from './host.ts';
import type { ReviewAnswer, RevisionsAnswer } from './protocol.ts';

export async function revisionsAnswer(place: GitPlace): Promise<RevisionsAnswer> {
  return answered(async () => {
    const { folder } = await rootOf(place);
    return { ok: true, revisions: await revisionsOf(await GitRepository.open({ ...place, folder })) };
  });
}

/** What devices are told of is the user's own, on the user's own screen: as in hovers and previews nothing is hidden. */
export async function reviewAnswer(
  { base, today, textOf, ...given }: ReviewRequest,
  env: GitPlace['env'],
): Promise<ReviewAnswer> {
  return answered(async () => {
    const { folder, called, gitFolders } = await rootOf({ ...given, env });
    const disk = overlay(nodeFileSystem(folder), (path) => textOf(`${called}/${path}`));
    const { view, failures } = await review(
      {
        base,
        head: undefined,
        isWorkingTree: true,
        isPromotion: false,
        config: undefined,
        now: undefined,
        today,
        discretion: () => openly({ marksEmpty: true }),
      },
      { folder, env, disk, signal: given.signal },
    );
    return {
      ok: true,
      markdown: diffMarkdown(view),
      isEmpty: headline(view) === nothingToTell,
      failures: failures.length,
      repository: { root: uriOf(called), gitFolders: gitFolders.map(uriOf) },
    };
  });
}

async function answered<Answer>(
  answer: () => Promise<Answer>,
): Promise<Answer | { readonly ok: false; readonly reason: string }> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof GitProblem) return { ok: false, reason: error.message };
    throw error;
  }
}

interface Root {
  /** As it is on the disk. */
  readonly folder: string;
  /** As the editor calls it, which may come through a link. */
  readonly called: string;
  readonly gitFolders: readonly string[];
}

async function rootOf(place: GitPlace): Promise<Root> {
  const real = slashes((await nodeFileSystem('/').realPath(place.folder)) ?? place.folder);
  const repository = await GitRepository.open({ ...place, folder: real });
  const inside = repository.prefix === '' ? '' : `/${repository.prefix.slice(0, -1)}`;
  const folder = real.slice(0, real.length - inside.length);
  const isCalledAlike = place.folder.endsWith(inside);
  return {
    folder,
    called: isCalledAlike ? place.folder.slice(0, place.folder.length - inside.length) : folder,
    gitFolders: await repository.gitFolders(),
  };
}

function uriOf(path: string): string {
  return URI.file(path).toString();
}

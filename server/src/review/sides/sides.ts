import { CommitFileSystem } from '../../host/git/commit-file-system.ts';
import { GitProblem } from '../../host/git/git-problem.ts';
import { GitRepository } from '../../host/git/repository.ts';
import { shownPath } from '../../host/node/shown-path.ts';
import type { ReviewPlace } from '../review.ts';
import { commitFiles, folderFiles, workingTreeFiles, type SideFiles } from './side-files.ts';

/** What is compared with what. */
export interface Sides {
  readonly base: SideFiles;
  readonly head: SideFiles;
  readonly names: SideNames;
  /** Folders that searches for a workspace file end at where there is no repository. */
  readonly roots: readonly string[];
  /** The day of the later commit, `YYYY-MM-DD`; undefined where the later side is not a commit. */
  readonly day: string | undefined;
  /** How old a file is at the later commit, in days; undefined where git does not know it. */
  ageOf(path: string): Promise<number | undefined>;
}

export interface SideNames {
  readonly base: SideName;
  readonly head: SideName;
  readonly areFolders: boolean;
}

export interface SideName {
  /** A commit's id, or the path of a folder; undefined for the working tree. */
  readonly id: string | undefined;
  /** How the user called it. */
  readonly given: string;
}

export interface SideOptions {
  /** A revision or a folder. */
  readonly base: string;
  /** `HEAD` where it is undefined. */
  readonly head: string | undefined;
  /** The files on disk are the later side. */
  readonly isWorkingTree: boolean;
}

/** Two folders, where both names are one; else two states of the repository that we are in. */
export async function openSides(options: SideOptions, place: ReviewPlace): Promise<Sides> {
  const { base, head } = options;
  const missing = head === undefined ? [] : await otherThanFolders([base, head], place);
  if (head !== undefined && missing.length === 0) return folderSides([base, head], place);
  try {
    return await repositorySides(options, place);
  } catch (error) {
    throw missing.length === 1 ? forgottenFolder(error, missing) : error;
  }
}

async function repositorySides({ base, head, isWorkingTree }: SideOptions, place: ReviewPlace): Promise<Sides> {
  const repository = await GitRepository.open(place);
  return isWorkingTree ? workingTreeSides(repository, base, place) : commitSides(repository, base, head ?? 'HEAD');
}

async function otherThanFolders(names: readonly string[], { disk, folder }: ReviewPlace): Promise<readonly string[]> {
  const kinds = await Promise.all(names.map((name) => disk.kindOf(shownPath(name, folder))));
  return names.filter((_, index) => kinds[index] !== 'folder');
}

/** Who names one folder and something else wanted two folders, and hears of the second one. */
function forgottenFolder(error: unknown, [name]: readonly string[]): unknown {
  if (!(error instanceof GitProblem) || !(error.kind === 'notARepository' || error.kind === 'unknownRevision'))
    return error;
  return new GitProblem(error.kind, `There is no folder "${name}" to compare with. ${error.message}`);
}

function folderSides(given: readonly [string, string], { disk, folder }: ReviewPlace): Sides {
  const [base, head] = [shownPath(given[0], folder), shownPath(given[1], folder)];
  return {
    base: folderFiles(disk, base),
    head: folderFiles(disk, head),
    names: { base: { id: base, given: given[0] }, head: { id: head, given: given[1] }, areFolders: true },
    roots: ['.', base, head],
    day: undefined,
    ageOf: () => Promise.resolve(undefined),
  };
}

async function commitSides(repository: GitRepository, base: string, head: string): Promise<Sides> {
  const [before, after] = [await repository.mergeBase(base, head), await repository.commit(head)];
  const [old, now] = [await CommitFileSystem.of(repository, before), await CommitFileSystem.of(repository, after)];
  const time = (await repository.timeOf(after)) ?? 0;
  return {
    base: commitFiles(repository, old),
    head: commitFiles(repository, now),
    names: { base: { id: before, given: base }, head: { id: after, given: head }, areFolders: false },
    roots: ['.'],
    day: new Date(time * 1000).toISOString().slice(0, 10),
    ageOf: await agesAt(repository, after, time),
  };
}

async function workingTreeSides(
  repository: GitRepository,
  base: string,
  { disk, folder }: ReviewPlace,
): Promise<Sides> {
  const before = await repository.mergeBase(base, 'HEAD');
  const old = commitFiles(repository, await CommitFileSystem.of(repository, before));
  const root = shownPath(up(repository.prefix), folder);
  const head = await repository.commit('HEAD');
  return {
    base: old,
    head: workingTreeFiles(disk, root, await old.list()),
    names: { base: { id: before, given: base }, head: { id: undefined, given: 'working tree' }, areFolders: false },
    roots: ['.'],
    day: undefined,
    ageOf: await agesAt(repository, head, (await repository.timeOf(head)) ?? 0),
  };
}

/** From the folder of this prefix to the root. */
function up(prefix: string): string {
  return prefix.replace(/[^/]+\//gu, '../');
}

const secondsOfDay = 24 * 60 * 60;

/** A shallow clone does not know when a file was changed, and an age that depends on the clone would be none. */
async function agesAt(repository: GitRepository, commit: string, now: number): Promise<Sides['ageOf']> {
  if (await repository.isShallow()) return () => Promise.resolve(undefined);
  return async (path) => {
    const changed = await repository.timeOf(commit, path);
    return changed === undefined ? undefined : Math.max(0, Math.floor((now - changed) / secondsOfDay));
  };
}

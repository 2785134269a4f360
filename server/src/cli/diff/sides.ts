import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileSystem } from '../../host/file-system.ts';
import { CommitFileSystem } from '../../host/git/commit-file-system.ts';
import { GitRepository } from '../../host/git/repository.ts';
import { nodeFileSystem } from '../../host/node/node-file-system.ts';
import { shownPath } from '../documents.ts';
import type { Io } from '../io.ts';
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
  readonly base: string;
  readonly head: string | undefined;
  readonly isWorkingTree: boolean;
}

/** Two folders, where both names are one; else two states of the repository that we are in. */
export async function openSides({ base, head, isWorkingTree }: SideOptions, io: Io): Promise<Sides> {
  const disk = nodeFileSystem(io.cwd);
  if (head !== undefined && isFolder(base, io) && isFolder(head, io)) return folderSides([base, head], disk, io);
  const repository = await GitRepository.open(io.cwd, io.env);
  return isWorkingTree ? workingTreeSides(repository, base, disk, io) : commitSides(repository, base, head ?? 'HEAD');
}

function folderSides(given: readonly [string, string], disk: FileSystem, io: Io): Sides {
  const [base, head] = [shownPath(given[0], io.cwd), shownPath(given[1], io.cwd)];
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

async function workingTreeSides(repository: GitRepository, base: string, disk: FileSystem, io: Io): Promise<Sides> {
  const before = await repository.mergeBase(base, 'HEAD');
  const old = commitFiles(repository, await CommitFileSystem.of(repository, before));
  const root = shownPath(up(repository.prefix), io.cwd);
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

function isFolder(path: string, io: Io): boolean {
  const absolute = resolve(io.cwd, path);
  return existsSync(absolute) && statSync(absolute).isDirectory();
}

import { posix, resolve } from 'node:path';
import { bySize, readBatch } from './blobs.ts';
import { missingObjects, noCommonAncestor, problemOf, unknownRevision } from './git-problem.ts';
import {
  commitFormat,
  commitsIn,
  filesIn,
  pathsWithAttribute,
  referenceFormat,
  referencesIn,
  renamesIn,
  type GitCommit,
  type GitFile,
  type GitReference,
  type Rename,
} from './listings.ts';
import { safeGit, type GitPlace } from './safe-git.ts';

/** So many bytes are asked of git at once. */
const batchSize = 32 * 1024 * 1024;
/** More arguments may not fit on a command line. */
const pathsAtOnce = 200;

/** A git repository, seen from a folder in it. Reads objects, never the files on disk; every error is a `GitProblem`. */
export class GitRepository {
  /** The folder in the repository, with a `/` behind it; empty for its root. */
  readonly prefix: string;
  readonly #place: GitPlace;

  private constructor(place: GitPlace, prefix: string) {
    this.#place = place;
    this.prefix = prefix;
  }

  static async open(place: GitPlace): Promise<GitRepository> {
    return new GitRepository(place, withoutBreak(await ask(place, ['rev-parse', '--show-prefix'])));
  }

  /** The id of the commit that a revision names. */
  async commit(revision: string): Promise<string> {
    const isName = revision !== '' && !revision.startsWith('-');
    const found = isName ? await this.#ask(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]) : '';
    if (found === '') throw unknownRevision(revision, await this.isShallow());
    return withoutBreak(found);
  }

  /** The newest commit that two revisions have in common. */
  async mergeBase(base: string, head: string): Promise<string> {
    const [before, after] = [await this.commit(base), await this.commit(head)];
    const [found = ''] = (await this.#ask(['merge-base', before, after])).split('\n');
    if (found === '') throw noCommonAncestor([base, head], await this.isShallow());
    return found;
  }

  async isShallow(): Promise<boolean> {
    return withoutBreak(await this.#ask(['rev-parse', '--is-shallow-repository'])) === 'true';
  }

  /** Where HEAD is kept, and where branches and tags are, which a linked working tree shares with others. Absolute. */
  async gitFolders(): Promise<readonly string[]> {
    const told = withoutBreak(await this.#ask(['rev-parse', '--absolute-git-dir', '--git-common-dir']));
    return [...new Set(told.split('\n').map((folder) => resolve(this.#place.folder, folder)))];
  }

  /** The files of a commit, links and submodules left out, sorted by their path in the repository. */
  async files(commit: string): Promise<readonly GitFile[]> {
    const listed = filesIn(await this.#ask(['ls-tree', '-r', '-z', '-l', '--full-tree', commit]));
    return listed.map((file) => ({ ...file, path: this.#fromHere(file.path) }));
  }

  /** Whether git keeps a file, by its path from here. */
  async isTracked(path: string): Promise<boolean> {
    return (await this.#ask(['ls-files', '-z', '--', `:(literal)${path}`])) !== '';
  }

  /** The bytes of files as they are in the repository, each once. */
  async *read(files: readonly GitFile[]): AsyncGenerator<readonly [oid: string, bytes: Uint8Array], void, undefined> {
    const wanted = new Map(files.map((file) => [file.oid, file]));
    for (const group of bySize([...wanted.values()], batchSize)) {
      const names = group.map(({ oid }) => `${oid}\n`).join('');
      const output = await guarded(this.#place, () => safeGit(this.#place, names).binaryCatFile(['--batch']));
      for (const { oid, bytes } of readBatch(output)) {
        if (!bytes) throw missingObjects();
        yield [oid, bytes];
      }
    }
  }

  /** The files of one commit that have another name in a later one. */
  async renames(before: string, after: string): Promise<readonly Rename[]> {
    const options = ['-r', '-z', '-M', '--diff-filter=R', '--no-textconv', '--no-ext-diff'];
    const listed = renamesIn(await this.#ask(['diff-tree', ...options, before, after]));
    return listed.map((rename) => ({ before: this.#fromHere(rename.before), after: this.#fromHere(rename.after) }));
  }

  /** When a commit was made, or the last one up to it that changed a file; in seconds. Undefined where there is none. */
  async timeOf(commit: string, path?: string): Promise<number | undefined> {
    const limit = path === undefined ? [] : ['--', path];
    const [time = ''] = (await this.#ask(['rev-list', '--max-count=1', '--timestamp', commit, ...limit])).split(' ');
    return time === '' ? undefined : Number(time);
  }

  /** The names there are for commits, the newest first. */
  async references(most: number): Promise<readonly GitReference[]> {
    const options = ['--sort=-creatordate', `--count=${most}`, `--format=${referenceFormat}`];
    return referencesIn(await this.#ask(['for-each-ref', ...options, 'refs/heads', 'refs/remotes', 'refs/tags']));
  }

  /** The last commits up to HEAD, the newest first. */
  async history(most: number): Promise<readonly GitCommit[]> {
    return commitsIn(await this.#ask(['rev-list', `--max-count=${most}`, `--format=${commitFormat}`, 'HEAD']));
  }

  /** Those of the paths whose bytes git writes to disk in another encoding than it keeps (`working-tree-encoding`). */
  async reencoded(paths: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let start = 0; start < paths.length; start += pathsAtOnce) {
      const some = paths.slice(start, start + pathsAtOnce);
      const listed = pathsWithAttribute(await this.#ask(['check-attr', '-z', 'working-tree-encoding', '--', ...some]));
      for (const path of listed) found.add(path);
    }
    return found;
  }

  #fromHere(path: string): string {
    return this.prefix === '' ? path : posix.relative(this.prefix, path);
  }

  #ask(command: string[]): Promise<string> {
    return ask(this.#place, command);
  }
}

function ask(place: GitPlace, command: string[]): Promise<string> {
  return guarded(place, () => safeGit(place).raw(command));
}

async function guarded<T>(place: GitPlace, run: () => PromiseLike<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    place.signal?.throwIfAborted();
    throw problemOf(error, place.folder);
  }
}

function withoutBreak(text: string): string {
  return text.replace(/\n$/u, '');
}

import { posix, resolve } from 'node:path';
import { bySize, readBatch } from './blobs.ts';
import { missingObjects, noCommonAncestor, problemOf, unknownRevision } from './git-problem.ts';
import { safeGit, type GitPlace } from './safe-git.ts';

/** A file of a commit. */
export interface GitFile {
  /** From the folder we look from, with `/`; begins with `..` where the file is above it. */
  readonly path: string;
  readonly oid: string;
  /** In bytes. */
  readonly size: number;
}

/** Two names of what git takes for one file. */
export interface Rename {
  readonly before: string;
  readonly after: string;
}

/** A branch, a branch of a remote, or a tag. */
export interface GitReference {
  readonly kind: 'branch' | 'remote' | 'tag';
  /** As git takes it: `main`, `origin/main`. */
  readonly name: string;
  /** Whether HEAD is this branch. */
  readonly isHead: boolean;
  /** The branch of a remote that a branch follows. */
  readonly upstream: string | undefined;
  /** The branch that `origin/HEAD` stands for: the default branch of the remote. */
  readonly pointsTo: string | undefined;
}

export interface GitCommit {
  readonly id: string;
  readonly subject: string;
  /** In seconds. */
  readonly time: number;
}

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
    const listed = await this.#ask(['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
    return listed.split('\0').flatMap((entry) => {
      const [about, path] = splitAt(entry, '\t');
      const [mode = '', type, oid = '', size] = about.split(/ +/u);
      return type === 'blob' && mode.startsWith('100') ? [{ path: this.#fromHere(path), oid, size: Number(size) }] : [];
    });
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
    const fields = (
      await this.#ask([
        'diff-tree',
        '-r',
        '-z',
        '-M',
        '--diff-filter=R',
        '--no-textconv',
        '--no-ext-diff',
        before,
        after,
      ])
    ).split('\0');
    const renames: Rename[] = [];
    for (let index = 0; index + 2 < fields.length; index += 3) {
      renames.push({ before: this.#fromHere(fields[index + 1] ?? ''), after: this.#fromHere(fields[index + 2] ?? '') });
    }
    return renames;
  }

  /** When a commit was made, or the last one up to it that changed a file; in seconds. Undefined where there is none. */
  async timeOf(commit: string, path?: string): Promise<number | undefined> {
    const limit = path === undefined ? [] : ['--', path];
    const [time = ''] = (await this.#ask(['rev-list', '--max-count=1', '--timestamp', commit, ...limit])).split(' ');
    return time === '' ? undefined : Number(time);
  }

  /** The names there are for commits, the newest first. */
  async references(most: number): Promise<readonly GitReference[]> {
    const listed = await this.#ask([
      'for-each-ref',
      '--sort=-creatordate',
      `--count=${most}`,
      '--format=%(refname)%00%(refname:short)%00%(HEAD)%00%(upstream:short)%00%(symref:short)',
      'refs/heads',
      'refs/remotes',
      'refs/tags',
    ]);
    return listed.split('\n').flatMap((line) => {
      const [full = '', name = '', head, upstream, pointsTo] = line.split('\0');
      const kind = referenceKinds.get(full.split('/')[1] ?? '');
      if (!kind) return [];
      return { kind, name, isHead: head === '*', upstream: upstream || undefined, pointsTo: pointsTo || undefined };
    });
  }

  /** The last commits up to HEAD, the newest first. */
  async history(most: number): Promise<readonly GitCommit[]> {
    const listed = await this.#ask(['rev-list', `--max-count=${most}`, '--format=%ct%x00%s', 'HEAD']);
    const lines = listed.split('\n');
    return lines.flatMap((line, index) => {
      if (!line.startsWith('commit ')) return [];
      const [time, subject] = splitAt(lines[index + 1] ?? '', '\0');
      return { id: line.slice('commit '.length), subject, time: Number(time) };
    });
  }

  /** Those of the paths whose bytes git writes to disk in another encoding than it keeps (`working-tree-encoding`). */
  async reencoded(paths: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let start = 0; start < paths.length; start += pathsAtOnce) {
      const some = paths.slice(start, start + pathsAtOnce);
      const fields = (await this.#ask(['check-attr', '-z', 'working-tree-encoding', '--', ...some])).split('\0');
      for (let index = 0; index + 2 < fields.length; index += 3) {
        const [path = '', , value = ''] = fields.slice(index, index + 3);
        if (value !== 'unspecified' && value !== 'unset') found.add(path);
      }
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

const referenceKinds: ReadonlyMap<string, GitReference['kind']> = new Map([
  ['heads', 'branch'],
  ['remotes', 'remote'],
  ['tags', 'tag'],
]);

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

function splitAt(text: string, separator: string): readonly [string, string] {
  const index = text.indexOf(separator);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

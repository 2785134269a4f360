import { posix } from 'node:path';
import type { FileSystem, FolderEntry, ReadOptions, ReadResult } from '../file-system.ts';
import type { GitFile } from './listings.ts';
import type { GitRepository } from './repository.ts';

/** The files of a commit, as if they were on disk. Links are not there. */
export class CommitFileSystem implements FileSystem {
  readonly #repository: GitRepository;
  /** By path from the root of the repository. */
  readonly #files: ReadonlyMap<string, GitFile>;
  /** What is in each folder. */
  readonly #folders: ReadonlyMap<string, readonly FolderEntry[]>;

  private constructor(repository: GitRepository, files: readonly GitFile[]) {
    this.#repository = repository;
    this.#files = new Map(files.map((file) => [fromRoot(repository, file.path), file]));
    this.#folders = foldersOf([...this.#files.keys()]);
  }

  static async of(repository: GitRepository, commit: string): Promise<CommitFileSystem> {
    return new CommitFileSystem(repository, await repository.files(commit));
  }

  get files(): readonly GitFile[] {
    return [...this.#files.values()];
  }

  async read(path: string, { largest = Number.POSITIVE_INFINITY }: ReadOptions = {}): Promise<ReadResult> {
    const file = this.#files.get(fromRoot(this.#repository, path));
    if (!file) return { problem: 'missing', message: 'does not exist' };
    if (file.size > largest) return { problem: 'tooLarge', message: `is larger than ${largest / 1024 / 1024} MB` };
    for await (const [, bytes] of this.#repository.read([file])) return { bytes };
    return { problem: 'unreadable', message: 'cannot be read' };
  }

  realPath(path: string): Promise<string | undefined> {
    const inside = fromRoot(this.#repository, path);
    return Promise.resolve(this.#kindOf(inside) === undefined ? undefined : `/${inside}`);
  }

  kindOf(path: string): Promise<'file' | 'folder' | undefined> {
    return Promise.resolve(this.#kindOf(fromRoot(this.#repository, path)));
  }

  list(folder: string, endings: readonly string[]): Promise<readonly string[]> {
    const inside = fromRoot(this.#repository, folder);
    const paths = [...this.#files].flatMap(([path, file]) =>
      (inside === '' || path.startsWith(`${inside}/`)) && endings.some((ending) => path.toLowerCase().endsWith(ending))
        ? [file.path]
        : [],
    );
    return Promise.resolve(paths.sort());
  }

  entries(folder: string): Promise<readonly FolderEntry[]> {
    return Promise.resolve(this.#folders.get(fromRoot(this.#repository, folder)) ?? []);
  }

  /** The repository's own folder is where it is on disk, so that searches upwards end at the same place. */
  #kindOf(path: string): 'file' | 'folder' | undefined {
    if (path === '.git' || this.#folders.has(path)) return 'folder';
    return this.#files.has(path) ? 'file' : undefined;
  }
}

/** Without a `/` at either end; empty for the root itself. */
function fromRoot({ prefix }: GitRepository, path: string): string {
  const joined = posix.join(prefix, path).replace(/\/$/u, '');
  return joined === '.' ? '' : joined;
}

function foldersOf(paths: readonly string[]): ReadonlyMap<string, readonly FolderEntry[]> {
  const folders = new Map<string, FolderEntry[]>([['', []]]);
  for (const path of paths) {
    let kind: FolderEntry['kind'] = 'file';
    for (let inside = path; inside !== ''; inside = parentOf(inside)) {
      const folder = parentOf(inside);
      const isKnown = folders.has(folder);
      const entries = folders.get(folder) ?? [];
      entries.push({ name: posix.basename(inside), kind });
      folders.set(folder, entries);
      if (isKnown) break;
      kind = 'folder';
    }
  }
  return folders;
}

/** Empty for what lies in the root. */
function parentOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

import { FileChangeType } from 'vscode-languageserver';
import { documentEndings } from '../host/documents.ts';
import type { FileSystem } from '../host/file-system.ts';
import { isInside } from '../host/paths.ts';
import { isPassedOver } from '../host/walking.ts';

export interface FileChange {
  readonly path: string;
  readonly type: FileChangeType;
}

/** The files of a workspace folder that `check` looks at: those with our endings that git does not ignore. */
export class FolderFiles {
  readonly #files: FileSystem;
  readonly #root: string;
  #listed = new Set<string>();
  /** That were written and are not among those listed: builds write the same files time and again. */
  readonly #passedBy = new Set<string>();

  constructor(files: FileSystem, root: string) {
    this.#files = files;
    this.#root = root;
  }

  get listed(): Iterable<string> {
    return this.#listed;
  }

  has(path: string): boolean {
    return this.#listed.has(path);
  }

  async list(): Promise<readonly string[]> {
    const paths = await this.#files.list(this.#root, documentEndings);
    this.#listed = new Set(paths);
    return paths;
  }

  /** Which files have to be read (again) after changes, and which are no more. */
  async changed(
    changes: readonly FileChange[],
  ): Promise<{ readonly read: readonly string[]; readonly gone: readonly string[] }> {
    const own = changes.filter(({ path }) => this.#isMine(path));
    const before = this.#listed;
    if (own.some(({ path }) => path.endsWith('/.gitignore'))) {
      this.#passedBy.clear();
      await this.list();
    } else await this.#listAgain(own);
    const changed = new Set(own.map(({ path }) => path));
    return {
      read: [...this.#listed].filter((path) => !before.has(path) || changed.has(path)),
      gone: [...before].filter((path) => !this.#listed.has(path)),
    };
  }

  /** The list alone knows what git ignores, so that all are listed again for one that is new. */
  async #listAgain(changes: readonly FileChange[]): Promise<void> {
    const gone = new Set<string>();
    const unknown = new Set<string>();
    for (const { path, type } of changes) {
      const kind = await this.#files.kindOf(path);
      if (kind === undefined) gone.add(path);
      else if (kind === 'folder' ? type === FileChangeType.Created : hasOurEnding(path)) unknown.add(path);
    }
    if ([...unknown].some((path) => !this.#listed.has(path) && !this.#passedBy.has(path))) {
      await this.list();
      for (const path of unknown) if (!this.#listed.has(path)) this.#passedBy.add(path);
    }
    this.#listed = new Set([...this.#listed].filter((path) => !isAmong(path, gone)));
  }

  #isMine(path: string): boolean {
    return isInside(path, this.#root) && !isPassedOver(path, this.#root);
  }
}

function hasOurEnding(path: string): boolean {
  return documentEndings.some((ending) => path.toLowerCase().endsWith(ending));
}

/** Whether a file, or a folder that it is in, is one of those that are gone. */
function isAmong(path: string, gone: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (gone.has(path.slice(0, end))) return true;
  }
  return false;
}

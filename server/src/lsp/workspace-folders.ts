import type { Tenant } from '../core/tenant/tenant.ts';
import type { FileSystem } from '../host/file-system.ts';
import { isInside } from '../host/paths.ts';
import type { FileChange } from './folder-files.ts';
import { FolderIndex, type FolderIndexOptions, type ReadingProgress } from './folder-index.ts';

export interface WorkspaceFoldersOptions extends Pick<
  FolderIndexOptions,
  'folderAbove' | 'onFiles' | 'onTenant' | 'onFailure'
> {
  readonly files: FileSystem;
  /** Of all folders together. */
  readonly onProgress: (progress: ReadingProgress) => void;
}

/**
 * The folders of the workspace, each with an index of its own: two of them are two tenants, whatever their files are
 * called. A file in a folder inside of another one belongs to the inner one.
 */
export class WorkspaceFolders {
  readonly #options: WorkspaceFoldersOptions;
  readonly #indexes = new Map<string, FolderIndex>();
  readonly #progress = new Map<string, ReadingProgress>();
  #isStarted = false;

  constructor(options: WorkspaceFoldersOptions) {
    this.#options = options;
  }

  /** Paths, the inner ones first. */
  get roots(): readonly string[] {
    return [...this.#indexes.keys()].sort((a, b) => b.length - a.length);
  }

  /** Folders above some of them, with the files of which theirs are compared. */
  get foldersAbove(): readonly string[] {
    const all = [...this.#indexes.values()].flatMap(({ folderAbove }) => folderAbove ?? []);
    return [...new Set(all)];
  }

  /** Whether the files of all folders were read, as far as they can be. */
  get areRead(): boolean {
    return this.#isStarted && [...this.#indexes.values()].every(({ isRead }) => isRead);
  }

  /** Files that there may be something to say of. */
  get paths(): readonly string[] {
    const all = [...this.#indexes.values()].flatMap(({ paths }) => paths);
    return [...new Set(all)];
  }

  /** The folder a file belongs to. */
  of(path: string): FolderIndex | undefined {
    const root = this.roots.find((each) => isInside(path, each));
    return root === undefined ? undefined : this.#indexes.get(root);
  }

  tenantOf(path: string): Tenant | undefined {
    return this.of(path)?.tenant;
  }

  /** Begins to read; what comes later is read at once. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    for (const index of this.#indexes.values()) index.start();
  }

  add(root: string): void {
    if (this.#indexes.has(root)) return;
    const { onProgress, ...options } = this.#options;
    const index = new FolderIndex({
      ...options,
      root,
      onProgress: (progress) => {
        this.#progress.set(root, progress);
        onProgress(this.#sum());
      },
    });
    this.#indexes.set(root, index);
    if (this.#isStarted) index.start();
  }

  remove(root: string): void {
    this.#indexes.get(root)?.stop();
    this.#indexes.delete(root);
    this.#progress.delete(root);
  }

  /** Each folder picks what is its own; an outer one has the files of an inner one, too. */
  changed(changes: readonly FileChange[]): void {
    for (const index of this.#indexes.values()) index.changed(changes);
  }

  workspacesChanged(): void {
    for (const index of this.#indexes.values()) index.workspacesChanged();
  }

  opened(path: string, text: string): void {
    for (const index of this.#around(path)) index.opened(path, text);
  }

  closed(path: string): void {
    for (const index of this.#around(path)) index.closed(path);
  }

  stop(): void {
    for (const index of this.#indexes.values()) index.stop();
  }

  #around(path: string): readonly FolderIndex[] {
    return [...this.#indexes.values()].filter(({ root }) => isInside(path, root));
  }

  #sum(): ReadingProgress {
    const all = [...this.#progress.values()];
    return { read: sum(all.map(({ read }) => read)), all: sum(all.map(({ all: count }) => count)) };
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

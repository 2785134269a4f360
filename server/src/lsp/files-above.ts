import type { Configuration } from '../core/tenant/configuration.ts';
import { kindOf } from '../host/documents.ts';
import type { FileSystem } from '../host/file-system.ts';
import { isInside } from '../host/paths.ts';
import { readConfigurations, type ConfigurationFiles } from '../host/tenant-files.ts';
import { FolderFiles, type FileChange } from './folder-files.ts';

/**
 * The rest of the export that a workspace folder is a part of: the files below a folder above it, whose workspace file
 * governs its documents. `check` compares them with those files, too. They count as they are saved.
 */
export class FilesAbove {
  readonly #files: FileSystem;
  /** The workspace folder, which knows its own files better. */
  readonly #root: string;
  readonly #found: ConfigurationFiles = new Map();
  #folder: string | undefined;
  #listing: FolderFiles | undefined;

  constructor(files: FileSystem, root: string) {
    this.#files = files;
    this.#root = root;
  }

  /** Undefined where nothing governs from above. */
  get folder(): string | undefined {
    return this.#folder;
  }

  get found(): ConfigurationFiles {
    return this.#found;
  }

  /** Reads the files of another folder, or forgets them. @returns what they said, and say now */
  async look(folder: string | undefined): Promise<readonly Configuration[]> {
    if (folder === this.#folder) return [];
    const gone = [...this.#found.keys()];
    this.#folder = folder;
    this.#listing = folder === undefined ? undefined : new FolderFiles(this.#files, folder);
    return this.#read((await this.#listing?.list()) ?? [], gone);
  }

  /** Reads files again that were written, and forgets those that are no more. @returns what they said, and say now */
  async changed(changes: readonly FileChange[]): Promise<readonly Configuration[]> {
    const others = changes.filter(({ path }) => !this.#isOwn(path));
    if (!this.#listing || others.length === 0) return [];
    const { read, gone } = await this.#listing.changed(others);
    return this.#read(read, gone);
  }

  async #read(paths: readonly string[], gone: readonly string[]): Promise<readonly Configuration[]> {
    const wanted = paths.filter((path) => !this.#isOwn(path) && kindOf(path) === 'json');
    const before = [...gone, ...wanted].flatMap((path) => this.#found.get(path) ?? []);
    for (const path of [...gone, ...wanted]) this.#found.delete(path);
    const read = await readConfigurations(this.#files, wanted);
    for (const [path, configurations] of read) this.#found.set(path, configurations);
    return [...before, ...[...read.values()].flat()];
  }

  #isOwn(path: string): boolean {
    return isInside(path, this.#root);
  }
}

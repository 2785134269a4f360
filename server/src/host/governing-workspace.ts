import { normalizePath } from '../core/workspace/paths.ts';
import type { FileSystem } from './file-system.ts';
import { folderOf, inFolder, isInside, parentOf } from './paths.ts';
import { workspaceFileName } from './workspace-file-name.ts';
import type { CertificateReader, LoadedWorkspace } from './workspace-files.ts';

export interface GoverningOptions {
  readonly files: FileSystem;
  readonly ruleIds: readonly string[];
  readonly readCertificates: CertificateReader;
  /** Workspace folders: where there is no git repository, the search upwards ends at the one a file is in. */
  readonly roots: readonly string[];
  /** One workspace file for everything, instead of the nearest. */
  readonly config?: string | undefined;
}

/**
 * Finds the workspace file that governs a file: the nearest one upwards, up to the root of the git repository or the
 * workspace folder. Every file is loaded once; who wants fresh ones makes a new object.
 */
export class GoverningWorkspaces {
  readonly #options: GoverningOptions;
  readonly #byFolder = new Map<string, Promise<LoadedWorkspace | undefined>>();
  readonly #byFile = new Map<string, Promise<LoadedWorkspace | undefined>>();

  constructor(options: GoverningOptions) {
    this.#options = options;
  }

  of(path: string): Promise<LoadedWorkspace | undefined> {
    const { config } = this.#options;
    if (config !== undefined) return this.#load(config);
    const folder = folderOf(path);
    let found = this.#byFolder.get(folder);
    if (!found) this.#byFolder.set(folder, (found = this.#find(folder)));
    return found;
  }

  /** Those that were asked for so far. */
  async loaded(): Promise<readonly LoadedWorkspace[]> {
    const all = await Promise.all(this.#byFile.values());
    return all.filter((each) => each !== undefined);
  }

  /** Where a workspace file would be put to govern a file: at the root of its repository or workspace folder, whichever is nearer. */
  async placeFor(path: string): Promise<string> {
    const folder = folderOf(path);
    const root = await this.#rootOf(folder);
    const opened = this.#options.roots.find((each) => isInside(folder, each));
    return inFolder(opened !== undefined && opened.length > root.length ? opened : root, workspaceFileName);
  }

  /** Whether a folder holds all files that a workspace file can govern, also through others that extend it. */
  async isWithin(path: string, folder: string): Promise<boolean> {
    return isInside(await this.#rootOf(folderOf(path)), normalizePath(folder));
  }

  async #find(folder: string): Promise<LoadedWorkspace | undefined> {
    const root = await this.#rootOf(folder);
    for (let at = folder; ; at = parentOf(at)) {
      const path = inFolder(at, workspaceFileName);
      if ((await this.#options.files.kindOf(path)) === 'file') return this.#load(path);
      if (at === root) return undefined;
    }
  }

  #load(path: string): Promise<LoadedWorkspace | undefined> {
    let loaded = this.#byFile.get(path);
    if (!loaded) this.#byFile.set(path, (loaded = this.#loadInRoot(path)));
    return loaded;
  }

  async #loadInRoot(path: string): Promise<LoadedWorkspace | undefined> {
    const { files, ruleIds, readCertificates } = this.#options;
    // Many folders have none.
    const { loadWorkspace } = await import('./workspace-files.ts');
    return loadWorkspace(files, path, { root: await this.#rootOf(folderOf(path)), ruleIds, readCertificates });
  }

  /** The repository's root; without one the workspace folder the folder is in, or else the folder itself. */
  async #rootOf(folder: string): Promise<string> {
    const { files, roots } = this.#options;
    for (let at = folder; ; at = parentOf(at)) {
      if ((await files.kindOf(inFolder(at, '.git'))) !== undefined) return at;
      const [here, above] = await Promise.all([files.realPath(at), files.realPath(parentOf(at))]);
      if (here === undefined || here === above) break;
    }
    return roots.find((root) => isInside(folder, root)) ?? folder;
  }
}

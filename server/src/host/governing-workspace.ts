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
  readonly #repositories = new Map<string, Promise<string | undefined>>();
  readonly #realPaths = new Map<string, Promise<string | undefined>>();
  readonly #byFile = new Map<string, Promise<LoadedWorkspace | undefined>>();

  constructor(options: GoverningOptions) {
    this.#options = options;
  }

  of(path: string): Promise<LoadedWorkspace | undefined> {
    const { config } = this.#options;
    if (config !== undefined) return this.#load(config);
    return this.#ofFolder(folderOf(path));
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

  #ofFolder(folder: string): Promise<LoadedWorkspace | undefined> {
    return remembered(this.#byFolder, folder, () => this.#find(folder));
  }

  /** What is known of the folder above is not asked for again: an editor may have to ask a server each time. */
  async #find(folder: string): Promise<LoadedWorkspace | undefined> {
    const path = inFolder(folder, workspaceFileName);
    const [root, kind] = await Promise.all([this.#rootOf(folder), this.#options.files.kindOf(path)]);
    if (kind === 'file') return this.#load(path);
    return folder === root ? undefined : this.#ofFolder(parentOf(folder));
  }

  #load(path: string): Promise<LoadedWorkspace | undefined> {
    return remembered(this.#byFile, path, () => this.#loadInRoot(path));
  }

  async #loadInRoot(path: string): Promise<LoadedWorkspace | undefined> {
    const { files, ruleIds, readCertificates } = this.#options;
    // Many folders have none.
    const { loadWorkspace } = await import('./workspace-files.ts');
    return loadWorkspace(files, path, { root: await this.#rootOf(folderOf(path)), ruleIds, readCertificates });
  }

  /** The repository's root; without one the workspace folder the folder is in, or else the folder itself. */
  async #rootOf(folder: string): Promise<string> {
    const repository = await this.#repositoryOf(folder);
    return repository ?? this.#options.roots.find((root) => isInside(folder, root)) ?? folder;
  }

  #repositoryOf(folder: string): Promise<string | undefined> {
    return remembered(this.#repositories, folder, () => this.#findRepository(folder));
  }

  async #findRepository(folder: string): Promise<string | undefined> {
    const above = parentOf(folder);
    const [git, here, there] = await Promise.all([
      this.#options.files.kindOf(inFolder(folder, '.git')),
      this.#realPathOf(folder),
      this.#realPathOf(above),
    ]);
    if (git !== undefined) return folder;
    return here === undefined || here === there ? undefined : this.#repositoryOf(above);
  }

  #realPathOf(folder: string): Promise<string | undefined> {
    return remembered(this.#realPaths, folder, () => this.#options.files.realPath(folder));
  }
}

function remembered<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  find: () => Promise<Value>,
): Promise<Value> {
  let found = known.get(key);
  if (!found) known.set(key, (found = find()));
  return found;
}

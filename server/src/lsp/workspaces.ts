import { readCertificates } from '../certificate/certificate-reader.ts';
import { ruleIds } from '../core/rules/rules.ts';
import type { FileSystem } from '../host/file-system.ts';
import { GoverningWorkspaces } from '../host/governing-workspace.ts';
import { folderOf, inFolder, isInside } from '../host/paths.ts';
import { workspaceFileName } from '../host/workspace-file-name.ts';
import type { LoadedWorkspace, WorkspaceSource } from '../host/workspace-files.ts';
import { isSource } from '../host/workspace-sources.ts';

export interface WorkspacesOptions {
  /** Open documents as the editor shows them. */
  readonly files: FileSystem;
  /** Paths of the workspace folders, the inner ones first. */
  readonly roots: () => readonly string[];
  /** Told once of each that was loaded. */
  readonly onLoaded: (loaded: LoadedWorkspace) => void;
}

/** The workspace files that govern documents, loaded once and again when something they were made from changes. */
export class Workspaces {
  readonly #options: WorkspacesOptions;
  readonly #told = new WeakSet<LoadedWorkspace>();
  #governing: GoverningWorkspaces;

  constructor(options: WorkspacesOptions) {
    this.#options = options;
    this.#governing = this.#fresh();
  }

  async of(path: string): Promise<LoadedWorkspace | undefined> {
    const loaded = await this.#governing.of(path);
    if (loaded && !this.#told.has(loaded)) {
      this.#told.add(loaded);
      this.#options.onLoaded(loaded);
    }
    return loaded;
  }

  /** Those that were asked for so far. */
  loaded(): Promise<readonly LoadedWorkspace[]> {
    return this.#governing.loaded();
  }

  /** Where a workspace file would be put to govern a file. */
  placeFor(path: string): Promise<string> {
    return this.#governing.placeFor(path);
  }

  /** The folder above a workspace folder whose workspace file governs some of these documents in it. */
  async folderAbove(root: string, paths: readonly string[]): Promise<string | undefined> {
    if (paths.length === 0) return undefined;
    const above = (await this.#governing.of(inFolder(root, workspaceFileName)))?.workspace.path;
    // A folder with a workspace file of its own has no document that is governed from above.
    if (above === undefined || isInside(above, root)) return undefined;
    for (const path of paths) if ((await this.#governing.of(path))?.workspace.path === above) return folderOf(above);
    return undefined;
  }

  /** Whether one of the workspace folders holds all files that a workspace file can govern. */
  async isWhole({ workspace }: LoadedWorkspace): Promise<boolean> {
    const within = this.#options.roots().map((root) => this.#governing.isWithin(workspace.path, root));
    return (await Promise.all(within)).includes(true);
  }

  /** What the workspaces that were asked for were made from. */
  async sources(): Promise<readonly WorkspaceSource[]> {
    return (await this.loaded()).flatMap(({ sources }) => sources);
  }

  /** Whether a change of these files may change what a workspace says, or which one governs a document. */
  async concerns(paths: readonly string[]): Promise<boolean> {
    if (paths.some(isWorkspaceFile)) return true;
    const sources = await this.sources();
    return paths.some((path) => sources.some((source) => isSource(source, path)));
  }

  /** Forgets all that was read. */
  forget(): void {
    this.#governing = this.#fresh();
  }

  #fresh(): GoverningWorkspaces {
    const { files, roots } = this.#options;
    return new GoverningWorkspaces({ files, ruleIds, readCertificates, roots: roots() });
  }
}

/** By a path or a URI. */
export function isWorkspaceFile(path: string): boolean {
  return path.endsWith(`/${workspaceFileName}`);
}

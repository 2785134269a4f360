import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LoadedWorkspace } from '../host/workspace-files.ts';
import type { CheckedFile } from './file-checker.ts';
import type { NamedFindings } from './named-findings.ts';
import type { ProtocolDiagnostics } from './protocol-diagnostics.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';
import type { Workspaces } from './workspaces.ts';

export interface NamedReportsOptions {
  readonly folders: WorkspaceFolders;
  readonly workspaces: Workspaces;
  readonly named: NamedFindings;
  readonly diagnostics: ProtocolDiagnostics;
  /** Whether a person wants to be told of files of this workspace folder that are not open. */
  readonly isWanted: (root: string) => Promise<boolean>;
  /** What the client calls a file. */
  readonly uriOf: (path: string) => string;
}

/**
 * What there is to say of workspace files and of the files they name. They come last: whether an acceptance is used is
 * known when everything was looked at.
 */
export class NamedReports {
  readonly #options: NamedReportsOptions;
  #found: ReadonlyMap<string, readonly Diagnostic[]> = new Map();

  constructor(options: NamedReportsOptions) {
    this.#options = options;
  }

  get paths(): Iterable<string> {
    return this.#found.keys();
  }

  of(path: string): readonly Diagnostic[] {
    return this.#found.get(path) ?? [];
  }

  /**
   * Looks at them again. `checked` is all that was found in files, `isOutdated` whether some are to be looked at again, as after
   * a change of a workspace file: what its acceptances cover is not known then.
   * @returns whether something else is said now
   */
  async update(checked: ReadonlyMap<string, CheckedFile>, isOutdated: () => boolean): Promise<boolean> {
    const { named, diagnostics, uriOf } = this.#options;
    const workspaces = await this.#governing(checked);
    const used = await this.#used([...checked.values()]);
    named.covered(isOutdated() ? undefined : used, workspaces);
    const found = new Map<string, readonly Diagnostic[]>();
    for (const loaded of workspaces) {
      for (const [path, findings] of await named.in(loaded)) {
        if (findings.length === 0) continue;
        const document = TextDocument.create(uriOf(path), 'jsonc', 0, loaded.texts.get(path) ?? '');
        found.set(path, await diagnostics.of(document, findings));
      }
    }
    const isOther = JSON.stringify([...found]) !== JSON.stringify([...this.#found]);
    this.#found = found;
    return isOther;
  }

  /** Workspace files that lie in the workspace or say something of a file in it. */
  async #governing(checked: ReadonlyMap<string, CheckedFile>): Promise<readonly LoadedWorkspace[]> {
    const byFolder = new Map<string, string>();
    for (const [path, { governs }] of checked) if (governs) byFolder.set(path.slice(0, path.lastIndexOf('/')), path);
    const all = await Promise.all(Array.from(byFolder.values(), (path) => this.#options.workspaces.of(path)));
    return [...new Set(all)].filter((loaded) => loaded !== undefined);
  }

  /** Keys of the acceptances that covered something; undefined where it is not known of all. */
  async #used(files: readonly CheckedFile[]): Promise<ReadonlySet<string> | undefined> {
    const { folders, isWanted } = this.#options;
    const areWanted = await Promise.all(folders.roots.map(isWanted));
    if (areWanted.includes(false) || files.some(({ hasFailed }) => hasFailed)) return undefined;
    return new Set(files.flatMap(({ used }) => used));
  }
}

import { readCertificates } from '../../certificate/certificate-reader.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { ruleIds } from '../../core/rules/rules.ts';
import { workspaceFindings } from '../../core/rules/workspace-findings.ts';
import { acceptanceKey } from '../../core/workspace/acceptance-problems.ts';
import type { Acceptance, Workspace } from '../../core/workspace/workspace.ts';
import type { FileSystem } from '../../host/file-system.ts';
import { GoverningWorkspaces } from '../../host/governing-workspace.ts';
import type { LoadedWorkspace } from '../../host/workspace-files.ts';
import type { TextOf } from '../../report/reported-finding.ts';
import { isInShard } from './shard.ts';
import type { CheckOptions } from './check-options.ts';

/** The workspace files that a run goes by, and what they say of themselves and the files they name. */
export class ToldWorkspaces {
  readonly governing: GoverningWorkspaces;
  readonly #options: CheckOptions;
  readonly #seen = new Set<LoadedWorkspace>();
  readonly #findings = new Map<string, readonly Finding[]>();
  readonly #texts = new Map<string, string>();
  /** Keys of the acceptances that covered something. */
  readonly #used = new Set<string>();

  constructor(options: CheckOptions, files: FileSystem) {
    const { config } = options;
    this.#options = options;
    this.governing = new GoverningWorkspaces({ files, ruleIds, readCertificates, roots: ['.'], config });
  }

  see(loaded: LoadedWorkspace | undefined): void {
    if (!loaded || this.#seen.has(loaded)) return;
    this.#seen.add(loaded);
    for (const [path, text] of loaded.texts) this.#texts.set(path, text);
    const { shard } = this.#options;
    if (!shard || isInShard(loaded.workspace.path, shard)) this.#tell(loaded.workspace);
  }

  use(acceptance: Acceptance): void {
    this.#used.add(acceptanceKey(acceptance));
  }

  /** When everything was checked: tells the acceptances that covered nothing, where all was seen that they could cover. */
  async tellUnused(): Promise<void> {
    const { paths, config, stdinFilename, shard, changedSince } = this.#options;
    if ([config, stdinFilename, shard, changedSince].some((part) => part !== undefined)) return;
    for (const { workspace } of this.#seen) {
      const areWithin = await Promise.all(paths.map((folder) => this.governing.isWithin(workspace.path, folder)));
      if (areWithin.includes(true)) this.#tell(workspace, this.#used);
    }
  }

  all(): readonly Workspace[] {
    return Array.from(this.#seen, ({ workspace }) => workspace);
  }

  /** By path; these files may be documents, too. */
  get findings(): ReadonlyMap<string, readonly Finding[]> {
    return this.#findings;
  }

  /** Of the workspace files and the files they name; these may hold devices. */
  readonly textOf: TextOf = (path) => this.#texts.get(path);

  #tell(workspace: Workspace, used?: ReadonlySet<string>): void {
    const found = workspaceFindings(workspace, this.#options.now, used);
    for (const [path, findings] of found) this.#findings.set(path, findings);
  }
}

import { posix } from 'node:path';
import { readCertificates } from '../../certificate/certificate-reader.ts';
import { undescribed } from '../../core/pki/pki.ts';
import type { DiffWorkspace, LocatedFinding } from '../../core/review/diff/sides.ts';
import { ruleIds } from '../../core/rules/rules.ts';
import { workspaceFindings } from '../../core/rules/workspace-findings.ts';
import { compareText } from '../../core/text/compare-text.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { FileSystem } from '../../host/file-system.ts';
import { GoverningWorkspaces } from '../../host/governing-workspace.ts';
import type { LoadedWorkspace } from '../../host/workspace-files.ts';
import type { SideFiles } from './side-files.ts';

export interface SideWorkspacesOptions {
  readonly content: SideFiles;
  readonly roots: readonly string[];
  /** One workspace file for both sides, read from disk. */
  readonly config: string | undefined;
  readonly disk: FileSystem;
}

/** The workspace files of one side: which one governs a file there, and those that are compared. */
export class SideWorkspaces {
  readonly #folder: string;
  readonly #governing: GoverningWorkspaces;
  readonly #seen = new Set<LoadedWorkspace>();

  constructor({ content, roots, config, disk }: SideWorkspacesOptions) {
    this.#folder = content.folder;
    const files = config === undefined ? content.files : disk;
    this.#governing = new GoverningWorkspaces({ files, ruleIds, readCertificates, roots, config });
  }

  /** What governs a file of this key, whether or not this side has it. */
  of(key: string): Promise<LoadedWorkspace | undefined> {
    return this.#governing.of(posix.join(this.#folder, key));
  }

  /** What a file of this side is checked against: its own workspace file with the devices of the later side. */
  async withDevicesOf(later: SideWorkspaces, key: string): Promise<Workspace | undefined> {
    const [own, head] = await Promise.all([this.of(key), later.of(key)]);
    return withDevices(own?.workspace, head?.workspace);
  }

  /** Counts the workspace file that governs a key among those that are compared. */
  async see(key: string): Promise<void> {
    const loaded = await this.of(key);
    if (loaded) this.#seen.add(loaded);
  }

  /** Those that are compared, by path. */
  get seen(): readonly LoadedWorkspace[] {
    return [...this.#seen].sort((a, b) => compareText(a.workspace.path, b.workspace.path));
  }

  compared(): readonly DiffWorkspace[] {
    return this.seen.map(({ workspace }) => ({ key: this.#keyOf(workspace.path), workspace }));
  }

  /** What is wrong in them and in the files they name. */
  findings(now: string): readonly LocatedFinding[] {
    return this.seen.flatMap(({ workspace, texts }) =>
      [...workspaceFindings(workspace, now)].flatMap(([path, findings]) =>
        findings.map((finding) => ({ path, key: this.#keyOf(path), text: texts.get(path) ?? '', finding })),
      ),
    );
  }

  /** Of one of them, or of a file that one names. */
  textOf(path: string): string | undefined {
    return this.seen.find(({ texts }) => texts.has(path))?.texts.get(path);
  }

  #keyOf(path: string): string {
    return this.#folder !== '.' && path.startsWith(`${this.#folder}/`) ? path.slice(this.#folder.length + 1) : path;
  }
}

function withDevices(own: Workspace | undefined, later: Workspace | undefined): Workspace | undefined {
  if (own === later || (!own && !later)) return own;
  const devices: Workspace['devices'] = later?.devices ?? new Map();
  return own ? { ...own, devices } : { ...nothing, path: later?.path ?? '', devices };
}

const nothing = {
  pki: undescribed,
  profiles: [],
  houseRules: [],
  severities: new Map(),
  accepted: [],
  problems: [],
} as const;

import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readCertificates } from '../../certificate/certificate-reader.ts';
import type { Analysis } from '../../core/analysis.ts';
import { analyze } from '../../core/analyze.ts';
import { undescribed } from '../../core/pki/pki.ts';
import { mayHoldScepProfile } from '../../core/profile/detect.ts';
import type { DiffDocument, DiffSide, LocatedFinding } from '../../core/review/diff/sides.ts';
import { ruleIds, rules } from '../../core/rules/rules.ts';
import { workspaceFindings } from '../../core/rules/workspace-findings.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { decodeBytes } from '../../core/text/bytes.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { FileSystem } from '../../host/file-system.ts';
import { GoverningWorkspaces } from '../../host/governing-workspace.ts';
import type { LoadedWorkspace } from '../../host/workspace-files.ts';
import { kindOf, notText } from '../../host/documents.ts';
import { unreadable } from '../../core/rules/schema/unreadable-finding.ts';
import type { SideContent, SideFile, SideFiles } from './side-files.ts';

export interface AnalysisChoice {
  readonly now: string;
  /** One workspace file for both sides, read from disk. */
  readonly config: string | undefined;
  readonly disk: FileSystem;
  readonly signal?: AbortSignal | undefined;
}

/** Reads and checks the files of one side, each with the workspace file that governs it there. */
export class SideAnalysis {
  readonly failures: string[] = [];
  /** The profiles of all files of this side; undefined where nothing between them can have changed. */
  tenant: Tenant | undefined;
  readonly #content: SideFiles;
  readonly #workspaces: GoverningWorkspaces;
  readonly #now: string;
  readonly #signal: AbortSignal | undefined;
  readonly #documents: DiffDocument[] = [];
  readonly #unreadable: LocatedFinding[] = [];
  /** Between files, in those that did not change themselves or have no SCEP profile. */
  readonly #between: LocatedFinding[] = [];
  readonly #seen = new Set<LoadedWorkspace>();
  readonly #texts = new Map<string, string>();

  constructor(content: SideFiles, roots: readonly string[], { now, config, disk, signal }: AnalysisChoice) {
    this.#content = content;
    this.#now = now;
    this.#signal = signal;
    this.#workspaces = new GoverningWorkspaces({
      files: config === undefined ? content.files : disk,
      ruleIds,
      readCertificates,
      roots,
      config,
    });
  }

  /** What governs a file of this key, whether or not this side has it. */
  workspaceOf(key: string): Promise<LoadedWorkspace | undefined> {
    return this.#workspaces.of(posix.join(this.#content.folder, key));
  }

  /** Counts the workspace file that governs a key among those that are compared. */
  async see(key: string): Promise<void> {
    const loaded = await this.workspaceOf(key);
    if (loaded) this.#seen.add(loaded);
  }

  async analyse(files: readonly SideFile[], later: SideAnalysis): Promise<void> {
    const contents: SideContent[] = [];
    for await (const content of this.#content.read(files)) if (isWorthIt(content)) contents.push(content);
    for (const content of contents.sort((a, b) => compareText(a.file.path, b.file.path))) {
      await this.#pause();
      const { key } = content.file;
      const [own, head] = await Promise.all([this.workspaceOf(key), later.workspaceOf(key)]);
      this.#document(content, withDevices(own?.workspace, head?.workspace));
    }
  }

  /**
   * Finds what goes wrong between files in those that are not among the documents: a change in one file shows in another.
   * Of the documents, reads the files that findings point to.
   */
  async analyseNeighbours(files: readonly SideFile[], later: SideAnalysis): Promise<void> {
    const { tenant } = this;
    if (!tenant) return;
    const analysed = new Set(this.#documents.map(({ path }) => path));
    const wanted = files.filter(({ path }) => tenant.in(path).length > 0 && !analysed.has(path));
    for await (const { file, bytes } of this.#content.read(wanted)) {
      await this.#pause();
      const [own, head] = await Promise.all([this.workspaceOf(file.key), later.workspaceOf(file.key)]);
      if (bytes) this.#neighbour(file, decodeBytes(bytes).text, withDevices(own?.workspace, head?.workspace));
    }
    await this.#readRelated();
  }

  side(): DiffSide {
    return {
      documents: this.#documents,
      workspaces: this.loaded().map(({ workspace }) => ({ key: this.#keyOf(workspace.path), workspace })),
      otherFindings: [
        ...this.#unreadable,
        ...this.#between,
        ...this.loaded().flatMap((loaded) => this.#foundInWorkspace(loaded)),
      ],
    };
  }

  loaded(): readonly LoadedWorkspace[] {
    return [...this.#seen].sort((a, b) => compareText(a.workspace.path, b.workspace.path));
  }

  textOf(path: string): string | undefined {
    return (
      this.#texts.get(path) ??
      this.loaded()
        .find(({ texts }) => texts.has(path))
        ?.texts.get(path)
    );
  }

  /** A server answers others meanwhile, and hears that nobody wants this any more. */
  async #pause(): Promise<void> {
    await setImmediate(undefined, this.#signal ? { signal: this.#signal } : {});
  }

  #keyOf(path: string): string {
    const { folder } = this.#content;
    return folder !== '.' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  }

  #foundInWorkspace({ workspace, texts }: LoadedWorkspace): readonly LocatedFinding[] {
    return [...workspaceFindings(workspace, this.#now)].flatMap(([path, findings]) =>
      findings.map((finding) => ({ path, key: this.#keyOf(path), text: texts.get(path) ?? '', finding })),
    );
  }

  #neighbour({ path, key }: SideFile, text: string, workspace: Workspace | undefined): void {
    const { findings } = this.#analyze(path, text, workspace);
    const between = findings.filter(({ rule }) => rulesBetweenFiles.has(rule));
    this.#between.push(...between.map((finding) => ({ path, key, text, finding })));
    if (between.length > 0) this.#texts.set(path, text);
  }

  async #readRelated(): Promise<void> {
    const findings = [
      ...this.#documents.flatMap(({ analysis }) => analysis.findings),
      ...this.#between.map(({ finding }) => finding),
    ];
    for (const path of new Set(findings.flatMap(({ related }) => related.flatMap((place) => place.path ?? [])))) {
      if (this.textOf(path) !== undefined) continue;
      const read = await this.#content.files.read(path);
      if ('bytes' in read) this.#texts.set(path, decodeBytes(read.bytes).text);
    }
  }

  #analyze(path: string, text: string, workspace: Workspace | undefined): Analysis {
    const { tenant } = this;
    const analysis = analyze(text, {
      kind: kindOf(path) === 'scepsubject' ? 'scepsubject' : 'json',
      now: this.#now,
      reportsJsonSyntax: true,
      workspace,
      among: tenant && { tenant, path, isCurrent: true },
    });
    for (const { rule, message } of analysis.failures)
      this.failures.push(`Rule ${rule} failed on ${path}: ${message}.`);
    return analysis;
  }

  #document({ file, bytes, problem }: SideContent, workspace: Workspace | undefined): void {
    const { path, key } = file;
    const decoded = bytes && decodeBytes(bytes);
    if (!decoded || decoded.problem) {
      const message = problem ?? notText;
      this.#unreadable.push({ path, key, text: '', finding: unreadable(message) });
      return;
    }
    this.#documents.push({ path, key, analysis: this.#analyze(path, decoded.text, workspace), workspace });
    this.#texts.set(path, decoded.text);
  }
}

const rulesBetweenFiles: ReadonlySet<string> = new Set(
  rules.filter(({ scope }) => scope === 'workspace').map(({ id }) => id),
);

/** Files of other kinds of objects are by far the most. */
function isWorthIt({ file, bytes }: SideContent): boolean {
  const kind = kindOf(file.path);
  return kind === 'scepsubject' || (kind === 'json' && bytes !== undefined && mayHoldScepProfile(bytes));
}

function withDevices(own: Workspace | undefined, head: Workspace | undefined): Workspace | undefined {
  if (own === head || (!own && !head)) return own;
  const devices: Workspace['devices'] = head?.devices ?? new Map();
  return own ? { ...own, devices } : { ...nothing, path: head?.path ?? '', devices };
}

const nothing = {
  pki: undescribed,
  profiles: [],
  houseRules: [],
  severities: new Map(),
  accepted: [],
  problems: [],
} as const;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

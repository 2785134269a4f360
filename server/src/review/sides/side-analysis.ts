import { setImmediate } from 'node:timers/promises';
import type { Analysis } from '../../core/analysis.ts';
import { analyze } from '../../core/analyze.ts';
import { mayHoldScepProfile } from '../../core/profile/detect.ts';
import type { DiffDocument, DiffSide, LocatedFinding } from '../../core/review/diff/sides.ts';
import { rules } from '../../core/rules/rules.ts';
import { unreadable } from '../../core/rules/schema/unreadable-finding.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { decodeBytes } from '../../core/text/bytes.ts';
import { compareText } from '../../core/text/compare-text.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { kindOf, notText } from '../../host/documents.ts';
import type { SideContent, SideFile, SideFiles } from './side-files.ts';
import type { SideWorkspaces } from './side-workspaces.ts';

export interface SideAnalysisOptions {
  readonly content: SideFiles;
  readonly workspaces: SideWorkspaces;
  /** Of the later side, whose devices count on both. */
  readonly later: SideWorkspaces;
  /** The profiles of all files of this side; undefined where nothing between them can have changed. */
  readonly tenant: Tenant | undefined;
  /** `YYYY-MM-DD` */
  readonly now: string;
  readonly signal: AbortSignal | undefined;
}

/** Reads and checks the files of one side, each with the workspace file that governs it there. */
export class SideAnalysis {
  readonly failures: string[] = [];
  readonly #options: SideAnalysisOptions;
  readonly #documents: DiffDocument[] = [];
  readonly #unreadable: LocatedFinding[] = [];
  /** Between files, in those that did not change themselves or have no SCEP profile. */
  readonly #between: LocatedFinding[] = [];
  readonly #texts = new Map<string, string>();

  constructor(options: SideAnalysisOptions) {
    this.#options = options;
  }

  async analyze(files: readonly SideFile[]): Promise<void> {
    const contents: SideContent[] = [];
    for await (const content of this.#options.content.read(files)) if (isWorthIt(content)) contents.push(content);
    for (const content of contents.sort((a, b) => compareText(a.file.path, b.file.path))) {
      await this.#pause();
      this.#document(content, await this.#workspaceOf(content.file));
    }
  }

  /**
   * Finds what goes wrong between files in those that are not among the documents: a change in one file shows in another.
   * Of the documents, reads the files that findings point to.
   */
  async analyzeNeighbours(files: readonly SideFile[]): Promise<void> {
    const { tenant, content } = this.#options;
    if (!tenant) return;
    const analyzed = new Set(this.#documents.map(({ path }) => path));
    const wanted = files.filter(({ path }) => tenant.in(path).length > 0 && !analyzed.has(path));
    for await (const { file, bytes } of content.read(wanted)) {
      await this.#pause();
      if (bytes) this.#neighbour(file, decodeBytes(bytes).text, await this.#workspaceOf(file));
    }
    await this.#readRelated();
  }

  side(): DiffSide {
    const { workspaces, now } = this.#options;
    return {
      documents: this.#documents,
      workspaces: workspaces.compared(),
      otherFindings: [...this.#unreadable, ...this.#between, ...workspaces.findings(now)],
    };
  }

  textOf(path: string): string | undefined {
    return this.#texts.get(path) ?? this.#options.workspaces.textOf(path);
  }

  /** A server answers others meanwhile, and hears that nobody wants this any more. */
  async #pause(): Promise<void> {
    const { signal } = this.#options;
    await setImmediate(undefined, signal ? { signal } : {});
  }

  #workspaceOf({ key }: SideFile): Promise<Workspace | undefined> {
    return this.#options.workspaces.withDevicesOf(this.#options.later, key);
  }

  #document({ file, bytes, problem }: SideContent, workspace: Workspace | undefined): void {
    const { path, key } = file;
    const decoded = bytes && decodeBytes(bytes);
    if (!decoded || decoded.problem) {
      const message = problem ?? (bytes ? notText(bytes) : '');
      this.#unreadable.push({ path, key, text: '', finding: unreadable(message) });
      return;
    }
    this.#documents.push({ path, key, analysis: this.#analyze(path, decoded.text, workspace), workspace });
    this.#texts.set(path, decoded.text);
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
      const read = await this.#options.content.files.read(path);
      if ('bytes' in read) this.#texts.set(path, decodeBytes(read.bytes).text);
    }
  }

  #analyze(path: string, text: string, workspace: Workspace | undefined): Analysis {
    const { tenant, now } = this.#options;
    const analysis = analyze(text, {
      kind: kindOf(path) === 'scepsubject' ? 'scepsubject' : 'json',
      now,
      reportsJsonSyntax: true,
      workspace,
      among: tenant && { tenant, path, isCurrent: true },
    });
    for (const { rule, message } of analysis.failures)
      this.failures.push(`Rule ${rule} failed on ${path}: ${message}.`);
    return analysis;
  }
}

const rulesBetweenFiles: ReadonlySet<string> = new Set(
  rules.filter(({ scope }) => scope === 'tenant').map(({ id }) => id),
);

/** Files of other kinds of objects are by far the most. */
function isWorthIt({ file, bytes }: SideContent): boolean {
  const kind = kindOf(file.path);
  return kind === 'scepsubject' || (kind === 'json' && bytes !== undefined && mayHoldScepProfile(bytes));
}

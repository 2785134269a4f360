import { resolve } from 'node:path';
import type { Analysis, AnalysisSettings, DocumentKind } from '../../core/analysis.ts';
import { analyze } from '../../core/analyze.ts';
import { mayFindAmong } from '../../core/check-document.ts';
import { unreadable } from '../../core/rules/schema/unreadable-finding.ts';
import { summarizeDocument } from '../../core/tenant/summarize.ts';
import { Tenant } from '../../core/tenant/tenant.ts';
import { assertNever } from '../../core/text/assert-never.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { Breath } from '../../host/breath.ts';
import { kindOf, type FileDocument } from '../../host/documents.ts';
import type { FileSystem } from '../../host/file-system.ts';
import type { Lend } from '../../host/lend.ts';
import { impatientFiles } from '../../host/node/impatient-files.ts';
import type { LoadedWorkspace } from '../../host/workspace-files.ts';
import type { TextOf } from '../../report/reported-finding.ts';
import type { CheckedFile } from './report.ts';
import type { CheckOptions } from './check-options.ts';
import { CheckedFiles } from './checked-files.ts';
import { FirstReading, type Waiting } from './first-reading.ts';
import { Fixer, type TextDocument } from './fixer.ts';
import { KeptTexts } from './kept-texts.ts';
import { ToldWorkspaces } from './told-workspaces.ts';

/**
 * One run: every file is read and checked alone, then with the others, as profiles of all files are compared with each
 * other. Most have nothing between them and are not looked at again. Memory grows with what profiles say of each other and
 * with what is found in them, not with their texts.
 */
export class CheckRun {
  readonly files: FileSystem;
  /** Reads many files fast. */
  readonly lend: Lend;
  readonly fixer: Fixer;
  readonly reading: FirstReading;
  readonly #options: CheckOptions;
  readonly #cwd: string;
  readonly #told: ToldWorkspaces;
  readonly #texts: KeptTexts;
  readonly #checked: CheckedFiles;
  /** Files whose text was wanted for what is shown of them, when it was no longer what was checked. */
  readonly #lost = new Set<string>();
  /** What rules failed, by the path of the document. */
  readonly #failures = new Map<string, readonly string[]>();
  #tenant = new Tenant(new Map());

  constructor(options: CheckOptions, cwd: string) {
    const { stdinFilename, keptCharacters } = options;
    const absolute = (path: string): string => resolve(cwd, path);
    this.#options = options;
    this.#cwd = cwd;
    const { files, lend } = impatientFiles(cwd);
    this.files = files;
    this.lend = lend;
    this.fixer = new Fixer(absolute);
    // What came through standard input cannot be read again.
    this.#texts = new KeptTexts(absolute, stdinFilename === undefined ? keptCharacters : Number.POSITIVE_INFINITY);
    this.reading = new FirstReading(options, this.files, this.#texts);
    this.#told = new ToldWorkspaces(options, this.files);
    this.#checked = new CheckedFiles(this.textOf);
  }

  /** Checks a document alone, and takes what is needed of it to compare it with others; at once where there is nothing to check. */
  read(document: FileDocument): Promise<void> | undefined {
    switch (document.kind) {
      case 'unreadable':
        this.#tellUnreadable(document.path, document.message);
        return undefined;
      case 'skipped':
        this.#checked.addEmpty(document.path);
        this.reading.addSkipped(document);
        return undefined;
      case 'workspace':
        this.reading.add(document);
        return undefined;
      case 'json':
      case 'scepsubject':
        return this.#readOne(document, document.kind);
      default:
        return assertNever(document);
    }
  }

  /** Compares what was read. `onChecked` is told how many of how many files with something of ours are done. */
  async check(onChecked: (done: number, count: number) => void = () => undefined): Promise<void> {
    this.#tenant = await this.reading.tenant(this.#told.governing, this.#cwd);
    await this.#seeElsewhere();
    const breath = new Breath(longestTurn);
    const { waiting } = this.reading;
    for (const [index, document] of waiting.entries()) {
      await this.#compareOne(document);
      onChecked(index + 1, waiting.length);
      await breath.take();
    }
    if (this.#failures.size === 0) await this.#told.tellUnused();
  }

  checked(): readonly CheckedFile[] {
    return this.#checked.with(this.#told.findings);
  }

  readonly textOf: TextOf = (path) => {
    const text = this.#told.textOf(path) ?? this.#texts.of(path);
    if (text === undefined) this.#lost.add(path);
    return text;
  };

  /** Without the files that may hold devices. */
  readonly publicTextOf: TextOf = (path) => (this.#told.textOf(path) === undefined ? this.textOf(path) : undefined);

  /** Sentences about what could not be done, which make the run a failure. */
  problems(): readonly string[] {
    const lost = Array.from(
      this.#lost,
      (path) => `"${path}" was changed or removed while it was checked, so that not all can be shown. Check it again.`,
    );
    return [...this.fixer.unfixed, ...lost];
  }

  /** Sentences about rules that crashed. */
  failures(): readonly string[] {
    return [...this.#failures.values()].flat();
  }

  workspaces(): readonly Workspace[] {
    return this.#told.all();
  }

  /** What a workspace file says itself is told by one shard, whichever of them check the profiles that it governs. */
  async #seeElsewhere(): Promise<void> {
    for (const path of this.reading.elsewhere) {
      const isGoverned = kindOf(path) === 'scepsubject' || this.#tenant.in(path).some(({ kind }) => kind === 'scep');
      if (isGoverned) this.#told.see(await this.#told.governing.of(path));
    }
  }

  async #readOne(given: TextDocument, kind: DocumentKind): Promise<void> {
    const { path } = given;
    const loaded = await this.#told.governing.of(path);
    const settings = this.#settings(kind, loaded);
    const text = this.#options.isFixing ? this.fixer.fix(given, settings) : given.text;
    this.reading.add({ ...given, text });
    const { json, profiles } = this.#analyze({ path, text }, settings, loaded);
    if (kind !== 'json') return;
    if (json) this.reading.tenantReader.add(path, summarizeDocument(json, profiles, path));
    else this.reading.tenantReader.addText(path, text);
  }

  async #compareOne({ path, kind }: Waiting): Promise<void> {
    const loaded = await this.#told.governing.of(path);
    if (kind === 'workspace') {
      this.#checked.addEmpty(path);
      this.#told.see(loaded);
      return;
    }
    const settings = { ...this.#settings(kind, loaded), among: { tenant: this.#tenant, path, isCurrent: true } };
    if (!mayFindAmong(settings)) return;
    const text = this.#texts.of(path);
    if (text === undefined)
      this.#tellUnreadable(path, 'The file was changed or removed while it was checked. Check it again.');
    else this.#analyze({ path, text }, settings, loaded);
  }

  #analyze(
    { path, text }: Pick<TextDocument, 'path' | 'text'>,
    settings: AnalysisSettings,
    loaded: LoadedWorkspace | undefined,
  ): Analysis {
    const analysis = analyze(text, settings);
    const { profiles, subjects, findings, silenced, failures } = analysis;
    if (profiles.length > 0 || subjects.length > 0) {
      this.#told.see(loaded);
      this.reading.encodings.review(path);
    }
    if (failures.length > 0)
      this.#failures.set(
        path,
        failures.map(({ rule, message }) => `Rule ${rule} failed on ${path}: ${message}.`),
      );
    for (const { acceptance } of silenced) if (acceptance) this.#told.use(acceptance);
    const named = profiles.map(({ displayName, pointer }) => ({ name: displayName ?? null, pointer }));
    this.#checked.add({ path, text, profiles: named, subjects: subjects.length, findings });
    return analysis;
  }

  #settings(kind: DocumentKind, loaded: LoadedWorkspace | undefined): AnalysisSettings {
    const { now, baseline } = this.#options;
    return {
      kind,
      now,
      reportsJsonSyntax: true,
      workspace: loaded?.workspace,
      // A baseline knows how many there are, so that a further one is seen.
      ...(baseline ? { mostOfOneRule: Number.POSITIVE_INFINITY } : {}),
    };
  }

  #tellUnreadable(path: string, message: string): void {
    this.#texts.keep(path, '');
    this.#checked.add({ path, text: '', profiles: [], subjects: 0, findings: [unreadable(message)] });
  }
}

/** In milliseconds: Ctrl+C waits that long at most. */
export const longestTurn = 50;

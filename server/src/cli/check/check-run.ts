import { resolve } from 'node:path';
import type { Analysis, AnalysisSettings, DocumentKind } from '../../core/analysis.ts';
import { mayFindAmong } from '../../core/check-document.ts';
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
import type { CheckedFile } from './report.ts';
import type { CheckOptions } from './check-options.ts';
import { DocumentChecks } from './document-checks.ts';
import { FirstReading, type Waiting } from './first-reading.ts';
import { Fixer, type TextDocument } from './fixer.ts';
import { KeptTexts } from './kept-texts.ts';
import { ShownTexts } from './shown-texts.ts';
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
  readonly shown: ShownTexts;
  readonly #options: CheckOptions;
  readonly #cwd: string;
  readonly #told: ToldWorkspaces;
  readonly #texts: KeptTexts;
  readonly #checks: DocumentChecks;
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
    this.shown = new ShownTexts(this.#texts, this.#told);
    this.#checks = new DocumentChecks(options, this.shown.of);
  }

  /** Checks a document alone, and takes what is needed of it to compare it with others; at once where there is nothing to check. */
  read(document: FileDocument): Promise<void> | undefined {
    switch (document.kind) {
      case 'unreadable':
        this.#tellUnreadable(document.path, document.message);
        return undefined;
      case 'skipped':
        this.#checks.files.addEmpty(document.path);
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
    if (this.failures().length === 0) await this.#told.tellUnused();
  }

  checked(): readonly CheckedFile[] {
    return this.#checks.files.with(this.#told.findings);
  }

  /** Sentences about what could not be done, which make the run a failure. */
  problems(): readonly string[] {
    return [...this.fixer.unfixed, ...this.shown.lost()];
  }

  /** Sentences about rules that crashed. */
  failures(): readonly string[] {
    return this.#checks.failures();
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
    const settings = this.#checks.settings(kind, loaded?.workspace);
    const text = this.#options.isFixing ? this.fixer.fix(given, settings) : given.text;
    this.reading.add({ ...given, text });
    const { json, profiles } = this.#check({ path, text }, settings, loaded);
    if (kind !== 'json') return;
    if (json) this.reading.tenantReader.add(path, summarizeDocument(json, profiles, path));
    else this.reading.tenantReader.addText(path, text);
  }

  async #compareOne({ path, kind }: Waiting): Promise<void> {
    const loaded = await this.#told.governing.of(path);
    if (kind === 'workspace') {
      this.#checks.files.addEmpty(path);
      this.#told.see(loaded);
      return;
    }
    const settings = {
      ...this.#checks.settings(kind, loaded?.workspace),
      among: { tenant: this.#tenant, path, isCurrent: true },
    };
    if (!mayFindAmong(settings)) return;
    const text = this.#texts.of(path);
    if (text === undefined)
      this.#tellUnreadable(path, 'The file was changed or removed while it was checked. Check it again.');
    else this.#check({ path, text }, settings, loaded);
  }

  #check(
    document: Pick<TextDocument, 'path' | 'text'>,
    settings: AnalysisSettings,
    loaded: LoadedWorkspace | undefined,
  ): Analysis {
    const analysis = this.#checks.check(document, settings);
    const { profiles, subjects, silenced } = analysis;
    if (profiles.length > 0 || subjects.length > 0) {
      this.#told.see(loaded);
      this.reading.encodings.review(document.path);
    }
    for (const { acceptance } of silenced) if (acceptance) this.#told.use(acceptance);
    return analysis;
  }

  #tellUnreadable(path: string, message: string): void {
    this.#texts.keep(path, '');
    this.#checks.tellUnreadable(path, message);
  }
}

/** In milliseconds: Ctrl+C waits that long at most. */
export const longestTurn = 50;

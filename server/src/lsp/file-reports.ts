import type { Diagnostic } from 'vscode-languageserver';
import type { ProfileEntry } from '../service/profile-list.ts';
import { Breath } from '../host/breath.ts';
import { FileChecker, nothing, type CheckedFile, type FileCheckerOptions } from './file-checker.ts';
import { NamedReports, type NamedReportsOptions } from './named-reports.ts';
import { resultIdOf } from './result-ids.ts';

export interface FileReportsOptions extends FileCheckerOptions, Omit<NamedReportsOptions, 'uriOf'> {
  /** What is said of documents that are open may be something else now. */
  readonly onNamed: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** All that is said of one file, open or not. */
export interface FileReport {
  readonly path: string;
  readonly uri: string;
  /** Of the document, where the file is open. */
  readonly version: number | null;
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The SCEP profiles in it, each with how many findings it has. */
  readonly profiles: readonly ProfileEntry[];
}

/** Milliseconds for changes to come together, and for a document that is closed to be let go by its editor. */
const gatherDelay = 200;

/** Milliseconds between two times that a long work tells how far it is. */
const tellDelay = 300;

/** Files of which so many are looked at at once; more would only wait for the disk. */
const lookAhead = 8;

/**
 * What there is to say of every file of the workspace, as `check` says it. Looked at in the background, again when
 * something changes that it depends on. Of files that are not open no text is kept.
 */
export class FileReports {
  readonly #options: FileReportsOptions;
  readonly #checked = new Map<string, CheckedFile>();
  readonly #named: NamedReports;
  readonly #waiting = new Set<string>();
  readonly #breath = new Breath();
  readonly #checker: FileChecker;
  #listeners: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #isStopped = false;
  #toldAt = 0;

  constructor(options: FileReportsOptions) {
    this.#options = options;
    this.#checker = new FileChecker(options);
    this.#named = new NamedReports({ ...options, uriOf: (path) => this.#uriOf(path) });
  }

  /** Whether nothing is being read or looked at. */
  get areSettled(): boolean {
    return this.#options.folders.areRead && this.#waiting.size === 0 && !this.#isRunning;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Those that have findings or profiles, by path. */
  all(): readonly FileReport[] {
    const paths = new Set([...this.#checked.keys(), ...this.#named.paths]);
    return [...paths].sort().map((path) => this.#report(path));
  }

  /** The SCEP profiles in a file; undefined where it was not looked at since it changed. */
  profilesIn(path: string): readonly ProfileEntry[] | undefined {
    return this.#waiting.has(path) ? undefined : this.#checked.get(path)?.profiles;
  }

  /** Called once: when there are other reports, or no more will come. */
  onceChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  changed(): Promise<void> {
    return new Promise((resolve) => this.onceChanged(resolve));
  }

  /** These files are to be looked at again. */
  mark(paths: Iterable<string>): void {
    for (const path of paths) this.#waiting.add(path);
    this.#schedule();
  }

  markAll(): void {
    this.mark([...this.#checked.keys(), ...this.#options.folders.paths]);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#tell();
  }

  #schedule(): void {
    if (this.#isRunning || this.#isStopped || !this.#options.folders.areRead) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), gatherDelay);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      do {
        await this.#lookAtAll();
        const isOther = await this.#named.update(this.#checked, () => this.#waiting.size > 0);
        if (isOther) this.#options.onNamed();
      } while (this.#waiting.size > 0 && !this.#isStopped);
    } catch (error) {
      this.#options.onFailure(error);
    }
    this.#isRunning = false;
    this.#tell();
    // What was marked while the last step failed.
    if (this.#waiting.size > 0) this.#schedule();
  }

  async #lookAtAll(): Promise<void> {
    while (this.#waiting.size > 0 && !this.#isStopped) {
      const some = [...this.#waiting].slice(0, lookAhead);
      for (const path of some) this.#waiting.delete(path);
      await Promise.all(some.map((path) => this.#lookAt(path)));
      if (performance.now() - this.#toldAt > tellDelay) this.#tell();
    }
  }

  async #lookAt(path: string): Promise<void> {
    const file = await this.#check(path).catch(this.#options.onFailure);
    if (file) this.#checked.set(path, file);
    else this.#checked.delete(path);
    await this.#breath.take();
  }

  async #check(path: string): Promise<CheckedFile | undefined> {
    const { folders, isWanted } = this.#options;
    const folder = folders.of(path);
    const isOurs = folder?.concerns(path) === true && (await isWanted(folder.root));
    return isOurs ? this.#checker.check(path) : undefined;
  }

  #report(path: string): FileReport {
    const file = this.#checked.get(path) ?? nothing;
    const uri = this.#uriOf(path);
    const diagnostics = [...file.diagnostics, ...this.#named.of(path)];
    const open = this.#options.documents.versionOf(uri);
    const version = open === null ? null : (file.version ?? open);
    return { path, uri, version, resultId: resultIdOf(diagnostics), diagnostics, profiles: file.profiles };
  }

  /** As the client calls it, where the file is open. */
  #uriOf(path: string): string {
    return this.#options.documents.uriOf(path) ?? this.#options.host.toUri(path);
  }

  #tell(): void {
    this.#toldAt = performance.now();
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }
}

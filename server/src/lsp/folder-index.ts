import { readCertificates } from '../certificate/certificate-reader.ts';
import type { Configuration } from '../core/tenant/configuration.ts';
import { relatedFiles } from '../core/tenant/related-files.ts';
import { summarize } from '../core/tenant/summarize.ts';
import { Tenant, type TenantCertificates } from '../core/tenant/tenant.ts';
import { kindOf, readDocument, type FileDocument } from '../host/documents.ts';
import type { FileSystem } from '../host/file-system.ts';
import { lendingOf } from '../host/lend.ts';
import { makeTenant, type ConfigurationFiles } from '../host/tenant-files.ts';
import { Breath } from '../host/breath.ts';
import { areInSamePlaces, saysTheSame } from './configuration-essence.ts';
import { FilesAbove } from './files-above.ts';
import { FolderFiles, type FileChange } from './folder-files.ts';

export interface FolderIndexOptions {
  readonly files: FileSystem;
  /** Path of a workspace folder. */
  readonly root: string;
  /** The folder above a workspace folder whose workspace file governs some of these documents in it. */
  readonly folderAbove: (root: string, paths: readonly string[]) => Promise<string | undefined>;
  /** Files were read for the first time, or again, or are no more. */
  readonly onFiles: (paths: readonly string[]) => void;
  /** What documents are compared with has changed, and with it perhaps what is said of these files. */
  readonly onTenant: (paths: Iterable<string>) => void;
  readonly onProgress: (progress: ReadingProgress) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface ReadingProgress {
  readonly read: number;
  readonly all: number;
}

/** Files of which so many are read at once; more would only wait for the disk. */
const readAhead = 16;

/**
 * The files of a workspace folder that `check` would look at, and what the profiles in them say of each other. They are
 * read in the background, once and then as they change; open documents count as the editor shows them. No text is kept.
 */
export class FolderIndex {
  readonly root: string;
  readonly #options: FolderIndexOptions;
  readonly #files: FolderFiles;
  readonly #above: FilesAbove;
  readonly #saved: ConfigurationFiles = new Map();
  readonly #open = new Map<string, readonly Configuration[]>();
  /** Files that could not be read the last time. */
  readonly #unread = new Set<string>();
  /** Of which there may be something to say, beside how their profiles go together with others. */
  readonly #ours = new Set<string>();
  readonly #breath = new Breath();
  #certificates: TenantCertificates = new Map();
  #tenant: Tenant | undefined;
  /** One after the other, so that what was read last counts. */
  #work: Promise<void> = Promise.resolve();
  #isListed = false;
  #isRead = false;
  #isStopped = false;

  constructor(options: FolderIndexOptions) {
    this.root = options.root;
    this.#options = options;
    this.#files = new FolderFiles(options.files, options.root);
    this.#above = new FilesAbove(options.files, options.root);
  }

  /** A folder above, with the files of which these are compared. */
  get folderAbove(): string | undefined {
    return this.#above.folder;
  }

  /** Whether there is nothing more to wait for: all files were read, or it was told that this failed. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Undefined until all files were read, and where that failed: of a part of a tenant, much would look missing. */
  get tenant(): Tenant | undefined {
    return this.#tenant;
  }

  /** Files that there may be something to say of. */
  get paths(): readonly string[] {
    return [...this.#files.listed].filter((path) => this.concerns(path));
  }

  /** Whether a file is one that `check` looks at and finds something of ours in. */
  concerns(path: string): boolean {
    if (this.#open.has(path)) return this.#files.has(path);
    return this.#ours.has(path) || (this.#saved.get(path) ?? []).some(({ kind }) => kind === 'dependant');
  }

  /** Reads all files of the folder. Where some of it fails, the other files are looked at all the same. */
  start(): void {
    this.#after(async () => {
      try {
        const paths = await this.#files.list();
        this.#isListed = true;
        await this.#readAll(paths);
        await this.#lookAbove();
        await this.#make([]);
      } finally {
        this.#isRead = true;
        this.#options.onFiles(this.paths);
      }
    });
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Reads files again that were written or could not be read, and forgets those that are no more. */
  changed(changes: readonly FileChange[]): void {
    if (!this.#isRead) return;
    if (!this.#isListed) this.start();
    else
      this.#after(async () => {
        const { read, gone } = await this.#files.changed(changes);
        await this.#readAgain(read, gone, await this.#above.changed(changes));
      });
  }

  /** Another workspace file may govern the documents. */
  workspacesChanged(): void {
    if (!this.#tenant) return;
    this.#after(async () => {
      const changed = await this.#lookAbove();
      if (changed.length > 0) await this.#make(changed);
    });
  }

  /** A document as it is in the editor. Who has it open compares it as it is anyway; this is for all others. */
  opened(path: string, text: string): void {
    const found = kindOf(path) === 'json' ? summarize(text, path) : [];
    const before = this.#open.get(path) ?? this.#saved.get(path) ?? [];
    this.#open.set(path, found);
    this.#tenant = this.#tenant?.with(path, found);
    if (this.#tenant && !saysTheSame(found, before)) this.#after(() => this.#make([...before, ...found]));
  }

  /** The file counts again. */
  closed(path: string): void {
    const before = this.#open.get(path) ?? [];
    this.#open.delete(path);
    const saved = this.#saved.get(path) ?? [];
    if (this.#tenant && !saysTheSame(before, saved)) this.#after(() => this.#make([...before, ...saved]));
  }

  /** @throws the first of the failures, after all others were read */
  async #readAll(paths: readonly string[]): Promise<void> {
    const failures: unknown[] = [];
    for (let start = 0; start < paths.length && !this.#isStopped; start += readAhead) {
      const some = paths.slice(start, start + readAhead);
      await Promise.all(
        some.map((path) =>
          this.#read(path).then(
            () => this.#unread.delete(path),
            (error: unknown) => {
              this.#unread.add(path);
              failures.push(error);
            },
          ),
        ),
      );
      this.#options.onProgress({ read: Math.min(start + readAhead, paths.length), all: paths.length });
    }
    if (failures.length > 0) throw failures[0];
  }

  async #read(path: string): Promise<void> {
    const document = await readDocument({ path, isNamed: false }, lendingOf(this.#options.files));
    const found = configurationsOf(document);
    if (found.length > 0) this.#saved.set(path, found);
    else this.#saved.delete(path);
    if (document.kind === 'skipped') this.#ours.delete(path);
    else this.#ours.add(path);
    await this.#breath.take();
  }

  async #lookAbove(): Promise<readonly Configuration[]> {
    const documents = [...this.#ours, ...this.#open.keys()].filter((path) => kindOf(path) === 'json');
    return this.#above.look(await this.#options.folderAbove(this.root, documents));
  }

  /** `above` is what was and is said by the files above that have changed. */
  async #readAgain(paths: readonly string[], gone: readonly string[], above: readonly Configuration[]): Promise<void> {
    for (const path of gone) this.#unread.delete(path);
    const wanted = new Set([...paths, ...this.#unread]);
    const before = new Map([...wanted, ...gone].map((path) => [path, this.#saved.get(path) ?? []]));
    for (const path of gone) {
      this.#saved.delete(path);
      this.#ours.delete(path);
    }
    try {
      await this.#readAll([...wanted]);
    } finally {
      await this.#tellChanges(before, above);
    }
  }

  /** `before` is what files that were read again, or are gone, had said. */
  async #tellChanges(before: ConfigurationFiles, above: readonly Configuration[]): Promise<void> {
    const isFirst = !this.#tenant;
    const other = [...before].filter(
      ([path, found]) => !this.#open.has(path) && isOther(found, this.#saved.get(path) ?? []),
    );
    const own = other.flatMap(([path, found]) => [...found, ...(this.#saved.get(path) ?? [])]);
    const changed = [...above, ...(await this.#lookAbove()), ...own];
    if (isFirst ? this.#unread.size === 0 : changed.length > 0) await this.#make(changed);
    const concerned = isFirst && this.#tenant ? this.paths : [...before.keys()];
    if (concerned.length > 0) this.#options.onFiles(concerned);
  }

  /** `changed` is what was and is said by the files that have changed. */
  async #make(changed: readonly Configuration[]): Promise<void> {
    const files: ConfigurationFiles = new Map([...this.#above.found, ...this.#saved, ...this.#open]);
    const { tenant, certificates } = await makeTenant(files, readCertificates, this.#certificates);
    this.#certificates = certificates;
    this.#tenant = tenant;
    this.#isRead = true;
    if (!this.#isStopped) this.#options.onTenant(relatedFiles(files, changed));
  }

  #after(work: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#isStopped ? undefined : work()))
      .catch((error: unknown) => this.#options.onFailure(error));
  }
}

function configurationsOf(document: FileDocument): readonly Configuration[] {
  const isJson = document.kind === 'json' || document.kind === 'skipped';
  return isJson && document.text !== undefined ? summarize(document.text, document.path) : [];
}

/** What others point to may have moved, too. */
function isOther(one: readonly Configuration[], other: readonly Configuration[]): boolean {
  return !saysTheSame(one, other) || !areInSamePlaces(one, other);
}

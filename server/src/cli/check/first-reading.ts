import type { Tenant } from '../../core/tenant/tenant.ts';
import { kindOf, type FileDocument } from '../../host/documents.ts';
import type { FileSystem } from '../../host/file-system.ts';
import type { GoverningWorkspaces } from '../../host/governing-workspace.ts';
import { isInShard } from './shard.ts';
import { filesIn, foldersBeside, TenantReader } from './tenant-reader.ts';
import { Encodings } from './utf16-note.ts';
import type { CheckOptions } from './check-options.ts';
import type { TextDocument } from './fixer.ts';
import type { KeptTexts } from './kept-texts.ts';

/** A document that is to be checked, without its text. */
export type Waiting = Omit<TextDocument, 'text'>;

type SkippedDocument = Extract<FileDocument, { readonly kind: 'skipped' }>;

/** What is needed of the files of a run to check them, collected while each is read for the first time. */
export class FirstReading {
  readonly encodings = new Encodings();
  readonly tenantReader: TenantReader;
  readonly #options: CheckOptions;
  readonly #files: FileSystem;
  readonly #texts: KeptTexts;
  readonly #waiting: Waiting[] = [];
  readonly #withBom = new Set<string>();
  readonly #elsewhere = new Set<string>();

  constructor(options: CheckOptions, files: FileSystem, texts: KeptTexts) {
    this.#options = options;
    this.#files = files;
    this.#texts = texts;
    this.tenantReader = new TenantReader(files);
  }

  readonly accepts = (path: string): boolean => {
    const { shard } = this.#options;
    if (!shard || isInShard(path, shard)) return true;
    this.#elsewhere.add(path);
    return false;
  };

  /** A file without a SCEP profile; other profiles may be in it. */
  addSkipped({ text, ...document }: SkippedDocument): void {
    const { path } = document;
    this.#addEncoding(document);
    if (text === undefined) this.tenantReader.add(path);
    else this.tenantReader.addText(path, text);
    // A finding in another file may point into it.
    if (text !== undefined && this.tenantReader.hasProfiles(path)) this.#texts.keep(path, text);
    // Its profiles may name those of others.
    if (this.tenantReader.hasDependant(path)) this.#wait({ ...document, kind: 'json' });
  }

  add({ text, ...document }: TextDocument): void {
    const { path, kind } = document;
    if (kind !== 'workspace') {
      this.#addEncoding(document);
      this.#texts.keep(path, text);
    }
    this.#wait(document);
  }

  /** What is to be checked, in the order in which it was read. */
  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  /** Files that another shard tells about. */
  get elsewhere(): Iterable<string> {
    return this.#elsewhere;
  }

  readonly hasBom = (path: string): boolean => this.#withBom.has(path);

  /** What the profiles of these files say of each other, and those that lie beside them and are not checked. */
  async tenant(workspaces: GoverningWorkspaces, cwd: string): Promise<Tenant> {
    const { config, stdinFilename } = this.#options;
    const paths = stdinFilename === undefined ? this.#options.paths : [];
    const folders = config === undefined ? await foldersBeside(this.#waiting, workspaces, { paths, cwd }) : [];
    const others = [...this.#elsewhere].filter((path) => kindOf(path) === 'json');
    await this.tenantReader.addFiles([...others, ...(await filesIn(this.#files, folders))]);
    return this.tenantReader.make();
  }

  #addEncoding({ path, ...written }: Omit<Waiting, 'kind'>): void {
    if (this.#options.stdinFilename === undefined) this.encodings.add(path, written);
  }

  #wait(document: Waiting): void {
    if (document.hasBom) this.#withBom.add(document.path);
    this.#waiting.push(document);
  }
}

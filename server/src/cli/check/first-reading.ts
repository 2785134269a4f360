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

  /** Of a file that profiles may be in, before it is added. */
  readonly addText = (path: string, text: string): void => {
    this.tenantReader.addText(path, text);
    // A finding in another file may point into it.
    if (this.tenantReader.hasProfiles(path)) this.#texts.keep(path, text);
  };

  add(document: Exclude<FileDocument, { readonly kind: 'unreadable' }>): void {
    const { path, kind } = document;
    if (this.#options.stdinFilename === undefined && kind !== 'workspace') this.encodings.add(path, document);
    if (kind === 'skipped') {
      this.tenantReader.addEmpty(path);
      // It has no SCEP profile, but its profiles may name some.
      if (this.tenantReader.hasDependant(path)) this.#wait({ ...document, kind: 'json' });
      return;
    }
    const { text, ...waiting } = document;
    if (kind === 'json' && !this.tenantReader.has(path)) this.tenantReader.addText(path, text);
    if (kind !== 'workspace') this.#texts.keep(path, text);
    this.#wait(waiting);
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

  #wait(document: Waiting): void {
    if (document.hasBom) this.#withBom.add(document.path);
    this.#waiting.push(document);
  }
}

import { readCertificates } from '../certificate/certificate-reader.ts';
import type { Configuration } from '../core/tenant/configuration.ts';
import { summarize } from '../core/tenant/summarize.ts';
import { Tenant, type TenantCertificates } from '../core/tenant/tenant.ts';
import type { FileSystem } from '../host/file-system.ts';
import { makeTenant, readConfigurations, tenantEndings, type ConfigurationFiles } from '../host/tenant-files.ts';

export interface TenantIndexOptions {
  readonly files: FileSystem;
  /** Paths of the workspace folders. */
  readonly roots: readonly string[];
  /** What open documents are compared with has changed. */
  readonly onChange: () => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * What the profiles in all files of the workspace say of each other. Files are read in the background, once and then as
 * they change; open documents count as the editor shows them.
 */
export class TenantIndex {
  readonly #options: TenantIndexOptions;
  readonly #saved: ConfigurationFiles = new Map();
  readonly #open = new Map<string, readonly Configuration[]>();
  #certificates: TenantCertificates = new Map();
  #tenant: Tenant | undefined;
  /** One after the other, so that what was read last counts. */
  #work: Promise<void> = Promise.resolve();

  constructor(options: TenantIndexOptions) {
    this.#options = options;
  }

  /** Undefined until all files were read. */
  get tenant(): Tenant | undefined {
    return this.#tenant;
  }

  /** Reads all files of the workspace folders. */
  start(): void {
    this.#after(async () => {
      const { files, roots } = this.#options;
      const lists = await Promise.all(roots.map((root) => files.list(root, tenantEndings)));
      for (const [path, found] of await readConfigurations(files, lists.flat())) this.#saved.set(path, found);
      await this.#make();
    });
  }

  /** Reads files again that were written, or are no more. */
  changed(paths: readonly string[]): void {
    if (this.#tenant) this.#after(() => this.#readAgain(paths.filter(isWanted)));
  }

  /** A document as it is in the editor. Who has it open compares it as it is anyway; this is for all others. */
  opened(path: string, text: string): void {
    const found = summarize(text, path);
    const before = this.#open.get(path) ?? this.#saved.get(path) ?? [];
    this.#open.set(path, found);
    this.#tenant = this.#tenant?.with(path, found);
    if (this.#tenant && !saysTheSame(found, before)) this.#after(() => this.#make());
  }

  /** The file counts again. */
  closed(path: string): void {
    const before = this.#open.get(path) ?? [];
    this.#open.delete(path);
    if (this.#tenant && !saysTheSame(before, this.#saved.get(path) ?? [])) this.#after(() => this.#make());
  }

  async #readAgain(paths: readonly string[]): Promise<void> {
    const read = await readConfigurations(this.#options.files, paths);
    const other = paths.filter((path) => !saysTheSame(read.get(path) ?? [], this.#saved.get(path) ?? []));
    for (const path of paths) {
      const found = read.get(path);
      if (found) this.#saved.set(path, found);
      else this.#saved.delete(path);
    }
    if (other.some((path) => !this.#open.has(path))) await this.#make();
  }

  async #make(): Promise<void> {
    const files: ConfigurationFiles = new Map([...this.#saved, ...this.#open]);
    const { tenant, certificates } = await makeTenant(files, readCertificates, this.#certificates);
    this.#certificates = certificates;
    this.#tenant = tenant;
    this.#options.onChange();
  }

  #after(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(this.#options.onFailure);
  }
}

function isWanted(path: string): boolean {
  return tenantEndings.some((ending) => path.toLowerCase().endsWith(ending));
}

/** Whether two versions of a file say the same of each other's profiles, wherever in it. */
function saysTheSame(one: readonly Configuration[], other: readonly Configuration[]): boolean {
  return one.length === other.length && (one.length === 0 || essence(one) === essence(other));
}

function essence(configurations: readonly Configuration[]): string {
  return JSON.stringify(configurations, (key, value: unknown) => {
    if (key === 'span' || key === 'nameSpan') return undefined;
    return value instanceof Set ? [...value] : value;
  });
}

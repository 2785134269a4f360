import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Among } from '../core/analysis.ts';
import { analyze } from '../core/analyze.ts';
import { unreadable } from '../core/rules/schema/unreadable-finding.ts';
import type { Finding } from '../core/rules/rule.ts';
import { summarize } from '../core/tenant/summarize.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import { lendingOf } from '../host/lend.ts';
import { kindOf, readDocument, type FileDocument } from '../host/documents.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import { areInSamePlaces } from './configuration-essence.ts';
import type { ServerHost } from './host.ts';
import type { Severities } from './rule-settings.ts';
import type { Workspaces } from './workspaces.ts';

export interface ClosedFilesOptions {
  readonly workspaces: Workspaces;
  readonly host: ServerHost;
  readonly tenantOf: (path: string) => Tenant | undefined;
  readonly severitiesOf: (path: string) => Promise<Severities>;
}

/** What there is to say of a file: as of a document, or that it cannot be read. */
export type ClosedFile =
  | { readonly kind: 'document'; readonly service: ServiceDocument }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

/**
 * Files that are not open, looked at as `check` looks at them. Nothing is kept: who asks knows for how long an answer is
 * good. JSON syntax errors are told in every editor, for none looks at files that are not open.
 */
export class ClosedFiles {
  readonly #options: ClosedFilesOptions;

  constructor(options: ClosedFilesOptions) {
    this.#options = options;
  }

  /** Undefined where there is no such file (any more), or no profile in it. */
  async read(path: string): Promise<ClosedFile | undefined> {
    const { host } = this.#options;
    if ((await host.files.kindOf(path)) !== 'file') return undefined;
    const document = await readDocument({ path, isNamed: false }, lendingOf(host.files));
    switch (document.kind) {
      case 'unreadable':
        return { kind: 'unreadable', finding: unreadable(document.message) };
      case 'workspace':
        return undefined;
      case 'json':
      case 'scepsubject':
        return { kind: 'document', service: await this.#look(path, document.text) };
      case 'skipped':
        return this.#neighbour(document);
    }
  }

  /** Undefined where there is nothing to show of a file. */
  async get(path: string): Promise<ServiceDocument | undefined> {
    const file = await this.read(path);
    return file?.kind === 'document' ? file.service : undefined;
  }

  /** A file without a SCEP profile, whose profiles may name some. */
  async #neighbour({ path }: FileDocument): Promise<ClosedFile | undefined> {
    const { host, tenantOf } = this.#options;
    if (
      !tenantOf(path)
        ?.in(path)
        .some(({ kind }) => kind === 'dependant')
    )
      return undefined;
    const read = await host.files.read(path);
    if ('problem' in read) return undefined;
    return { kind: 'document', service: await this.#look(path, decodeBytes(read.bytes).text) };
  }

  async #look(path: string, text: string): Promise<ServiceDocument> {
    const { host, workspaces, severitiesOf } = this.#options;
    const workspace = (await workspaces.of(path))?.workspace;
    const severities = workspace ? undefined : await severitiesOf(path);
    const kind = kindOf(path) === 'scepsubject' ? 'scepsubject' : 'json';
    const [among, today] = [this.#among(path, text), host.today()];
    const analysis = analyze(text, { kind, workspace, severities, among, now: today, reportsJsonSyntax: true });
    return { document: TextDocument.create(host.toUri(path), 'json', 0, text), workspace, among, analysis, today };
  }

  /** What the tenant knows of the file may be older than what was just read. */
  #among(path: string, text: string): Among | undefined {
    const tenant = this.#options.tenantOf(path);
    return tenant && { tenant, path, isCurrent: areInSamePlaces(tenant.in(path), summarize(text, path)) };
  }
}

import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../core/analyze.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { Severities } from './rule-settings.ts';

export interface ClosedFilesOptions {
  readonly documents: () => OpenDocuments;
  readonly host: ServerHost;
  readonly tenant: () => Tenant | undefined;
  readonly severitiesOf: (uri: string) => Promise<Severities>;
  readonly reportsJsonSyntax: boolean;
}

/** Files that are not open, looked at as if they were. Nothing is kept: who asks knows for how long an answer is good. */
export class ClosedFiles {
  readonly #options: ClosedFilesOptions;

  constructor(options: ClosedFilesOptions) {
    this.#options = options;
  }

  /** Undefined where there is no such file (any more), or no text in it. */
  async get(path: string): Promise<ServiceDocument | undefined> {
    const { documents, host, severitiesOf, reportsJsonSyntax } = this.#options;
    const uri = host.toUri(path);
    const [read, loaded] = await Promise.all([host.files.read(path), documents().workspaceOf(uri)]);
    const decoded = 'bytes' in read ? decodeBytes(read.bytes) : undefined;
    if (!decoded || decoded.problem) return undefined;
    const workspace = loaded?.workspace;
    const severities = workspace ? undefined : await severitiesOf(uri);
    const [tenant, today] = [this.#options.tenant(), host.today()];
    // What the tenant knows of the file may be older than what was just read.
    const among = tenant && { tenant, path, isCurrent: false };
    const analysis = analyze(decoded.text, {
      kind: 'json',
      workspace,
      severities,
      among,
      now: today,
      reportsJsonSyntax,
    });
    const document = TextDocument.create(uri, 'json', 0, decoded.text);
    return { document, workspace, among, analysis, today };
  }
}

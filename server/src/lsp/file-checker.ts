import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { acceptanceKey } from '../core/workspace/acceptance-problems.ts';
import { detached } from '../core/text/detached.ts';
import { profileEntries, type ProfileEntry } from '../service/profile-list.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import type { ClosedFiles } from './closed-files.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { ProtocolDiagnostics } from './protocol-diagnostics.ts';
import { isWorkspaceFile } from './workspaces.ts';

export interface FileCheckerOptions {
  readonly host: ServerHost;
  readonly documents: OpenDocuments;
  readonly closed: ClosedFiles;
  readonly diagnostics: ProtocolDiagnostics;
}

/** What was found in one file. */
export interface CheckedFile {
  /** Of the document, where it was one that is open. */
  readonly version: number | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly profiles: readonly ProfileEntry[];
  /** Keys of acceptances. */
  readonly used: readonly string[];
  /** Whether the workspace file that governs it is one to look at. */
  readonly governs: boolean;
  /** A rule crashed. */
  readonly hasFailed: boolean;
}

/** Of a file that nothing is said of. */
export const nothing: CheckedFile = {
  version: null,
  diagnostics: [],
  profiles: [],
  used: [],
  governs: false,
  hasFailed: false,
};

/** Looks at one file after the other, open or not. */
export class FileChecker {
  readonly #options: FileCheckerOptions;

  constructor(options: FileCheckerOptions) {
    this.#options = options;
  }

  /** Undefined where there is nothing to say of it. */
  async check(path: string): Promise<CheckedFile | undefined> {
    const { documents, closed, diagnostics } = this.#options;
    const uri = documents.uriOf(path);
    if (isWorkspaceFile(path)) return { ...nothing, governs: true };
    if (uri !== undefined) {
      const service = await documents.get(uri);
      return service && (await this.#checked(service, service.document.version));
    }
    const file = await closed.read(path);
    if (!file) return undefined;
    if (file.kind === 'document') return this.#checked(file.service, null);
    const empty = TextDocument.create(this.#options.host.toUri(path), 'json', 0, '');
    return { ...nothing, diagnostics: await diagnostics.of(empty, [file.finding]) };
  }

  async #checked(service: ServiceDocument, version: number | null): Promise<CheckedFile | undefined> {
    const { document, analysis } = service;
    const used = analysis.silenced.flatMap(({ acceptance }) => (acceptance ? acceptanceKey(acceptance) : []));
    const governs = analysis.profiles.length + analysis.subjects.length > 0;
    const hasFailed = analysis.failures.length > 0;
    const diagnostics = await this.#options.diagnostics.of(document, analysis.findings);
    if (!governs && diagnostics.length === 0 && used.length === 0) return undefined;
    const kept = { diagnostics, profiles: profileEntries(service), used };
    return { ...detached(kept), version, governs, hasFailed };
  }
}

import type { Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocuments } from './open-documents.ts';
import type { ProtocolDiagnostics } from './protocol-diagnostics.ts';
import { resultIdOf } from './result-ids.ts';
import { isPastVersion } from './versions.ts';

export interface DocumentReportsOptions {
  readonly texts: TextDocuments<TextDocument>;
  readonly documents: OpenDocuments;
  readonly diagnostics: ProtocolDiagnostics;
}

export interface DocumentReport {
  readonly version: number;
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What there is to say of open documents, as the editor shows them. */
export class DocumentReports {
  readonly #options: DocumentReportsOptions;

  constructor(options: DocumentReportsOptions) {
    this.#options = options;
  }

  /** Undefined for a document that is not open (any more). */
  async of(uri: string): Promise<DocumentReport | undefined> {
    const { texts, documents, diagnostics } = this.#options;
    const findings = isPastVersion(uri) ? [] : await documents.findings(uri);
    const document = texts.get(uri);
    if (!document) return undefined;
    const { version } = document;
    const told = await diagnostics.of(document, findings);
    return { version, resultId: resultIdOf(told), diagnostics: told };
  }
}

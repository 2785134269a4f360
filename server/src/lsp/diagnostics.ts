// Tells what is wrong: in open documents, and in all other files of the workspace.
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type ServerCapabilities,
  type TextDocuments,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientAbilities } from './client-abilities.ts';
import { DiagnosticsPush } from './diagnostics-push.ts';
import { DocumentReports } from './document-reports.ts';
import { FileReports, type FileReportsOptions } from './file-reports.ts';
import { guard, whereOf, type Log } from './guard.ts';
import { ProtocolDiagnostics } from './protocol-diagnostics.ts';
import { WorkspacePull } from './workspace-pull.ts';

export interface DiagnosticsOptions extends Omit<FileReportsOptions, 'diagnostics' | 'onNamed' | 'onFailure'> {
  readonly connection: Connection;
  readonly texts: TextDocuments<TextDocument>;
  readonly client: () => ClientAbilities;
  /** Open documents have been told of, or there are none: the time to look at other files. */
  readonly onIdle: () => void;
  readonly log: Log;
}

const diagnosticsId = 'scep-profiles';

/** What is wrong, for whoever asks and whoever is told: of open documents, of all other files of the workspace. */
export class Diagnostics {
  readonly reports: FileReports;
  readonly #options: DiagnosticsOptions;
  readonly #open: DocumentReports;
  readonly #pull: WorkspacePull;
  readonly #push: DiagnosticsPush;

  constructor(options: DiagnosticsOptions) {
    const { texts, documents, host, workspaces, log } = options;
    const diagnostics = new ProtocolDiagnostics({ host, workspaces, textOf: (path) => documents.textOf(path) });
    this.#options = options;
    this.#open = new DocumentReports({ texts, documents, diagnostics });
    this.reports = new FileReports({
      ...options,
      diagnostics,
      onNamed: () => this.refreshOpen(),
      onFailure: (error) => log(`Looking at the files of the workspace failed: ${whereOf(error)}`),
    });
    this.#pull = new WorkspacePull(this.reports, documents);
    this.#push = new DiagnosticsPush({ ...options, open: this.#open, reports: this.reports });
  }

  initialize(): Pick<ServerCapabilities, 'diagnosticProvider'> {
    if (!this.#options.client().canPull) {
      void this.#push.follow();
      return {};
    }
    return {
      diagnosticProvider: { identifier: diagnosticsId, interFileDependencies: true, workspaceDiagnostics: true },
    };
  }

  answer(): void {
    const { connection, log, onIdle, texts } = this.#options;
    connection.languages.diagnostics.on(
      guard<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        { name: 'diagnostic', empty: { kind: DocumentDiagnosticReportKind.Full, items: [] }, log },
        async ({ textDocument, previousResultId }) => {
          const report = await this.#open.of(textDocument.uri);
          onIdle();
          if (!report) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
          const { resultId, diagnostics } = report;
          return resultId === previousResultId
            ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
            : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
        },
      ),
    );
    connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) => {
      if (texts.keys().length === 0) onIdle();
      const answer = guard<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(
        { name: 'workspace diagnostic', empty: { items: [] }, log },
        () => this.#pull.answer(params, token, partial),
      );
      return answer(params, token);
    });
  }

  opened(uri: string): void {
    this.#pull.opened(uri);
  }

  changed(uri: string): void {
    if (!this.#options.client().canPull) this.#push.changed(uri);
  }

  closed(uri: string): void {
    this.#pull.closed(uri);
    this.#push.closed(uri);
    const path = this.#options.host.toPath(uri);
    this.reports.mark(path === undefined ? [] : [path]);
  }

  /** What is said of every file may be something else now. */
  refresh(): void {
    this.reports.markAll();
    this.refreshOpen();
  }

  /** What is said of every open document may be something else now. */
  refreshOpen(): void {
    const { connection, texts, client } = this.#options;
    if (client().canPull) {
      if (client().canRefresh) void connection.languages.diagnostics.refresh();
      return;
    }
    for (const uri of texts.keys()) this.#push.changed(uri);
  }

  stop(): void {
    this.reports.stop();
    this.#push.stop();
  }
}

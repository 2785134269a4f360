import type {
  CancellationToken,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { FileReport, FileReports } from './file-reports.ts';
import type { OpenDocuments } from './open-documents.ts';
import { cleanResultId } from './result-ids.ts';

type Partial = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/**
 * Answers `workspace/diagnostic`. A client that takes parts of the answer asks again whenever it was answered, so that an
 * answer that would say nothing new is kept back until there is something; what comes while files are being read is sent
 * at once. Any other client asked once: it is told everything when everything was looked at.
 */
export class WorkspacePull {
  readonly #reports: FileReports;
  readonly #documents: OpenDocuments;
  /** Closed since the last answer. What their editor shows of them may be of a text that was never saved. */
  readonly #closed = new Set<string>();
  #requests = 0;

  constructor(reports: FileReports, documents: OpenDocuments) {
    this.#reports = reports;
    this.#documents = documents;
  }

  closed(uri: string): void {
    this.#closed.add(uri);
  }

  opened(uri: string): void {
    this.#closed.delete(uri);
  }

  async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    partial: Partial,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    return partial ? this.#follow(known, token, partial) : this.#whole(known, token);
  }

  async #follow(
    known: Map<string, string>,
    token: CancellationToken,
    partial: NonNullable<Partial>,
  ): Promise<WorkspaceDiagnosticReport> {
    // A client has one such request; whoever sends another one does not wait for the first any more.
    const request = ++this.#requests;
    for (let hasSent = false; ;) {
      const areSettled = this.#reports.areSettled;
      const items = this.#news(known);
      if (areSettled && !hasSent && items.length > 0) return { items };
      if (items.length > 0) {
        partial.report({ items });
        hasSent = true;
      }
      const isOver = token.isCancellationRequested || this.#reports.isStopped || request !== this.#requests;
      if (isOver || (areSettled && hasSent)) return { items: [] };
      await this.#next(token);
    }
  }

  async #whole(known: Map<string, string>, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    while (!this.#reports.areSettled && !this.#reports.isStopped && !token.isCancellationRequested)
      await this.#next(token);
    const unchanged = this.#reports
      .all()
      .filter(({ uri, resultId }) => known.get(uri) === resultId)
      .map(({ uri, version, resultId }) => ({ kind: 'unchanged' as const, uri, version, resultId }));
    return { items: [...this.#news(known), ...unchanged] };
  }

  /** What a client does not know that has results of these ids; from then on it does. */
  #news(
    known: Map<string, string>,
  ): readonly WorkspaceDocumentDiagnosticReport[] & WorkspaceDocumentDiagnosticReport[] {
    const told = this.#reports.all().filter(({ diagnostics }) => diagnostics.length > 0);
    const items = told.filter(({ uri, resultId }) => known.get(uri) !== resultId).map(fullReport);
    const uris = new Set(told.map(({ uri }) => uri));
    const areSettled = this.#reports.areSettled;
    for (const uri of [...known.keys(), ...this.#closed]) {
      if (uris.has(uri) || known.get(uri) === cleanResultId || !areSettled) continue;
      // Of a document that is open, its editor asks by itself.
      const version = this.#documents.versionOf(uri);
      if (version === null) items.push({ kind: 'full', uri, version, items: [] });
      known.delete(uri);
    }
    if (areSettled) this.#closed.clear();
    for (const { uri, resultId } of told) known.set(uri, resultId);
    return items;
  }

  #next(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const listener = token.onCancellationRequested(() => resolve());
      this.#reports.onceChanged(() => {
        listener.dispose();
        resolve();
      });
    });
  }
}

function fullReport({ uri, version, resultId, diagnostics }: FileReport): WorkspaceDocumentDiagnosticReport {
  return { kind: 'full', uri, version, resultId, items: [...diagnostics] };
}

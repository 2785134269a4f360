import type { Connection, Diagnostic } from 'vscode-languageserver';
import { Debounce } from './debounce.ts';
import type { DocumentReports } from './document-reports.ts';
import type { FileReports } from './file-reports.ts';
import { whereOf, type Log } from './guard.ts';
import type { OpenDocuments } from './open-documents.ts';
import { cleanResultId } from './result-ids.ts';

export interface DiagnosticsPushOptions {
  readonly connection: Connection;
  readonly open: DocumentReports;
  readonly documents: OpenDocuments;
  readonly reports: FileReports;
  /** An open document was told of. */
  readonly onIdle: () => void;
  readonly log: Log;
}

/** Time for the keys of one word to arrive; a client that pulls waits by itself. */
const pushDelay = 150;

/** Sends diagnostics to a client that does not ask for them: of open documents, and of all other files of the workspace. */
export class DiagnosticsPush {
  readonly #options: DiagnosticsPushOptions;
  readonly #pushing = new Debounce(pushDelay);
  /** Result ids of what the client shows, by URI. */
  readonly #shown = new Map<string, string>();

  constructor(options: DiagnosticsPushOptions) {
    this.#options = options;
  }

  /** Sends what is said of files that are not open, now and whenever it changes. */
  async follow(): Promise<void> {
    const { reports, log } = this.#options;
    while (!reports.isStopped) {
      await reports.changed();
      await this.#pushClosed().catch((error: unknown) => log(`Pushing diagnostics failed: ${whereOf(error)}`));
    }
  }

  /** An open document has changed, or what is said of it may have. */
  changed(uri: string): void {
    this.#pushing.run(uri, async () => {
      try {
        const report = await this.#options.open.of(uri);
        if (report) await this.#send(uri, report);
        this.#options.onIdle();
      } catch (error) {
        this.#options.log(`Pushing diagnostics failed: ${whereOf(error)}`);
      }
    });
  }

  /** What was shown stays until the file was looked at, which is soon. */
  closed(uri: string): void {
    this.#pushing.cancel(uri);
  }

  stop(): void {
    this.#pushing.clear();
  }

  async #pushClosed(): Promise<void> {
    const { reports, documents } = this.#options;
    const told = reports.all().filter(({ uri, diagnostics }) => diagnostics.length > 0 && !documents.isOpen(uri));
    for (const { uri, resultId, diagnostics } of told) {
      if (this.#shown.get(uri) !== resultId && !documents.isOpen(uri))
        await this.#send(uri, { resultId, diagnostics, version: undefined });
    }
    if (!reports.areSettled) return;
    const uris = new Set(told.map(({ uri }) => uri));
    for (const [uri, resultId] of this.#shown) {
      if (uris.has(uri) || documents.isOpen(uri)) continue;
      this.#shown.delete(uri);
      if (resultId !== cleanResultId) await this.#options.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  async #send(uri: string, { resultId, diagnostics, version }: Pushed): Promise<void> {
    this.#shown.set(uri, resultId);
    await this.#options.connection.sendDiagnostics({
      uri,
      ...(version === undefined ? {} : { version }),
      diagnostics: [...diagnostics],
    });
  }
}

interface Pushed {
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly version: number | undefined;
}

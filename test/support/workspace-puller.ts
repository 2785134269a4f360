import {
  WorkspaceDiagnosticRequest,
  type Diagnostic,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Editor } from './editor.ts';

/** Follows the findings of a workspace as vscode-languageclient does: it asks again whenever it was answered. */
export class WorkspacePuller {
  readonly #editor: Editor;
  /** What an editor would show, by URI. */
  readonly shown = new Map<string, readonly Diagnostic[]>();
  readonly versions = new Map<string, number | null>();
  readonly ids = new Map<string, string>();
  /** Parts of answers, and answers. */
  readonly received: WorkspaceDocumentDiagnosticReport[][] = [];
  answers = 0;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** Asks for ever, in the background. */
  start(): this {
    void this.#loop();
    return this;
  }

  /** Asks once, and shows all there is. */
  async once(): Promise<this> {
    const params = { previousResultIds: [] };
    this.#receive(await this.#editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, params));
    return this;
  }

  /** What is shown of a file. */
  of(path: string): readonly Diagnostic[] | undefined {
    return this.shown.get(this.#editor.uri(path));
  }

  codes(path: string): readonly unknown[] | undefined {
    return this.of(path)?.map(({ code }) => code);
  }

  async #loop(): Promise<void> {
    for (let count = 0; ; count++) {
      const partialResultToken = `part-${count}`;
      const { connection } = this.#editor;
      const listener = connection.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, (part) =>
        this.#receive(part),
      );
      try {
        const previousResultIds = Array.from(this.ids, ([uri, value]) => ({ uri, value }));
        this.#receive(
          await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds, partialResultToken }),
        );
        this.answers++;
      } catch {
        // The server ends with the test.
        return;
      } finally {
        listener.dispose();
      }
    }
  }

  #receive({ items }: WorkspaceDiagnosticReport): void {
    this.received.push(items);
    for (const item of items) {
      if (item.kind === 'full') this.shown.set(item.uri, item.items);
      this.versions.set(item.uri, item.version);
      if (item.resultId === undefined) this.ids.delete(item.uri);
      else this.ids.set(item.uri, item.resultId);
    }
  }
}

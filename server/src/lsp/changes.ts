// Follows what changes: documents, files, workspace folders and settings. Each part is told what concerns it.
import type { DidChangeWatchedFilesParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Debounce } from './debounce.ts';
import { inBackground } from './guard.ts';
import { workspaceChangedMethod } from './protocol.ts';
import type { ServerParts } from './server-parts.ts';
import { isWorkspaceFile } from './workspaces.ts';

/** Other documents may wait a little longer for what is typed in this one. */
const indexDelay = 400;

/** Follows what is typed, opened and closed, the settings, the folders and what changes on the disk, and tells the parts that it concerns. */
export class Changes {
  readonly #parts: ServerParts;
  readonly #indexing = new Debounce(indexDelay);

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  follow(): void {
    const { connection, texts, documents, diagnostics } = this.#parts;
    connection.onDidChangeWatchedFiles((params) =>
      this.#inBackground('Following changed files', () => this.#filesChanged(params)),
    );
    connection.onDidChangeConfiguration(({ settings }) => this.#settingsChanged(settings));
    texts.onDidOpen(({ document: { uri } }) => {
      documents.open(uri);
      diagnostics.opened(uri);
    });
    texts.onDidChangeContent(({ document }) => this.#documentChanged(document));
    texts.onDidClose(({ document }) => this.#documentClosed(document));
  }

  /** For a client that tells of them, which is known later. */
  followFolders(): void {
    this.#parts.connection.workspace.onDidChangeWorkspaceFolders((event) => this.#foldersChanged(event));
  }

  stop(): void {
    this.#indexing.clear();
  }

  #documentChanged(document: TextDocument): void {
    const { diagnostics, lists, host, folders, workspaces } = this.#parts;
    const { uri } = document;
    diagnostics.changed(uri);
    if (isWorkspaceFile(uri)) {
      this.#workspacesChanged();
      return;
    }
    lists.documentChanged();
    const path = host.toPath(uri);
    if (path === undefined) return;
    this.#indexing.run(uri, () => {
      folders.opened(path, document.getText());
      diagnostics.reports.mark([path]);
      this.#inBackground('Following a document', async () => {
        if (await workspaces.concerns([path])) this.#workspacesChanged();
      });
      return Promise.resolve();
    });
  }

  #documentClosed({ uri }: TextDocument): void {
    const { documents, documentFeatures, rules, host, folders, lists, diagnostics } = this.#parts;
    documents.close(uri);
    documentFeatures.closed(uri);
    rules.close(uri);
    this.#indexing.cancel(uri);
    const path = host.toPath(uri);
    if (path !== undefined) folders.closed(path);
    if (isWorkspaceFile(uri)) this.#workspacesChanged();
    lists.documentChanged();
    diagnostics.closed(uri);
  }

  /** What a workspace file or a file it names says may have changed, and with it the findings of every document. */
  #workspacesChanged(): void {
    const { workspaces, folders, connection } = this.#parts;
    workspaces.forget();
    folders.workspacesChanged();
    void connection.sendNotification(workspaceChangedMethod);
    this.#everythingChanged();
  }

  async #filesChanged({ changes }: DidChangeWatchedFilesParams): Promise<void> {
    const { host, folders, workspaces } = this.#parts;
    const own = changes.flatMap(({ uri, type }) => {
      const path = host.toPath(uri);
      return path === undefined ? [] : [{ path, type }];
    });
    folders.changed(own);
    if (await workspaces.concerns(own.map(({ path }) => path))) this.#workspacesChanged();
  }

  #foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const { folders, texts, host } = this.#parts;
    for (const root of this.#parts.pathsOf(removed.map(({ uri }) => uri))) folders.remove(root);
    for (const root of this.#parts.pathsOf(added.map(({ uri }) => uri))) folders.add(root);
    // Of documents that are open, a new folder knows nothing yet.
    for (const document of texts.all()) {
      const path = host.toPath(document.uri);
      if (path !== undefined && !isWorkspaceFile(path)) folders.opened(path, document.getText());
    }
    this.#workspacesChanged();
  }

  #settingsChanged(given: unknown): void {
    const { rules, settings } = this.#parts;
    rules.changed(given);
    settings.forget();
    this.#everythingChanged();
  }

  #everythingChanged(): void {
    const { documentFeatures, lists, diagnostics } = this.#parts;
    documentFeatures.refresh();
    lists.everythingChanged();
    diagnostics.refresh();
  }

  #inBackground(name: string, work: () => Promise<void>): void {
    inBackground({ name, log: this.#parts.output.log }, work);
  }
}

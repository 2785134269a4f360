import { basename } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  type FileChangeType,
  type ClientCapabilities,
  type ConfigurationParams,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type Registration,
  type RegistrationParams,
  type ShowDocumentParams,
  type UnregistrationParams,
  type WorkspaceFolder,
  MessageType,
  type LogMessageParams,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { onTestFinished } from 'vitest';
import { withClientFiles } from '../../server/src/lsp/client-host.ts';
import type { ServerHost } from '../../server/src/lsp/host.ts';
import { connectInOrder } from '../../server/src/lsp/lifecycle.ts';
import { nodeHost } from '../../server/src/lsp/node.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { serveMemory, type MemoryFiles } from './memory-files.ts';

export interface EditorOptions {
  /** A path; or the URI of a folder whose files are the editor's own, see `serveMemory`. */
  readonly folder: string;
  /** What is in such a folder. */
  readonly memory?: MemoryFiles;
  /** Workspace folders, where it is not that one alone. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the server finds around it. */
  readonly host?: ServerHost;
}

function folderUri(folder: string): string {
  return folder.includes('://') ? folder : pathToFileURL(folder).toString();
}

/** An editor on the other end of the protocol: the server runs in this process, the messages are real. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly #folder: string;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  /** All that were pushed, in their order. */
  readonly pushes: PublishDiagnosticsParams[] = [];
  /** Errors and warnings. */
  readonly logs: string[] = [];
  /** What is told beside. */
  readonly told: string[] = [];

  private constructor(connection: ProtocolConnection, folder: string) {
    this.connection = connection;
    this.#folder = folder;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.set(params.uri, params);
      this.pushes.push(params);
    });
    connection.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
      (type <= MessageType.Warning ? this.logs : this.told).push(message);
    });
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations);
      return null;
    });
    connection.onRequest('client/unregisterCapability', ({ unregisterations }: UnregistrationParams) => {
      for (const { id } of unregisterations)
        this.registrations.splice(
          this.registrations.findIndex((each) => each.id === id),
          1,
        );
      return null;
    });
    connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ scopeUri }) => this.settings(scopeUri) ?? null),
    );
    connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      this.shown.push(params);
      return { success: true };
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
  }

  refreshes = 0;
  /** What the server says it can. */
  capabilities: InitializeResult['capabilities'] = {};
  readonly registrations: Registration[] = [];
  /** What the client was asked to show. */
  readonly shown: ShowDocumentParams[] = [];
  /** What it answers when it is asked for the section `scepProfiles`. */
  settings: (uri: string | undefined) => unknown = () => null;

  static async start({
    folder,
    memory,
    folders = [folder],
    capabilities = {},
    initializationOptions = {},
    host = nodeHost(),
  }: EditorOptions): Promise<Editor> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = connectInOrder((options) =>
      createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), options),
    );
    startServer(server, memory ? withClientFiles(host, server) : host);
    const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const editor = new Editor(connection, folder);
    connection.listen();
    const rootUri = folderUri(folder);
    if (memory) serveMemory(connection, rootUri, memory);
    const { capabilities: offered } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri,
      workspaceFolders: folders.map(workspaceFolder),
      capabilities,
      initializationOptions,
    });
    editor.capabilities = offered;
    await connection.sendNotification('initialized', {});
    // No `exit`: it would end this process, which is the test's.
    onTestFinished(() => connection.sendRequest('shutdown').then(() => connection.dispose()));
    return editor;
  }

  uri(path: string): string {
    return `${folderUri(this.#folder)}/${path}`;
  }

  open(path: string, text: string, languageId = 'json'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(path), languageId, version: 1, text },
    });
  }

  change(path: string, version: number, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ text }],
    });
  }

  close(path: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  request<Result>(method: string, path: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(path) }, ...params });
  }

  async pull(path: string): Promise<Diagnostic[]> {
    return (await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', path)).items;
  }

  /** As a client that watches files tells it. */
  filesChanged(...changes: readonly (readonly [path: string, type: FileChangeType])[]): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([path, type]) => ({ uri: this.uri(path), type })),
    });
  }

  /** What was pushed for a document last. */
  published(path: string): PublishDiagnosticsParams | undefined {
    return this.#published.get(this.uri(path));
  }

  /** Waits until what was pushed for a document is as it should be. */
  async pushed(
    path: string,
    description: string,
    isRight: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    for (const start = Date.now(); ;) {
      const published = this.#published.get(this.uri(path));
      if (published && isRight(published.diagnostics)) return published;
      if (Date.now() - start > 20_000)
        throw new Error(`no diagnostics that are ${description}; the last were ${JSON.stringify(published)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

export function workspaceFolder(folder: string): WorkspaceFolder {
  return { uri: folderUri(folder), name: basename(folder) };
}

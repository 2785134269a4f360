import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionKinds } from '../service/code-actions.ts';
import { showReasonCommand } from '../service/code-actions/silence.ts';
import { completions, completionTriggers } from '../service/completion.ts';
import { toDiagnostics, type DiagnosticOptions } from '../service/diagnostics.ts';
import { hover } from '../service/hover.ts';
import type { Finding } from '../core/rules/rule.ts';
import { refactoringKind } from '../service/refactorings.ts';
import { ruleAddress, version } from '../project.ts';
import { abilitiesOf } from './client-abilities.ts';
import { answerCodeActions } from './code-actions.ts';
import { ClosedFiles } from './closed-files.ts';
import { Comfort } from './comfort.ts';
import { Debounce } from './debounce.ts';
import { guard, whereOf } from './guard.ts';
import type { ServerHost } from './host.ts';
import { answerNavigation } from './navigation.ts';
import { readOptions } from './initialization-options.ts';
import { isWorkspaceFile, OpenDocuments } from './open-documents.ts';
import { answerPreviews } from './previews.ts';
import { ProfileLists } from './profile-lists.ts';
import { RuleSettings } from './rule-settings.ts';
import { documentStatusMethod, workspaceChangedMethod, type DocumentStatusParams } from './protocol.ts';
import { documentStatus } from './status.ts';
import { TenantIndex } from './tenant-index.ts';
import { isPastVersion } from './versions.ts';

/** Serves one client until it goes. */
export function startServer(connection: Connection, host: ServerHost): void {
  new Server(connection, host).listen();
}

/** Time for the keys of one word to arrive; a client that pulls waits by itself. */
const pushDelay = 150;

/** Other documents may wait a little longer for what is typed in this one. */
const indexDelay = 400;

const diagnosticsId = 'scep-profiles';

class Server {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #settings: RuleSettings;
  readonly #pushing = new Debounce(pushDelay);
  readonly #indexing = new Debounce(indexDelay);
  readonly #comfort: Comfort;
  readonly #lists: ProfileLists;
  #open: OpenDocuments;
  #closedFiles: ClosedFiles;
  #client = abilitiesOf({});
  #tenant: TenantIndex | undefined;

  constructor(connection: Connection, host: ServerHost) {
    this.#connection = connection;
    this.#host = host;
    this.#settings = new RuleSettings(connection);
    this.#open = this.#openDocuments([], true);
    this.#closedFiles = this.#filesNotOpen(true);
    this.#comfort = new Comfort(connection, {
      documents: () => this.#open,
      textOf: (uri) => this.#documents.get(uri),
      host,
      log: (message) => this.#log(message),
    });
    this.#lists = new ProfileLists(connection, {
      documents: () => this.#open,
      openUris: () => this.#documents.keys(),
      closed: () => this.#closedFiles,
      tenant: () => this.#tenant?.tenant,
      host,
      log: (message) => this.#log(message),
    });
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes.map(({ uri }) => uri)));
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.changed(settings);
      this.#comfort.settingsChanged();
      this.#lists.everythingChanged();
      this.#refresh();
    });
    connection.onShutdown(() => this.#stop());
    this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
    this.#documents.onDidClose(({ document }) => this.#closed(document));
    this.#answer();
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { capabilities, initializationOptions, workspaceFolders, rootUri } = params;
    const { reportsJsonSyntax = true, choice } = readOptions(initializationOptions);
    this.#client = abilitiesOf(capabilities);
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.#open = this.#openDocuments(folders, reportsJsonSyntax);
    this.#closedFiles = this.#filesNotOpen(reportsJsonSyntax);
    this.#tenant = new TenantIndex({
      files: this.#host.files,
      roots: this.#pathsOf(folders),
      onChange: () => {
        this.#lists.everythingChanged();
        this.#refresh();
      },
      onFailure: (error) => this.#log(`Reading the profiles of the workspace failed: ${whereOf(error)}`),
    });
    this.#open.choose(choice);
    return {
      serverInfo: { name: 'scep-profiles', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: completionTriggers },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        codeActionProvider: { codeActionKinds: [...codeActionKinds, refactoringKind] },
        executeCommandProvider: { commands: [showReasonCommand] },
        ...this.#comfort.initialize(params),
        ...(this.#client.canPull
          ? {
              diagnosticProvider: {
                identifier: diagnosticsId,
                interFileDependencies: true,
                workspaceDiagnostics: false,
              },
            }
          : {}),
      },
    };
  }

  #initialized(): void {
    this.#tenant?.start();
    this.#comfort.initialized();
    if (this.#client.hasSettings) this.#settings.askFromNowOn();
    if (!this.#client.canWatch) return;
    const watchers = [{ globPattern: watchedFiles }];
    this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => this.#log(`Watching files failed: ${whereOf(error)}`));
  }

  #answer(): void {
    const connection = this.#connection;
    const log = (message: string): void => this.#log(message);
    connection.onCompletion(
      guard({ name: 'completion', empty: null, log }, async ({ textDocument, position }) => {
        const service = await this.#open.get(textDocument.uri);
        return service ? completions(service, position, this.#client.completion) : null;
      }),
    );
    connection.onHover(
      guard({ name: 'hover', empty: null, log }, async ({ textDocument, position }) => {
        const service = await this.#open.get(textDocument.uri);
        return (service && hover(service, position, this.#client.hover)) ?? null;
      }),
    );
    connection.languages.diagnostics.on(
      guard<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        { name: 'diagnostic', empty: { kind: DocumentDiagnosticReportKind.Full, items: [] }, log },
        async ({ textDocument }) => ({
          kind: DocumentDiagnosticReportKind.Full,
          items: await this.#diagnostics(textDocument.uri),
        }),
      ),
    );
    connection.onRequest(documentStatusMethod, async ({ uri }: DocumentStatusParams) =>
      documentStatus(await this.#open.get(uri), isWorkspaceFile(uri)),
    );
    answerCodeActions(connection, { documents: () => this.#open, client: () => this.#client.silence, log });
    answerNavigation(connection, { documents: () => this.#open, host: this.#host, log });
    this.#comfort.answer();
    this.#lists.answer();
    answerPreviews(connection, {
      documents: () => this.#open,
      host: this.#host,
      log,
      onChoice: () => this.#comfort.refresh(),
    });
  }

  async #diagnostics(uri: string): Promise<Diagnostic[]> {
    if (isPastVersion(uri)) return [];
    const findings = await this.#open.findings(uri);
    const document = this.#documents.get(uri);
    if (!document) return [];
    const texts = await this.#relatedTexts(uri, findings);
    return toDiagnostics(document, findings, { helpUri: ruleAddress, documentOf: this.#relatedDocuments(texts) });
  }

  /** Of the files that findings point to: those the workspace file names are known, other profiles are read. */
  async #relatedTexts(uri: string, findings: readonly Finding[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map((await this.#open.workspaceOf(uri))?.texts);
    const paths = new Set(findings.flatMap(({ related }) => related.flatMap(({ path }) => path ?? [])));
    for (const path of paths) {
      const text = texts.get(path) ?? (await this.#open.textOf(path));
      if (text !== undefined) texts.set(path, text);
    }
    return texts;
  }

  /** The documents that findings point to, each made once: many point to the same one. */
  #relatedDocuments(texts: ReadonlyMap<string, string>): DiagnosticOptions['documentOf'] {
    const made = new Map<string, { readonly uri: string; readonly document: TextDocument }>();
    return (path) => {
      const text = texts.get(path);
      if (text === undefined) return undefined;
      const uri = this.#host.toUri(path);
      const related = made.get(path) ?? { uri, document: TextDocument.create(uri, 'jsonc', 0, text) };
      made.set(path, related);
      return related;
    };
  }

  #changed(document: TextDocument): void {
    const { uri } = document;
    if (isWorkspaceFile(uri)) this.#workspacesChanged();
    else {
      this.#push(uri);
      this.#index(document);
      this.#lists.documentChanged();
    }
  }

  #index(document: TextDocument): void {
    const path = this.#host.toPath(document.uri);
    if (path === undefined) return;
    this.#indexing.run(document.uri, () => {
      this.#tenant?.opened(path, document.getText());
      return Promise.resolve();
    });
  }

  #closed({ uri }: TextDocument): void {
    this.#open.close(uri);
    this.#settings.close(uri);
    this.#comfort.closed(uri);
    this.#pushing.cancel(uri);
    this.#indexing.cancel(uri);
    const path = this.#host.toPath(uri);
    if (path !== undefined) this.#tenant?.closed(path);
    if (isWorkspaceFile(uri)) this.#workspacesChanged();
    this.#lists.documentChanged();
    if (!this.#client.canPull) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** What a workspace file or a file it names says may have changed, and with it the findings of every document. */
  #workspacesChanged(): void {
    this.#open.forgetWorkspaces();
    void this.#connection.sendNotification(workspaceChangedMethod);
    this.#comfort.refresh();
    this.#lists.everythingChanged();
    this.#refresh();
  }

  #filesChanged(uris: readonly string[]): void {
    this.#tenant?.changed(this.#pathsOf(uris));
    this.#workspacesChanged();
  }

  #stop(): void {
    this.#pushing.clear();
    this.#indexing.clear();
    this.#lists.stop();
  }

  /** The findings of every document may be others now. */
  #refresh(): void {
    if (this.#client.canPull) {
      if (this.#client.canRefresh) void this.#connection.languages.diagnostics.refresh();
      return;
    }
    for (const uri of this.#documents.keys()) this.#push(uri);
  }

  #push(uri: string): void {
    if (this.#client.canPull) return;
    this.#pushing.run(uri, async () => {
      try {
        const diagnostics = await this.#diagnostics(uri);
        const document = this.#documents.get(uri);
        if (document) await this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics });
      } catch (error) {
        this.#log(`Pushing diagnostics failed: ${whereOf(error)}`);
      }
    });
  }

  #openDocuments(folders: readonly string[], reportsJsonSyntax: boolean): OpenDocuments {
    const host = this.#host;
    const roots = this.#pathsOf(folders);
    return new OpenDocuments({
      documents: this.#documents,
      host,
      reportsJsonSyntax,
      roots,
      tenant: () => this.#tenant?.tenant,
      severitiesOf: (uri) => this.#settings.of(uri),
      onFailure: (rule) => this.#log(`Rule ${rule} failed.`),
    });
  }

  #filesNotOpen(reportsJsonSyntax: boolean): ClosedFiles {
    return new ClosedFiles({
      documents: () => this.#open,
      host: this.#host,
      reportsJsonSyntax,
      tenant: () => this.#tenant?.tenant,
      severitiesOf: (uri) => this.#settings.of(uri),
    });
  }

  #pathsOf(uris: readonly string[]): readonly string[] {
    return uris.map((uri) => this.#host.toPath(uri)).filter((path) => path !== undefined);
  }

  #log(message: string): void {
    this.#connection.console.error(message);
  }
}

/** Profiles, workspace files, and what the PKI is usually exported to. */
const watchedFiles = '**/*.{json,jsonc,ldf,ldif,txt,reg,cer,crt,pem,der,p7b}';

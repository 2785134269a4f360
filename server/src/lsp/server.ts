import {
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type DidChangeWatchedFilesParams,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { overlay } from '../host/overlay.ts';
import { version } from '../project.ts';
import { codeActionKinds } from '../service/code-actions.ts';
import { showReasonCommand } from '../service/code-actions/silence.ts';
import { completionTriggers } from '../service/completion.ts';
import { signatureTriggers } from '../service/signature-help.ts';
import { refactoringKind } from '../service/refactorings.ts';
import { abilitiesOf } from './client-abilities.ts';
import { ClosedFiles } from './closed-files.ts';
import { answerCodeActions } from './code-actions.ts';
import { Comfort } from './comfort.ts';
import { Debounce } from './debounce.ts';
import { answerDevices } from './devices.ts';
import { Diagnostics } from './diagnostics.ts';
import { FileWatching } from './file-watching.ts';
import { answerTrackedDevices } from './tracked-devices.ts';
import { inBackground, whereOf } from './guard.ts';
import type { ServerHost } from './host.ts';
import { NamedFindings } from './named-findings.ts';
import { answerNavigation } from './navigation.ts';
import { answerNewFiles } from './new-files.ts';
import { readOptions } from './initialization-options.ts';
import { OpenDocuments } from './open-documents.ts';
import { answerPreviews } from './previews.ts';
import { answerReviews } from './reviews.ts';
import { ProfileLists } from './profile-lists.ts';
import { documentStatusMethod, workspaceChangedMethod, type DocumentStatusParams } from './protocol.ts';
import { ReadingProgressNotice } from './reading-progress.ts';
import { RuleSettings } from './rule-settings.ts';
import { ClientSettings } from './settings.ts';
import { documentStatus } from './status.ts';
import { answerTyping } from './typing.ts';
import { foldersSummary, workspaceSummary } from './workspace-summary.ts';
import { WorkspaceFolders } from './workspace-folders.ts';
import { isWorkspaceFile, Workspaces } from './workspaces.ts';

/** Serves one client until it goes. */
export function startServer(connection: Connection, host: ServerHost): void {
  new Server(connection, host).listen();
}

/** Other documents may wait a little longer for what is typed in this one. */
const indexDelay = 400;

/** Milliseconds after which files are read also where no open document was asked about. */
const readingDelay = 1000;

/** Holds the parts together: what each knows of the others goes through here. */
class Server {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #texts = new TextDocuments(TextDocument);
  readonly #rules: RuleSettings;
  readonly #settings: ClientSettings;
  readonly #indexing = new Debounce(indexDelay);
  readonly #folders: WorkspaceFolders;
  readonly #workspaces: Workspaces;
  readonly #documents: OpenDocuments;
  readonly #diagnostics: Diagnostics;
  readonly #comfort: Comfort;
  readonly #lists: ProfileLists;
  readonly #watching: FileWatching;
  readonly #said = new Map<string, string>();
  #client = abilitiesOf({});
  #reportsJsonSyntax = true;
  #reading: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, host: ServerHost) {
    this.#connection = connection;
    this.#host = host;
    const log = (message: string): void => this.#log(message);
    this.#rules = new RuleSettings(connection);
    this.#settings = new ClientSettings(connection, log);
    this.#folders = this.#makeFolders();
    const roots = (): readonly string[] => this.#folders.roots;
    const files = overlay(host.files, (path) => this.#texts.get(host.toUri(path))?.getText());
    this.#workspaces = new Workspaces({
      files,
      roots,
      onLoaded: (loaded) => this.#tell(loaded.workspace.path, workspaceSummary(loaded)),
    });
    const shared = { connection, host, log, workspaces: this.#workspaces, folders: this.#folders };
    const named = new NamedFindings(this.#workspaces, host);
    this.#documents = this.#makeDocuments(named);
    const closed = this.#makeClosedFiles();
    this.#diagnostics = new Diagnostics({
      ...shared,
      texts: this.#texts,
      documents: this.#documents,
      closed,
      named,
      client: () => this.#client,
      isWanted: async (root) => (await this.#settings.get(host.toUri(root))).workspaceDiagnostics,
      onIdle: () => this.#read(),
    });
    const documents = (): OpenDocuments => this.#documents;
    const textOf = (uri: string): TextDocument | undefined => this.#texts.get(uri);
    this.#comfort = new Comfort(connection, { documents, textOf, host, settings: this.#settings, log });
    this.#lists = new ProfileLists(connection, {
      ...shared,
      documents,
      openUris: () => this.#texts.keys(),
      reports: this.#diagnostics.reports,
      closed,
    });
    this.#watching = new FileWatching({ ...shared, roots, canWatchElsewhere: () => this.#client.canWatchElsewhere });
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onDidChangeWatchedFiles((params) =>
      this.#inBackground('Following changed files', () => this.#filesChanged(params)),
    );
    connection.onDidChangeConfiguration(({ settings }) => this.#settingsChanged(settings));
    connection.onShutdown(() => this.#stop());
    this.#texts.onDidOpen(({ document: { uri } }) => {
      this.#documents.open(uri);
      this.#diagnostics.opened(uri);
    });
    this.#texts.onDidChangeContent(({ document }) => this.#changed(document));
    this.#texts.onDidClose(({ document }) => this.#closed(document));
    this.#answer();
    this.#texts.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { capabilities, initializationOptions, workspaceFolders, rootUri } = params;
    const { reportsJsonSyntax = true, choice, commands } = readOptions(initializationOptions);
    this.#client = abilitiesOf(capabilities, commands);
    this.#reportsJsonSyntax = reportsJsonSyntax;
    this.#settings.initialize(params);
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    for (const root of this.#pathsOf(folders)) this.#folders.add(root);
    this.#workspaces.forget();
    this.#documents.choose(choice);
    return {
      serverInfo: { name: 'scep-profiles', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: {
          triggerCharacters: completionTriggers,
          resolveProvider: this.#client.resolvesDocumentation,
        },
        signatureHelpProvider: { triggerCharacters: signatureTriggers },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        codeActionProvider: { codeActionKinds: [...codeActionKinds, refactoringKind] },
        executeCommandProvider: { commands: [showReasonCommand] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...this.#comfort.initialize(params),
        ...this.#diagnostics.initialize(),
      },
    };
  }

  #initialized(): void {
    this.#settings.initialized();
    this.#comfort.initialized();
    if (this.#client.hasSettings) this.#rules.askFromNowOn();
    if (this.#client.hasFolders)
      this.#connection.workspace.onDidChangeWorkspaceFolders((event) => this.#foldersChanged(event));
    if (this.#client.canWatch) this.#inBackground('Watching files', () => this.#watch());
    this.#reading = setTimeout(() => this.#read(), readingDelay);
  }

  #answer(): void {
    const connection = this.#connection;
    const context = {
      documents: () => this.#documents,
      host: this.#host,
      log: (message: string): void => this.#log(message),
    };
    answerTyping(connection, { ...context, client: () => this.#client });
    this.#diagnostics.answer();
    connection.onRequest(documentStatusMethod, async ({ uri }: DocumentStatusParams) =>
      documentStatus(await this.#documents.get(uri), isWorkspaceFile(uri)),
    );
    answerTrackedDevices(connection, context);
    answerDevices(connection, context);
    answerCodeActions(connection, { ...context, client: () => this.#client.silence });
    answerNavigation(connection, { ...context, tenantOf: (path) => this.#folders.tenantOf(path) });
    this.#comfort.answer();
    this.#lists.answer();
    answerReviews(connection, { ...context, textOf: (uri) => this.#texts.get(uri) });
    answerNewFiles(connection, { ...context, tenantOf: (path) => this.#folders.tenantOf(path) });
    answerPreviews(connection, { ...context, onChoice: () => this.#comfort.refresh() });
  }

  #changed(document: TextDocument): void {
    const { uri } = document;
    this.#diagnostics.changed(uri);
    if (isWorkspaceFile(uri)) {
      this.#workspacesChanged();
      return;
    }
    this.#lists.documentChanged();
    const path = this.#host.toPath(uri);
    if (path === undefined) return;
    this.#indexing.run(uri, () => {
      this.#folders.opened(path, document.getText());
      this.#diagnostics.reports.mark([path]);
      this.#inBackground('Following a document', async () => {
        if (await this.#workspaces.concerns([path])) this.#workspacesChanged();
      });
      return Promise.resolve();
    });
  }

  #closed({ uri }: TextDocument): void {
    this.#documents.close(uri);
    this.#comfort.closed(uri);
    this.#rules.close(uri);
    this.#indexing.cancel(uri);
    const path = this.#host.toPath(uri);
    if (path !== undefined) this.#folders.closed(path);
    if (isWorkspaceFile(uri)) this.#workspacesChanged();
    this.#lists.documentChanged();
    this.#diagnostics.closed(uri);
  }

  /** What a workspace file or a file it names says may have changed, and with it the findings of every document. */
  #workspacesChanged(): void {
    this.#workspaces.forget();
    void this.#connection.sendNotification(workspaceChangedMethod);
    this.#comfort.refresh();
    this.#lists.everythingChanged();
    this.#diagnostics.refresh();
  }

  async #filesChanged({ changes }: DidChangeWatchedFilesParams): Promise<void> {
    const own = changes.flatMap(({ uri, type }) => {
      const path = this.#host.toPath(uri);
      return path === undefined ? [] : [{ path, type }];
    });
    this.#folders.changed(own);
    if (await this.#workspaces.concerns(own.map(({ path }) => path))) this.#workspacesChanged();
  }

  #foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    for (const root of this.#pathsOf(removed.map(({ uri }) => uri))) this.#folders.remove(root);
    for (const root of this.#pathsOf(added.map(({ uri }) => uri))) this.#folders.add(root);
    // Of documents that are open, a new folder knows nothing yet.
    for (const document of this.#texts.all()) {
      const path = this.#host.toPath(document.uri);
      if (path !== undefined && !isWorkspaceFile(path)) this.#folders.opened(path, document.getText());
    }
    this.#workspacesChanged();
  }

  #settingsChanged(settings: unknown): void {
    this.#rules.changed(settings);
    this.#settings.forget();
    this.#comfort.refresh();
    this.#lists.everythingChanged();
    this.#diagnostics.refresh();
  }

  /** Reads the files of the workspace, once. */
  #read(): void {
    clearTimeout(this.#reading);
    this.#folders.start();
  }

  /** Has the client watch also what the workspace files name. */
  async #watch(): Promise<void> {
    const { reports } = this.#diagnostics;
    while (!reports.isStopped) {
      this.#watching.watch(await this.#workspaces.sources());
      await reports.changed();
    }
  }

  #stop(): void {
    clearTimeout(this.#reading);
    this.#indexing.clear();
    this.#folders.stop();
    this.#diagnostics.stop();
    this.#lists.stop();
  }

  #makeFolders(): WorkspaceFolders {
    const notice = new ReadingProgressNotice(this.#connection, () => this.#client.canShowProgress);
    return new WorkspaceFolders({
      files: this.#host.files,
      onFiles: (paths) => {
        this.#diagnostics.reports.mark(paths);
        this.#lists.everythingChanged();
      },
      onTenant: (paths) => {
        if (this.#folders.areRead) this.#tell('folders', foldersSummary(this.#folders));
        this.#lists.everythingChanged();
        this.#diagnostics.reports.mark(paths);
        this.#diagnostics.refreshOpen();
      },
      onProgress: (progress) => notice.update(progress),
      onFailure: (error) => this.#log(`Reading the profiles of the workspace failed: ${whereOf(error)}`),
    });
  }

  #makeDocuments(named: NamedFindings): OpenDocuments {
    return new OpenDocuments({
      documents: this.#texts,
      host: this.#host,
      workspaces: this.#workspaces,
      named,
      reportsJsonSyntax: () => this.#reportsJsonSyntax,
      tenantOf: (path) => this.#folders.tenantOf(path),
      severitiesOf: (uri) => this.#rules.of(uri),
      onFailure: (rule) => this.#log(`Rule ${rule} failed.`),
    });
  }

  #makeClosedFiles(): ClosedFiles {
    return new ClosedFiles({
      workspaces: this.#workspaces,
      host: this.#host,
      tenantOf: (path) => this.#folders.tenantOf(path),
      // Settings are those of a workspace folder: an editor is not asked for each of a thousand files.
      severitiesOf: (path) => this.#rules.of(this.#host.toUri(this.#folders.of(path)?.root ?? path)),
    });
  }

  #inBackground(name: string, work: () => Promise<void>): void {
    inBackground({ name, log: (message) => this.#log(message) }, work);
  }

  #pathsOf(uris: readonly string[]): readonly string[] {
    return uris.map((uri) => this.#host.toPath(uri)).filter((path) => path !== undefined);
  }

  /** For whoever looks into the output, and only where it is another sentence than the last one about the same thing. */
  #tell(about: string, sentence: string): void {
    if (this.#said.get(about) === sentence) return;
    this.#said.set(about, sentence);
    this.#connection.console.info(sentence);
  }

  #log(message: string): void {
    this.#connection.console.error(message);
  }
}

import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { version } from '../project.ts';
import { Changes } from './changes.ts';
import { answerFeatures, capabilitiesFor } from './features.ts';
import { inBackground } from './guard.ts';
import type { ServerHost } from './host.ts';
import { ServerParts } from './server-parts.ts';

/** Serves one client until it goes. */
export function startServer(connection: Connection, host: ServerHost): void {
  new Server(new ServerParts(connection, host)).listen();
}

/** Milliseconds after which files are read also where no open document was asked about. */
const readingDelay = 1000;

/** From the first message of a client to its last. */
class Server {
  readonly #parts: ServerParts;
  readonly #changes: Changes;
  #reading: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#changes = new Changes(parts);
  }

  listen(): void {
    const { connection, texts } = this.#parts;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onShutdown(() => this.#stop());
    this.#changes.follow();
    answerFeatures(this.#parts);
    texts.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { settings, folders, workspaces } = this.#parts;
    const { workspaceFolders, rootUri } = params;
    this.#parts.introduce(params);
    settings.initialize(params);
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    for (const root of this.#parts.pathsOf(uris)) folders.add(root);
    workspaces.forget();
    return {
      serverInfo: { name: 'scep-profiles', version },
      capabilities: capabilitiesFor(this.#parts, params),
    };
  }

  #initialized(): void {
    const { settings, documentFeatures, client, rules, folders, output } = this.#parts;
    settings.initialized();
    documentFeatures.initialized();
    if (client.hasSettings) rules.askFromNowOn();
    if (client.hasFolders) this.#changes.followFolders();
    if (client.canWatch) inBackground({ name: 'Watching files', log: output.log }, () => this.#watch());
    this.#reading = setTimeout(() => folders.start(), readingDelay);
  }

  /** Has the client watch also what the workspace files name, and what is beside a workspace folder in its export. */
  async #watch(): Promise<void> {
    const { diagnostics, watching, workspaces, folders } = this.#parts;
    while (!diagnostics.reports.isStopped) {
      watching.watch(await workspaces.sources(), folders.foldersAbove);
      await diagnostics.reports.changed();
    }
  }

  #stop(): void {
    const { folders, diagnostics, lists } = this.#parts;
    clearTimeout(this.#reading);
    this.#changes.stop();
    folders.stop();
    diagnostics.stop();
    lists.stop();
  }
}

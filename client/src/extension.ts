import * as vscode from 'vscode';
import { importDevices } from './import/import-devices.ts';
import { concernsUs, looksLikeProfile, servedSchemes } from './documents.ts';
import { registerGettingStarted } from './getting-started.ts';
import type { LanguageClientModule, RunningServer } from './language-client.ts';
import { makeProfile } from './new-profile.ts';
import { makeWorkspaceFile } from './new-workspace-file.ts';
import { PreviewCommands } from './preview-commands.ts';
import type { PreviewModule } from './preview/previews.ts';
import { ProfilesView } from './tree/profiles-view.ts';
import { ReviewCommands } from './review-commands.ts';
import type { ReviewModule } from './review/reviews.ts';
import { StatusItem } from './status-item.ts';

/** What differs between the hosts an extension can run in. */
export interface ExtensionHost {
  /** Whether git can be run, for files on its disk. */
  readonly hasGit: boolean;
  /** Loads the language client, which is much larger than everything that is needed before it. */
  loadLanguageClient(): Promise<LanguageClientModule>;
  loadPreview(): Promise<PreviewModule>;
  loadReviews(): Promise<ReviewModule>;
}

/** What other extensions, and our tests, can ask. */
export interface ExtensionApi {
  isServerRunning(): boolean;
}

/**
 * Waits until there is something to do, then starts the server once: a document with a SCEP profile, a subject file, a
 * workspace file, or a command. Other JSON is searched for one word when it is opened, and costs nothing more.
 */
export function activateExtension(context: vscode.ExtensionContext, host: ExtensionHost): ExtensionApi {
  const extension = new Extension(context, host);
  // Commands that need it are not offered without it.
  void vscode.commands.executeCommand('setContext', 'scepProfiles.hasGit', host.hasGit);
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument((document) => extension.opened(document)),
    vscode.workspace.onDidChangeTextDocument((event) => extension.changed(event)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => extension.foldersChanged()),
    vscode.commands.registerCommand('scepProfiles.restart', () => extension.restart()),
    vscode.commands.registerCommand('scepProfiles.importDevices', () =>
      importDevices({ secrets: context.secrets, server: () => extension.start() }),
    ),
    vscode.commands.registerCommand('scepProfiles.showOutput', async () => (await extension.start()).showOutput()),
    vscode.commands.registerCommand('scepProfiles.newProfile', async () => makeProfile(await extension.start())),
    vscode.commands.registerCommand('scepProfiles.newWorkspaceFile', async () =>
      makeWorkspaceFile(await extension.start()),
    ),
    { dispose: () => void extension.stop() },
  );
  registerGettingStarted(context);
  for (const document of vscode.workspace.textDocuments) extension.opened(document);
  void extension.startForWorkspaceFile();
  return { isServerRunning: () => extension.isServerRunning };
}

class Extension {
  readonly #context: vscode.ExtensionContext;
  readonly #host: ExtensionHost;
  readonly #status: StatusItem;
  readonly #previews: PreviewCommands;
  readonly #profiles: ProfilesView;
  readonly #reviews: ReviewCommands;
  #server: Promise<RunningServer> | undefined;
  /** Of the documents that the server is told of. */
  #schemes: ReadonlySet<string> = new Set();

  constructor(context: vscode.ExtensionContext, host: ExtensionHost) {
    this.#context = context;
    this.#host = host;
    this.#status = new StatusItem();
    this.#previews = new PreviewCommands({
      context,
      hasGit: host.hasGit,
      loadPreview: () => host.loadPreview(),
      server: () => this.start(),
    });
    this.#reviews = new ReviewCommands({
      hasGit: host.hasGit,
      loadReviews: () => host.loadReviews(),
      server: () => this.start(),
    });
    this.#profiles = new ProfilesView(() => this.start());
    context.subscriptions.push(this.#status, this.#profiles, this.#reviews);
  }

  get isServerRunning(): boolean {
    return this.#server !== undefined;
  }

  opened(document: vscode.TextDocument): void {
    if (!this.#server && concernsUs(document)) this.#startQuietly();
  }

  /** A profile may be typed or pasted into a document that had none. */
  changed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (this.#server || !contentChanges.some((change) => looksLikeProfile(document, change))) return;
    this.opened(document);
  }

  /** A client is asked about documents of the schemes that there were when it started, and of no other. */
  foldersChanged(): void {
    if (this.#server && ![...servedSchemes()].every((scheme) => this.#schemes.has(scheme))) tellFailure(this.restart());
  }

  async startForWorkspaceFile(): Promise<void> {
    const found = await vscode.workspace.findFiles('**/scep-profiles.json', '**/node_modules/**', 1);
    if (found.length > 0) this.#startQuietly();
  }

  start(): Promise<RunningServer> {
    return (this.#server ??= this.#start());
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
    this.#profiles.changed();
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#status.detach();
    await (await server?.catch(() => undefined))?.stop();
  }

  async #start(): Promise<RunningServer> {
    this.#schemes = servedSchemes();
    const module = await this.#host.loadLanguageClient();
    const server = await module.startLanguageClient(this.#context, {
      chosenDevices: this.#previews.chosenDevices,
      workspaceChanged: () => {
        this.#previews.workspaceChanged();
        this.#reviews.workspaceChanged();
      },
      profilesChanged: () => this.#profiles.changed(),
    });
    this.#status.attach(server);
    return server;
  }

  #startQuietly(): void {
    tellFailure(this.start());
  }
}

/** Where nobody waits for the answer, a failure has to be shown. */
function tellFailure(starting: Promise<unknown>): void {
  starting.catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('SCEP Profiles: the language server did not start. {0}', reason));
  });
}

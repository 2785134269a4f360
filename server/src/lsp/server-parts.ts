import { TextDocuments, type Connection, type InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { overlay } from '../host/overlay.ts';
import { abilitiesOf } from './client-abilities.ts';
import { ClosedFiles } from './closed-files.ts';
import { DocumentFeatures } from './document-features.ts';
import { Diagnostics } from './diagnostics.ts';
import { FileWatching } from './file-watching.ts';
import { whereOf } from './guard.ts';
import type { ServerHost } from './host.ts';
import { readOptions } from './initialization-options.ts';
import { NamedFindings } from './named-findings.ts';
import { OpenDocuments } from './open-documents.ts';
import { Output } from './output.ts';
import { ProfileLists } from './profile-lists.ts';
import { ReadingProgressNotice } from './reading-progress.ts';
import { RuleSettings } from './rule-settings.ts';
import { ClientSettings } from './settings.ts';
import { WorkspaceFolders } from './workspace-folders.ts';
import { foldersSummary, workspaceSummary } from './workspace-summary.ts';
import { Workspaces } from './workspaces.ts';

/** The parts of the server. What each knows of the others it is given here. */
export class ServerParts {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly output: Output;
  readonly texts = new TextDocuments(TextDocument);
  readonly rules: RuleSettings;
  readonly settings: ClientSettings;
  readonly folders: WorkspaceFolders;
  readonly workspaces: Workspaces;
  readonly documents: OpenDocuments;
  readonly diagnostics: Diagnostics;
  readonly documentFeatures: DocumentFeatures;
  readonly lists: ProfileLists;
  readonly watching: FileWatching;
  #client = abilitiesOf({});
  #reportsJsonSyntax = true;

  constructor(connection: Connection, host: ServerHost) {
    this.connection = connection;
    this.host = host;
    this.output = new Output(connection);
    const { log } = this.output;
    this.rules = new RuleSettings(connection);
    this.settings = new ClientSettings(connection, log);
    this.folders = this.#makeFolders();
    this.workspaces = this.#makeWorkspaces();
    const { workspaces, folders, settings } = this;
    const named = new NamedFindings(workspaces, host);
    const shared = { connection, host, log, workspaces, folders, closed: this.#makeClosedFiles(), named };
    this.documents = this.#makeDocuments(named);
    this.diagnostics = this.#makeDiagnostics(shared);
    const documents = (): OpenDocuments => this.documents;
    this.documentFeatures = new DocumentFeatures(connection, { documents, textOf: this.textOf, host, settings, log });
    const { reports } = this.diagnostics;
    this.lists = new ProfileLists(connection, { ...shared, documents, openUris: () => this.texts.keys(), reports });
    this.watching = new FileWatching({
      ...shared,
      roots: () => folders.roots,
      canWatchElsewhere: () => this.client.canWatchElsewhere,
    });
  }

  /** What the client can do; nothing before it has said so. */
  get client(): ReturnType<typeof abilitiesOf> {
    return this.#client;
  }

  /** Who the client is, before anything else is asked. */
  introduce({ capabilities, initializationOptions }: InitializeParams): void {
    const { reportsJsonSyntax = true, choice, commands } = readOptions(initializationOptions);
    this.#client = abilitiesOf(capabilities, commands);
    this.#reportsJsonSyntax = reportsJsonSyntax;
    this.documents.choose(choice);
  }

  /** A document as it is open, also a workspace file. */
  readonly textOf = (uri: string): TextDocument | undefined => this.texts.get(uri);

  /** Those of URIs that are files. A folder may come with a `/` at the end, which only the root of a disk keeps. */
  pathsOf(uris: readonly string[]): readonly string[] {
    return uris.flatMap((uri) => this.host.toPath(uri)?.replace(/(?<=[^/:])\/$/u, '') ?? []);
  }

  #makeFolders(): WorkspaceFolders {
    const notice = new ReadingProgressNotice(this.connection, () => this.client.canShowProgress);
    return new WorkspaceFolders({
      files: this.host.files,
      folderAbove: (root, paths) => this.workspaces.folderAbove(root, paths),
      onFiles: (paths) => {
        this.diagnostics.reports.mark(paths);
        this.lists.everythingChanged();
      },
      onTenant: (paths) => {
        if (this.folders.areRead) this.output.tell('folders', foldersSummary(this.folders));
        this.lists.everythingChanged();
        this.diagnostics.reports.mark(paths);
        this.diagnostics.refreshOpen();
      },
      onProgress: (progress) => notice.update(progress),
      onFailure: (error) => this.output.logOnce(`Reading the profiles of the workspace failed: ${whereOf(error)}`),
    });
  }

  #makeWorkspaces(): Workspaces {
    const { host, folders, output } = this;
    return new Workspaces({
      files: overlay(host.files, (path) => this.textOf(host.toUri(path))?.getText()),
      roots: () => folders.roots,
      onLoaded: (loaded) => output.tell(loaded.workspace.path, workspaceSummary(loaded)),
    });
  }

  #makeDocuments(named: NamedFindings): OpenDocuments {
    const { texts, host, workspaces, folders, rules, output } = this;
    return new OpenDocuments({
      documents: texts,
      host,
      workspaces,
      named,
      reportsJsonSyntax: () => this.#reportsJsonSyntax,
      tenantOf: (path) => folders.tenantOf(path),
      severitiesOf: (uri) => rules.of(uri),
      onFailure: (rule) => output.log(`Rule ${rule} failed.`),
    });
  }

  #makeClosedFiles(): ClosedFiles {
    const { host, workspaces, folders, rules } = this;
    return new ClosedFiles({
      workspaces,
      host,
      tenantOf: (path) => folders.tenantOf(path),
      // Settings are those of a workspace folder: an editor is not asked for each of a thousand files.
      severitiesOf: (path) => rules.of(host.toUri(folders.of(path)?.root ?? path)),
    });
  }

  #makeDiagnostics(shared: { readonly closed: ClosedFiles; readonly named: NamedFindings }): Diagnostics {
    const { connection, host, workspaces, folders, settings, texts, documents, output } = this;
    return new Diagnostics({
      ...shared,
      connection,
      host,
      workspaces,
      folders,
      texts,
      documents,
      log: output.log,
      client: () => this.client,
      isWanted: async (root) => (await settings.get(host.toUri(root))).workspaceDiagnostics,
      onIdle: () => folders.start(),
    });
  }
}

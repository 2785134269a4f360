import type * as vscode from 'vscode';
import {
  LanguageClient,
  type StaticFeature,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import {
  chooseDevicesMethod,
  documentStatusMethod,
  ownTokenTypes,
  workspaceChangedMethod,
  type ChosenDevices,
  type DocumentStatus,
  type DocumentStatusParams,
  type InitializationOptions,
} from '../../server/src/lsp/protocol.ts';

/** What the small part of the extension knows of this, the large one. */
export interface LanguageClientModule {
  startLanguageClient(context: vscode.ExtensionContext, listener: ServerListener): Promise<RunningServer>;
}

/** What the server tells, and what it has to know at its start. */
export interface ServerListener {
  readonly chosenDevices: ChosenDevices | null;
  workspaceChanged(): void;
}

export interface RunningServer {
  documentStatus(uri: string): Promise<DocumentStatus>;
  /** One of the requests of our own. */
  request<Result>(method: string, params: object): Promise<Result>;
  chooseDevices(chosen: ChosenDevices | null): Promise<void>;
  showOutput(): void;
  stop(): Promise<void>;
}

const serverModule = 'dist/server.mjs';

/** Starts the server in a process of its own and connects the editor to it. */
export async function startLanguageClient(
  context: vscode.ExtensionContext,
  listener: ServerListener,
): Promise<RunningServer> {
  const module = context.asAbsolutePath(serverModule);
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const client = new LanguageClient('scepProfiles', 'SCEP Profiles', server, clientOptions(listener.chosenDevices));
  client.registerFeature(ownTokens);
  client.onNotification(workspaceChangedMethod, () => listener.workspaceChanged());
  await client.start();
  return {
    documentStatus: (uri) =>
      client.sendRequest<DocumentStatus>(documentStatusMethod, { uri } satisfies DocumentStatusParams),
    request: (method, params) => client.sendRequest(method, params),
    chooseDevices: (chosen) => client.sendNotification(chooseDevicesMethod, chosen),
    showOutput: () => client.outputChannel.show(),
    stop: () => client.stop(),
  };
}

function clientOptions(devices: ChosenDevices | null): LanguageClientOptions {
  // The last four are what comparisons and pull requests show: of VS Code's git, GitLens, and GitHub Pull Requests.
  const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'git', 'gitlens', 'pr', 'review'];
  const languages = ['json', 'jsonc', 'scep-subject'];
  return {
    documentSelector: languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme }))),
    // VS Code's own JSON service marks syntax errors.
    initializationOptions: {
      reportsJsonSyntax: false,
      devices,
      commands: ['scepProfiles.openPreview'],
    } satisfies InitializationOptions,
  };
}

/** The client colours tokens of our own types too: package.json says how. */
const ownTokens: StaticFeature = {
  fillClientCapabilities({ textDocument }) {
    textDocument?.semanticTokens?.tokenTypes.push(...Object.values(ownTokenTypes));
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

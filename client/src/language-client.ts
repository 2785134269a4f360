import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, StaticFeature } from 'vscode-languageclient';
import {
  chooseDevicesMethod,
  documentStatusMethod,
  ownTokenTypes,
  profilesChangedMethod,
  workspaceChangedMethod,
  type ChosenDevices,
  type DocumentStatus,
  type DocumentStatusParams,
  type InitializationOptions,
} from '../../server/src/lsp/protocol.ts';
import { servedSchemes } from './documents.ts';
import { serveFiles } from './files.ts';

/** What the small part of the extension knows of the large one, which differs from host to host. */
export interface LanguageClientModule {
  startLanguageClient(context: vscode.ExtensionContext, listener: ServerListener): Promise<RunningServer>;
}

/** What the server tells, and what it has to know at its start. */
export interface ServerListener {
  readonly chosenDevices: ChosenDevices | null;
  workspaceChanged(): void;
  profilesChanged(): void;
}

export interface RunningServer {
  documentStatus(uri: string): Promise<DocumentStatus>;
  /** One of the requests of our own. */
  request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result>;
  chooseDevices(chosen: ChosenDevices | null): Promise<void>;
  showOutput(): void;
  stop(): Promise<void>;
}

export const clientId = 'scepProfiles';
export const clientName = 'SCEP Profiles';

/** Starts a client, and with it the server, and connects the editor to it. */
export async function connect(client: BaseLanguageClient, listener: ServerListener): Promise<RunningServer> {
  client.registerFeature(ownTokens);
  client.onNotification(workspaceChangedMethod, () => listener.workspaceChanged());
  client.onNotification(profilesChangedMethod, () => listener.profilesChanged());
  serveFiles(client);
  await client.start();
  return {
    documentStatus: (uri) =>
      client.sendRequest<DocumentStatus>(documentStatusMethod, { uri } satisfies DocumentStatusParams),
    // An undefined token would be sent as a parameter.
    request: (method, params, token) =>
      token ? client.sendRequest(method, params, token) : client.sendRequest(method, params),
    chooseDevices: (chosen) => client.sendNotification(chooseDevicesMethod, chosen),
    showOutput: () => client.outputChannel.show(),
    stop: () => client.stop(),
  };
}

export function clientOptions({ chosenDevices }: ServerListener): LanguageClientOptions {
  const languages = ['json', 'jsonc', 'scep-subject'];
  return {
    documentSelector: languages.flatMap((language) => [...servedSchemes()].map((scheme) => ({ language, scheme }))),
    // VS Code's own JSON service marks syntax errors.
    initializationOptions: {
      reportsJsonSyntax: false,
      devices: chosenDevices,
      commands: ['scepProfiles.openPreview', 'editor.action.triggerSuggest'],
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

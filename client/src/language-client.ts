import type * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import {
  documentStatusMethod,
  type DocumentStatus,
  type DocumentStatusParams,
  type InitializationOptions,
} from '../../server/src/lsp/protocol.ts';

/** What the small part of the extension knows of this, the large one. */
export interface LanguageClientModule {
  startLanguageClient(context: vscode.ExtensionContext): Promise<RunningServer>;
}

export interface RunningServer {
  documentStatus(uri: string): Promise<DocumentStatus>;
  showOutput(): void;
  stop(): Promise<void>;
}

const serverModule = 'dist/server.cjs';

/** Starts the server in a process of its own and connects the editor to it. */
export async function startLanguageClient(context: vscode.ExtensionContext): Promise<RunningServer> {
  const module = context.asAbsolutePath(serverModule);
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const client = new LanguageClient('scepProfiles', 'SCEP Profiles', server, clientOptions());
  await client.start();
  return {
    documentStatus: (uri) =>
      client.sendRequest<DocumentStatus>(documentStatusMethod, { uri } satisfies DocumentStatusParams),
    showOutput: () => client.outputChannel.show(),
    stop: () => client.stop(),
  };
}

function clientOptions(): LanguageClientOptions {
  const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];
  const languages = ['json', 'jsonc', 'scep-subject'];
  return {
    documentSelector: languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme }))),
    // VS Code's own JSON service marks syntax errors.
    initializationOptions: { reportsJsonSyntax: false } satisfies InitializationOptions,
  };
}

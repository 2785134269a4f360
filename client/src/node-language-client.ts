import type * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import {
  clientId,
  clientName,
  clientOptions,
  connect,
  type RunningServer,
  type ServerListener,
} from './language-client.ts';

const serverModule = 'dist/server.mjs';

/** Starts the server in a process of its own. */
export function startLanguageClient(
  context: vscode.ExtensionContext,
  listener: ServerListener,
): Promise<RunningServer> {
  const module = context.asAbsolutePath(serverModule);
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  return connect(new LanguageClient(clientId, clientName, server, clientOptions(listener)), listener);
}

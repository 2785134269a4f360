import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import {
  clientId,
  clientName,
  clientOptions,
  connect,
  type RunningServer,
  type ServerListener,
} from '../language-client.ts';

const serverModule = 'dist/web/server.js';

/**
 * Starts the server in a web worker of its own.
 * @throws {Error} when the program of the worker cannot be loaded
 */
export async function startLanguageClient(
  context: vscode.ExtensionContext,
  listener: ServerListener,
): Promise<RunningServer> {
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, serverModule).toString(true));
  const client = new LanguageClient(clientId, clientName, worker, clientOptions(listener));
  const server = await Promise.race([connect(client, listener), loadingFailed(worker)]);
  return {
    ...server,
    async stop() {
      await server.stop();
      // Nobody else ends it: told to exit, the server only falls silent.
      worker.terminate();
    },
  };
}

/** Without it the client would wait for an answer for ever. */
function loadingFailed(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener(
      'error',
      ({ message }) => reject(new Error(vscode.l10n.t('Its web worker failed. {0}', message))),
      {
        once: true,
      },
    );
  });
}

// The server in a web worker: it talks by messages to who made the worker.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { nameDigest } from '../host/client/name-digest.ts';
import { clientHost } from '../lsp/client-host.ts';
import { connectInOrder } from '../lsp/lifecycle.ts';
import { startServer } from '../lsp/server.ts';

declare const self: DedicatedWorkerGlobalScope;

const connection = connectInOrder((options) =>
  createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self), options),
);
startServer(connection, { ...clientHost(connection), nameDigest });

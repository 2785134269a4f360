import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The built command line. */
export const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs');

export interface StdioServer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  /** Exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The built command line as an editor starts it; gone after the test. */
export function startStdioServer(): StdioServer {
  if (!existsSync(cli)) throw new Error('dist/cli.mjs is missing: npm run build');
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio']);
  // Read, or it would wait for a reader.
  child.stderr.resume();
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  onTestFinished(() => void child.kill('SIGKILL'));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  return { process: child, connection, ended };
}

export async function initialize(
  connection: ProtocolConnection,
  folder: string,
  capabilities: ClientCapabilities = {},
): Promise<InitializeResult> {
  const answer = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).toString(),
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  return answer;
}

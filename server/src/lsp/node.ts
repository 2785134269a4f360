import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { nodeFileSystem } from '../host/node-file-system.ts';
import type { ServerHost } from './host.ts';
import { startServer } from './server.ts';

/** Serves over what the arguments of this process name: `--node-ipc` as VS Code does, or `--stdio`. */
export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), nodeHost());
}

/** Serves over standard input and output. The connection ends the process on `exit`, so this never resolves. */
export function startStdioServer(): Promise<never> {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  startServer(connection, nodeHost());
  // An editor that crashed says nothing any more; without this its server would stay for ever.
  process.stdin.once('close', () => process.exit(1));
  return new Promise(() => undefined);
}

export function nodeHost(): ServerHost {
  return {
    files: nodeFileSystem('/'),
    toPath(uri) {
      const parsed = URI.parse(uri);
      return parsed.scheme === 'file' ? parsed.fsPath.replaceAll('\\', '/') : undefined;
    },
    toUri: (path) => URI.file(path).toString(),
    async readAtHead(path) {
      // Wanted only where versions are compared.
      const { readAtHead } = await import('../host/git/head-file.ts');
      return readAtHead(path, process.env);
    },
    today: () => new Date().toISOString().slice(0, 10),
  };
}

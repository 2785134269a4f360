import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { HeadFiles } from '../host/git/head-file.ts';
import { nameDigest } from '../host/node/name-digest.ts';
import { nodeFileSystem } from '../host/node/node-file-system.ts';
import { parseAddress } from './addresses.ts';
import { withClientFiles } from './client-host.ts';
import type { ServerHost } from './host.ts';
import { connectInOrder } from './lifecycle.ts';
import { startServer } from './server.ts';

/** Serves our extension, which also serves files that are on no disk. It starts this with `--node-ipc`. */
export function startNodeServer(): void {
  const connection = connectInOrder((options) => createConnection(ProposedFeatures.all, options));
  startServer(connection, withClientFiles(nodeHost(), connection));
}

/**
 * Serves over standard input and output. The connection ends the process, so this never resolves: on `exit`, and where
 * the input ends, as it does when an editor crashes. Either way with 0 after `shutdown`, else with 1.
 */
export function startStdioServer(): Promise<never> {
  // Given as streams: of a reader the connection sees no end.
  const { stdin, stdout } = process;
  startServer(
    connectInOrder((options) => createConnection(ProposedFeatures.all, stdin, stdout, options)),
    nodeHost(),
  );
  return new Promise(() => undefined);
}

/** The files of this machine, and what git knows of them. */
export function nodeHost(): ServerHost {
  // Wanted only where versions are compared.
  let heads: Promise<HeadFiles> | undefined;
  return {
    files: nodeFileSystem('/'),
    toPath(uri) {
      const parsed = parseAddress(uri);
      return parsed?.scheme === 'file' ? parsed.fsPath.replaceAll('\\', '/') : undefined;
    },
    toUri: (path) => URI.file(path).toString(),
    async readAtHead(path) {
      heads ??= import('../host/git/head-file.ts').then((module) => new module.HeadFiles(process.env));
      return (await heads).read(path);
    },
    async isTracked(path) {
      const { isTracked } = await import('../host/git/tracked-file.ts');
      return isTracked(path, process.env);
    },
    nameDigest,
    reviews: {
      async revisions(folder) {
        const { revisionsAnswer } = await import('./review-answer.ts');
        return revisionsAnswer({ folder, env: process.env });
      },
      async review(request) {
        const { reviewAnswer } = await import('./review-answer.ts');
        return reviewAnswer(request, process.env);
      },
    },
    today: () => new Date().toISOString().slice(0, 10),
  };
}

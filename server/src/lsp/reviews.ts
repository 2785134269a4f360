// Answers the requests behind "Review Changes Since...".
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { noGit } from './client-host.ts';
import { isClientPath } from './client-paths.ts';
import { guard, type Log } from './guard.ts';
import type { ServerHost } from './host.ts';
import {
  reviewMethod,
  revisionsMethod,
  type ReviewAnswer,
  type ReviewParams,
  type RevisionsAnswer,
  type RevisionsParams,
} from './protocol.ts';

export interface ReviewContext {
  readonly host: ServerHost;
  /** An open document. */
  readonly textOf: (uri: string) => TextDocument | undefined;
  readonly log: Log;
}

export function answerReviews(connection: Connection, { host, textOf, log }: ReviewContext): void {
  const folderOf = (uri: string): string | undefined => {
    const path = host.toPath(uri);
    return path === undefined || isClientPath(path) ? undefined : path.replace(/(?<=.)\/$/u, '');
  };
  connection.onRequest<RevisionsAnswer, never>(
    revisionsMethod,
    guard<RevisionsParams, RevisionsAnswer>({ name: 'revisions', empty: failed, log }, async ({ uri }) => {
      const folder = folderOf(uri);
      return folder === undefined || !host.reviews ? withoutGit : host.reviews.revisions(folder);
    }),
  );
  connection.onRequest<ReviewAnswer, never>(
    reviewMethod,
    guard<ReviewParams, ReviewAnswer>({ name: 'review', empty: failed, log }, async ({ uri, base }, token) => {
      const folder = folderOf(uri);
      if (folder === undefined || !host.reviews) return withoutGit;
      return host.reviews.review({
        folder,
        base,
        today: host.today(),
        textOf: (path) => textOf(host.toUri(path))?.getText(),
        signal: signalOf(token),
      });
    }),
  );
}

const withoutGit = { ok: false, reason: noGit } as const;
const failed = { ok: false, reason: 'The review failed. The output of the language server says where.' } as const;

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

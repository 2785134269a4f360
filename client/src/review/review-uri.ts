import * as vscode from 'vscode';
import { reviewScheme } from '../review-commands.ts';

/** What a review is of. */
export interface ReviewPlace {
  /** In the repository. */
  readonly folder: vscode.Uri;
  /** A revision, of which the merge base with HEAD counts. */
  readonly base: string;
}

/** The document of a review: its name is what a tab shows, its query what it takes to make it again. */
export function uriOf({ folder, base }: ReviewPlace): vscode.Uri {
  const name = vscode.l10n.t('SCEP changes since {0}', base).replaceAll(/[\\/:*?"<>|]+/gu, '-');
  const query = JSON.stringify({ folder: folder.toString(), base });
  return vscode.Uri.from({ scheme: reviewScheme, path: `/${name}.md`, query });
}

/** Undefined for a document that somebody else has made. */
export function placeOf({ query }: vscode.Uri): ReviewPlace | undefined {
  try {
    const { folder, base }: { readonly folder?: unknown; readonly base?: unknown } = Object(JSON.parse(query));
    return typeof folder === 'string' && typeof base === 'string'
      ? { folder: vscode.Uri.parse(folder, true), base }
      : undefined;
  } catch {
    return undefined;
  }
}

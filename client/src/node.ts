import type * as vscode from 'vscode';
import { activateExtension, type ExtensionApi } from './extension.ts';

/** A bundle of its own, beside this one: made from node-language-client.ts, loaded when the server is wanted. */
const languageClient: string = './language-client.cjs';

/** Likewise of previews.ts, loaded with the first preview. */
const preview: string = './preview-panel.cjs';

/** Likewise of reviews.ts, loaded with the first review. */
const reviews: string = './reviews.cjs';

/** Entry of the desktop and remote host. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  return activateExtension(context, {
    hasGit: true,
    loadLanguageClient: () => import(languageClient),
    loadPreview: () => import(preview),
    loadReviews: () => import(reviews),
  });
}

import type * as vscode from 'vscode';
import { activateExtension, type ExtensionApi } from '../extension.ts';

/** Entry of the web worker host. It loads one file and no other: what is wanted later is in it, too. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  return activateExtension(context, {
    hasGit: false,
    loadLanguageClient: () => import('./browser-language-client.ts'),
    loadPreview: () => import('../preview/previews.ts'),
    loadReviews: () => import('../review/reviews.ts'),
  });
}

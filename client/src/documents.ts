import * as vscode from 'vscode';
import { mayHoldProfile } from '../../server/src/core/profile/detect.ts';
import { versionSchemes } from '../../server/src/lsp/version-schemes.ts';

/** Whether a document is one for the server: a subject file, a workspace file, or JSON that may hold a profile. */
export function concernsUs(document: vscode.TextDocument): boolean {
  if (document.languageId === 'scep-subject') return true;
  if (!isJson(document)) return false;
  return isWorkspaceFile(document) || mayHoldProfile(document.getText());
}

/** The schemes of documents that are served: files wherever they are, and versions of them. Not VS Code's own settings and data. */
export function servedSchemes(): ReadonlySet<string> {
  const opened = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...versionSchemes, ...opened]);
}

/** Whether a document has, or may have, a profile or a subject to preview. */
export function isPreviewable(document: vscode.TextDocument): boolean {
  return concernsUs(document) && !isWorkspaceFile(document);
}

/** Whether the lines of a change may have made a profile of the document. Reads those lines only. */
export function looksLikeProfile(
  document: vscode.TextDocument,
  { range, text }: vscode.TextDocumentContentChangeEvent,
): boolean {
  if (!isJson(document)) return false;
  if (mayHoldProfile(text)) return true;
  const line = Math.min(range.start.line, document.lineCount - 1);
  return mayHoldProfile(document.lineAt(line).text);
}

function isJson({ languageId, uri }: vscode.TextDocument): boolean {
  // VS Code keeps data of its own in JSON documents of schemes such as `vscode-userdata`.
  return (languageId === 'json' || languageId === 'jsonc') && !uri.scheme.startsWith('vscode-userdata');
}

function isWorkspaceFile({ uri }: vscode.TextDocument): boolean {
  return uri.path.endsWith('/scep-profiles.json');
}

import * as vscode from 'vscode';
import { isPreviewable } from './documents.ts';

/**
 * The editor with a profile that a person means: the active one, else one beside it, which becomes the active one. A walkthrough
 * and a side view take the keyboard from the editor that their buttons are about.
 */
export async function profileEditor(): Promise<vscode.TextEditor | undefined> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor && isPreviewable(activeTextEditor.document)) return activeTextEditor;
  const visible = visibleTextEditors.find(({ document }) => isPreviewable(document));
  if (!visible) return undefined;
  const { document, viewColumn, selection } = visible;
  return vscode.window.showTextDocument(document, viewColumn === undefined ? { selection } : { viewColumn, selection });
}

import * as vscode from 'vscode';
import { isPreviewable } from './documents.ts';

/**
 * The editor with a profile that a person means: the wanted or active one, else one beside it, else one behind another tab; it becomes the
 * active one. A walkthrough and a side view take the keyboard from the editor that their buttons are about, and in a small window
 * its place, too.
 */
export async function profileEditor(wanted = vscode.window.activeTextEditor): Promise<vscode.TextEditor | undefined> {
  if (wanted && isPreviewable(wanted.document)) return wanted;
  const visible = vscode.window.visibleTextEditors.find(({ document }) => isPreviewable(document));
  if (!visible) return hiddenEditor();
  const { document, viewColumn, selection } = visible;
  return vscode.window.showTextDocument(document, viewColumn === undefined ? { selection } : { viewColumn, selection });
}

async function hiddenEditor(): Promise<vscode.TextEditor | undefined> {
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all) {
    for (const { input } of tabs) {
      const uri = input instanceof vscode.TabInputText ? input.uri.toString() : undefined;
      const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
      if (document && isPreviewable(document)) return vscode.window.showTextDocument(document, { viewColumn });
    }
  }
  return undefined;
}

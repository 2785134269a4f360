import * as vscode from 'vscode';

/** The workspace folder somebody works in: that of the active editor, else the first; undefined where none is open. */
export function currentFolder(): vscode.WorkspaceFolder | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = active && vscode.workspace.getWorkspaceFolder(active);
  return folder ?? vscode.workspace.workspaceFolders?.[0];
}

import * as vscode from 'vscode';

/** Whether somebody sees the document: its text, or a preview of it, in the front tab of a group. */
export function isSeen(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ activeTab }) => activeTab !== undefined && shows(activeTab, uri));
}

/** Whether a tab has the document, be it behind others. */
export function hasTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => shows(tab, uri)));
}

/** Of a preview of VS Code's a tab tells the title only, and the document's name is in it. */
export function shows({ input, label }: vscode.Tab, uri: vscode.Uri): boolean {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom)
    return input.uri.toString() === uri.toString();
  return input instanceof vscode.TabInputWebview && label.includes(uri.path.slice(1));
}

import * as vscode from 'vscode';

/** A folder in the repository that is meant: that of the file in the editor, else the workspace folder, or one of several. */
export async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  const document = vscode.window.activeTextEditor?.document.uri;
  // Beside the folders that are open there are files such as VS Code's own settings.
  const isMeant = document?.scheme === 'file' && (!first || vscode.workspace.getWorkspaceFolder(document));
  if (isMeant) return vscode.Uri.joinPath(document, '..');
  if (!first) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder of a git repository first, or a file in one.'),
    );
    return undefined;
  }
  if (others.length === 0) return first.uri;
  const picked = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('The folder whose changes are to be reviewed'),
  });
  return picked?.uri;
}

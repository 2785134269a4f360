import * as vscode from 'vscode';
import {
  newWorkspaceFileMethod,
  type NewWorkspaceFile,
  type NewWorkspaceFileParams,
} from '../../server/src/lsp/protocol.ts';
import { currentFolder } from './current-folder.ts';
import type { RunningServer } from './language-client.ts';

/** Shows the workspace file that governs the folder; where there is none, one is made from what lies around. */
export async function makeWorkspaceFile(server: RunningServer): Promise<void> {
  const folder = currentFolder();
  const found = folder && (await lookAround(server, folder));
  if (!found) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the folder with your profiles first: a workspace file describes what they meet.'),
    );
    return;
  }
  const uri = vscode.Uri.parse(found.uri);
  if (found.text !== null && !(await create(uri, found.text))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be made.', vscode.workspace.asRelativePath(uri)));
    return;
  }
  await vscode.window.showTextDocument(uri);
}

async function lookAround(server: RunningServer, { uri }: vscode.WorkspaceFolder): Promise<NewWorkspaceFile> {
  const title = vscode.l10n.t('Looking for profiles, exports and certificates…');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    server.request<NewWorkspaceFile>(newWorkspaceFileMethod, {
      folder: uri.toString(),
    } satisfies NewWorkspaceFileParams),
  );
}

/** Never over what somebody else made meanwhile. */
function create(uri: vscode.Uri, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  return vscode.workspace.applyEdit(edit);
}

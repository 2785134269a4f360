import * as vscode from 'vscode';
import { nameDevicesMethod, type NameDevicesAnswer, type NameDevicesParams } from '../../../server/src/lsp/protocol.ts';
import type { RunningServer } from '../language-client.ts';

/** Makes the workspace file name a file of devices, and shows it; it is there to be read and saved. */
export async function nameInWorkspaceFile(server: RunningServer, devices: vscode.Uri): Promise<void> {
  const answer = await server.request<NameDevicesAnswer>(nameDevicesMethod, {
    uri: devices.toString(),
  } satisfies NameDevicesParams);
  if (!answer.ok) {
    void vscode.window.showErrorMessage(vscode.l10n.t('scep-profiles.json was not changed. {0}', answer.reason));
    return;
  }
  const uri = vscode.Uri.parse(answer.uri);
  const edit = new vscode.WorkspaceEdit();
  if (answer.isNew) edit.createFile(uri, { ignoreIfExists: true });
  for (const { range, newText } of answer.edits) edit.replace(uri, toRange(range), newText);
  await vscode.workspace.applyEdit(edit);
  const [first] = answer.edits;
  await vscode.window.showTextDocument(uri, first ? { selection: toRange(first.range) } : {});
}

function toRange({ start, end }: Extract<NameDevicesAnswer, { ok: true }>['edits'][number]['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

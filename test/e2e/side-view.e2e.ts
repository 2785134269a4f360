import * as vscode from 'vscode';
import { eventually, eventuallyEqual, fileUri, previewTab, write } from './workbench.ts';

/** Of the side view itself only a window shows anything (test/ui); here is what its lines lead to. */
describe('The side view', () => {
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is there to be focused, and starts the server', async () => {
    await vscode.commands.executeCommand('scepProfiles.profiles.focus');
    const extension = vscode.extensions.getExtension<{ isServerRunning(): boolean }>('scep-profiles.scep-profiles');
    await eventually('the server runs', () => extension?.isActive && extension.exports.isServerRunning());
  });

  it('opens the preview of a profile whose file is closed', async () => {
    const document = await write('twice.json', `[\n${profile('One')},\n${profile('Two')}\n]\n`);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const uri = document.uri.toString();
    await vscode.commands.executeCommand('scepProfiles.openPreview', { uri, position: { line: 2, character: 5 } });
    await previewTab('Preview: Two');
    await eventuallyEqual('the file is shown', () => vscode.window.visibleTextEditors[0]?.document.uri.toString(), uri);
    await vscode.workspace.fs.delete(fileUri('twice.json'));
  });
});

function profile(name: string): string {
  return `{ "@odata.type": "#microsoft.graph.iosScepCertificateProfile", "displayName": "${name}" }`;
}

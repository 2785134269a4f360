import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeEditor, eventually, fileUri, open, replace, write } from './workbench.ts';

/** Run in a folder that has nothing for us. */
describe('SCEP Profiles in a folder without profiles', () => {
  const extension = vscode.extensions.getExtension<{ isServerRunning(): boolean }>('scep-profiles.scep-profiles');

  it('wakes up for JSON and starts no server', async () => {
    await open('other.json');
    await eventually('the extension is active', () => extension?.isActive);
    assert.equal(extension?.exports.isServerRunning(), false);
  });

  it('starts the server when a profile is typed', async () => {
    const document = await write('new.json', '{}');
    assert.equal(extension?.exports.isServerRunning(), false);
    await replace(
      document,
      new vscode.Range(0, 1, 0, 1),
      ' "@odata.type": "#microsoft.graph.iosScepCertificateProfile" ',
    );
    await eventually('the server runs', () => extension?.exports.isServerRunning());
    await vscode.workspace.fs.delete(fileUri('new.json'));
  });

  it('makes a workspace file to begin with', async () => {
    await vscode.commands.executeCommand('scepProfiles.newWorkspaceFile');
    const uri = fileUri('scep-profiles.json').toString();
    const { document } = await activeEditor('the workspace file', (each) => each.uri.toString() === uri);
    assert.equal(document.languageId, 'jsonc');
    assert.match(document.getText(), /"authorities": \{\}/);
    await vscode.workspace.fs.delete(document.uri);
  });
});

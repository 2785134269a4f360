import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeEditor, eventually, eventuallyEqual, fileUri, ourDiagnostics } from './workbench.ts';

describe('Commands that make files', () => {
  // A workbench that starts with files in memory asks for a folder, and the answers below would be to that.
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeQuickOpen'));
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('makes a profile from the first answer to each question, without anything wrong in it', async () => {
    const done = vscode.commands.executeCommand('scepProfiles.newProfile');
    const editor = await eventually('the profile is shown', async () => {
      const { activeTextEditor } = vscode.window;
      if (activeTextEditor?.document.isUntitled) return activeTextEditor;
      // Takes the first of the answers that are there by now.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return undefined;
    });
    await done;
    const { document } = editor;
    assert.equal(document.languageId, 'json');
    const profile: Record<string, unknown> = JSON.parse(document.getText());
    assert.equal(profile['@odata.type'], '#microsoft.graph.windows81SCEPCertificateProfile');
    assert.equal(profile['certificateStore'], 'user');
    await eventually('the name is selected', () => document.getText(editor.selection) === profile['displayName']);
    await eventuallyEqual('nothing is wrong', () => ourDiagnostics(document.uri).map(({ message }) => message), []);
  });

  it('shows the workspace file that is there already', async () => {
    await vscode.commands.executeCommand('scepProfiles.newWorkspaceFile');
    const uri = fileUri('scep-profiles.json').toString();
    const { document } = await activeEditor('the workspace file', (each) => each.uri.toString() === uri);
    assert.equal(document.isDirty, false);
  });
});

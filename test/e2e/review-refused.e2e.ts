import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, eventuallyEqual, fileUri, open } from './workbench.ts';

const inBrowser = 'WorkerGlobalScope' in globalThis;
const reason = inBrowser ? /In a browser there is none\./ : /In a workspace that is not trusted nothing is run\./;

/** Run where there is no git, and where it must not be run. */
describe('Review Changes Since..., where git cannot be run', () => {
  before(() => {
    assert.ok(inBrowser || !vscode.workspace.isTrusted, 'git cannot be run here');
  });
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens nothing', async () => {
    await open('profiles/windows-user-wifi.json');
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD' });
    const labels = (): readonly string[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map((tab) => tab.label));
    await eventuallyEqual('the profile alone is open', labels, ['windows-user-wifi.json']);
  });

  it('says so in a review that was open when the window was reloaded', async () => {
    const query = JSON.stringify({ folder: fileUri('').toString(), base: 'HEAD' });
    const uri = vscode.Uri.from({ scheme: 'scep-profiles-review', path: '/SCEP changes since HEAD.md', query });
    const document = await vscode.workspace.openTextDocument(uri);
    const text = await eventually('the review', () => document.getText() !== '' && document.getText());
    assert.match(text, /^A review compares with a commit, for which git has to be run\./);
    assert.match(text, reason);
  });
});

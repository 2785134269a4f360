import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activeEditor,
  eventually,
  eventuallyEqual,
  finding,
  noFinding,
  open,
  previewTab,
  putCursor,
  rangeOf,
  replace,
  write,
} from './workbench.ts';

const wifi = 'profiles/windows-user-wifi.json';

/** The titles are set from the server's answers, so that each of them has gone the whole way. */
describe('The preview', () => {
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens beside the editor, which keeps the keyboard', async () => {
    const document = await open(wifi);
    await vscode.commands.executeCommand('scepProfiles.openPreview');
    const tab = await previewTab('Preview: WIN - User - Wi-Fi');
    const editor = await activeEditor('the text', (each) => each === document);
    assert.notEqual(tab.group.viewColumn, editor.viewColumn);
  });

  it('follows the text as it is typed', async () => {
    const document = await open(wifi);
    await vscode.commands.executeCommand('scepProfiles.openPreview');
    await previewTab('Preview: WIN - User - Wi-Fi');
    await replace(document, rangeOf(document, 'WIN - User - Wi-Fi'), 'WIN - User - VPN');
    await previewTab('Preview: WIN - User - VPN');
    await replace(document, rangeOf(document, 'WIN - User - VPN'), 'WIN - User - Wi-Fi');
    await previewTab('Preview: WIN - User - Wi-Fi');
  });

  it('follows the cursor from profile to profile, and to another file', async () => {
    const one = '{ "@odata.type": "#microsoft.graph.iosScepCertificateProfile", "displayName": "One" }';
    const two = one.replace('One', 'Two');
    const document = await write('several.json', `[\n${one},\n${two}\n]\n`);
    await vscode.commands.executeCommand('scepProfiles.openPreview');
    await previewTab('Preview: One');
    putCursor(document, '"Two"');
    await previewTab('Preview: Two');
    putCursor(document, '"One"');
    await previewTab('Preview: One');
    await open('profiles/ios-user-wifi.json');
    await eventually('the preview has moved on', () => !tabTitles().includes('Preview: One'));
    await vscode.workspace.fs.delete(document.uri);
  });

  it('shows a line of a subject file', async () => {
    const document = await open('subjects.scepsubject');
    await vscode.commands.executeCommand('scepProfiles.openPreview');
    const line = [...document.getText().split('\n').keys()].find((index) => document.lineAt(index).text.includes('='));
    assert.ok(line !== undefined);
    putCursor(document, document.lineAt(line).text);
    await previewTab(`Preview: Line ${line + 1}`);
  });

  it('is one, however often it is asked for', async () => {
    await open(wifi);
    await vscode.commands.executeCommand('scepProfiles.openPreview');
    await previewTab('Preview: WIN - User - Wi-Fi');
    await vscode.commands.executeCommand('scepProfiles.openPreview');
    await eventually('the keyboard is in the preview', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith('Preview:'),
    );
    const previews = (): readonly string[] => tabTitles().filter((title) => title.startsWith('Preview:'));
    await eventuallyEqual('there is one preview', previews, ['Preview: WIN - User - Wi-Fi']);
  });

  it('outlives a change that leaves no profile', async () => {
    const document = await write(
      'coming.json',
      '{ "@odata.type": "#microsoft.graph.iosScepCertificateProfile", "displayName": "Gone" }',
    );
    await vscode.commands.executeCommand('scepProfiles.openPreview');
    await previewTab('Preview: Gone');
    await replace(document, rangeOf(document, 'iosScep'), 'ios');
    await previewTab('SCEP Profile Preview');
    await replace(document, rangeOf(document, '.iosC'), '.iosScepC');
    await previewTab('Preview: Gone');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(document.uri);
  });

  it('does not change what the editor finds', async () => {
    const document = await open(wifi);
    await vscode.commands.executeCommand('scepProfiles.openPreview');
    await finding(document, 'unknown-variable');
    await replace(document, rangeOf(document, '{{EmailAdress}}'), '{{EmailAddress}}');
    await noFinding(document, 'unknown-variable');
    await replace(document, rangeOf(document, '{{EmailAddress}}'), '{{EmailAdress}}');
    await finding(document, 'unknown-variable');
  });
});

function tabTitles(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

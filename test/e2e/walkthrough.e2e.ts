import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeEditor, applyAction, eventually, finding, noFinding, previewTab } from './workbench.ts';

/** Run in a folder that has nothing for us, as somebody new has it. */
describe('The first steps', () => {
  beforeEach(closeWithoutSaving);
  after(closeWithoutSaving);

  it('opens a walkthrough on command', async () => {
    await vscode.commands.executeCommand('scepProfiles.getStarted');
    // A walkthrough has no input that the API knows.
    await eventually('the walkthrough is shown', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab !== undefined && activeTab.input === undefined;
    });
  });

  it('opens a sample that is no file, finds its mistake, mends it, and shows its certificates', async () => {
    const document = await openSample();
    assert.equal(document.isUntitled, true);
    const diagnostic = await finding(document, 'unknown-variable');
    await applyAction(document, diagnostic.range, 'Write {{EmailAddress}}');
    await noFinding(document, 'unknown-variable');
    await vscode.commands.executeCommand('scepProfiles.openPreview');
    await previewTab('Preview: Sample - Windows - User - Wi-Fi');
  });

  it('previews the sample that the walkthrough has covered', async () => {
    await openSample();
    await coverWithWalkthrough();
    await vscode.commands.executeCommand('scepProfiles.openPreview');
    await previewTab('Preview: Sample - Windows - User - Wi-Fi');
  });

  it('opens the sample once', async () => {
    const document = await openSample();
    assert.equal(await openSample(), document);
  });

  it('goes to the problem although the keyboard is elsewhere', async () => {
    const document = await openSample();
    const { range } = await finding(document, 'unknown-variable');
    await coverWithWalkthrough();
    await vscode.commands.executeCommand('scepProfiles.goToProblem');
    await eventually('the cursor is at the mistake', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document === document && activeTextEditor.selection.active.isEqual(range.start);
    });
  });
});

async function openSample(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('scepProfiles.openSample');
  const isSample = (each: vscode.TextDocument): boolean => each.getText().includes('Sample - Windows - User - Wi-Fi');
  return (await activeEditor('the sample', isSample)).document;
}

async function coverWithWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('scepProfiles.getStarted');
  await eventually('no text is to be seen', () => vscode.window.visibleTextEditors.length === 0);
}

/** An untitled document asks whether it is to be saved, and nobody is there to answer. */
async function closeWithoutSaving(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

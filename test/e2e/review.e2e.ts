import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { runGit } from '../support/git-repository.ts';
import { eventually, fileUri, open, rangeOf, replace } from './workbench.ts';

const wifi = 'profiles/windows-user-wifi.json';

/** Run in a workspace that becomes a repository here. */
describe('Review Changes Since...', () => {
  before(() => {
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message=The profiles as they are');
  });
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows as Markdown what a change does that is not even saved', async () => {
    const document = await open(wifi);
    await replace(document, rangeOf(document, 'OU=Staff'), 'OU=Crew');
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD' });
    await previewIsOpen('SCEP changes since HEAD');
    const review = await shownReview('OU=Crew');
    assert.match(review, /1 profile re-issues its certificates/);
    assert.match(review, /`WIN - User - Wi-Fi`/);
    assert.match(review, /Jane's laptop/);
    assert.match(review, /`CN=jane\.doe@contoso\.com/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is made anew in the same tab', async () => {
    const document = await open(wifi);
    await replace(document, rangeOf(document, 'OU=Staff'), 'OU=Guests');
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD' });
    await shownReview('OU=Guests');
    await replace(document, rangeOf(document, 'OU=Guests'), 'OU=Others');
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD' });
    await shownReview('OU=Others');
    assert.equal(reviewTabs().length, 1);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('compares with an earlier commit', async () => {
    const uri = fileUri(wifi);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('OU=Staff', 'OU=Later')));
    git('commit', '--quiet', '--all', '--message=Another subject');
    await eventually('the editor has read the file again', async () =>
      (await vscode.workspace.openTextDocument(uri)).getText().includes('OU=Later'),
    );
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD~1' });
    await previewIsOpen('SCEP changes since HEAD~1');
    await shownReview('OU=Later');
  });

  it('shows nothing where no profile was changed', async () => {
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD' });
    assert.deepEqual(reviewTabs(), []);
  });
});

function git(...args: string[]): void {
  runGit(['-C', fileUri('').fsPath, ...args]);
}

function reviewTabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).map(({ label }) => label),
  );
}

async function previewIsOpen(title: string): Promise<void> {
  const [label] = await eventually('a preview', () => reviewTabs().length > 0 && reviewTabs());
  assert.ok(label?.includes(title), `"${label}" says "${title}"`);
}

/** The Markdown of the review that is open, when it says what it should. */
function shownReview(part: string): Promise<string> {
  return eventually(`a review with "${part}"`, () =>
    vscode.workspace.textDocuments
      .filter(({ uri }) => uri.scheme === 'scep-profiles-review')
      .map((document) => document.getText())
      .find((text) => text.includes(part)),
  );
}

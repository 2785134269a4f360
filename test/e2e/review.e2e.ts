import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { runGit } from '../support/git-repository.ts';
import { eventually, eventuallyEqual, fileUri, open, rangeOf, replace } from './workbench.ts';

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
    await eventuallyEqual('there is one tab', () => reviewTabs().length, 1);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('follows what is typed, while it is seen', async () => {
    const document = await open(wifi);
    await replace(document, rangeOf(document, 'OU=Staff'), 'OU=Guests');
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD' });
    await shownReview('OU=Guests');
    await replace(document, rangeOf(document, 'OU=Guests'), 'OU=Others');
    await shownReview('OU=Others');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await previewInFront();
    await shownReview('No SCEP change');
  });

  it('follows files, what a workspace file says of them, and commits', async () => {
    const uri = fileUri(wifi);
    const original = await read(uri);
    await overwrite(uri, original.replace('OU=Staff', 'OU=Crew'));
    await readAgain(uri, 'OU=Crew');
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD' });
    const review = await shownReview('OU=Crew');
    assert.match(review, /Jane's laptop/);
    await overwrite(uri, original.replace('OU=Staff', 'OU=Elsewhere'));
    await shownReview('OU=Elsewhere');
    const workspaceFile = fileUri('scep-profiles.json');
    const workspace = await read(workspaceFile);
    await overwrite(workspaceFile, workspace.replace('{', '{ "rules": { "unknown-variable": "off" },'));
    await shownReview('unknown-variable');
    await overwrite(workspaceFile, workspace);
    git('commit', '--quiet', '--all', '--message=Elsewhere');
    await shownReview('No SCEP change');
    git('reset', '--quiet', '--hard', 'HEAD~1');
    await readAgain(uri, 'OU=Staff');
  });

  it('is left alone once its tab is closed', async () => {
    const document = await open(wifi);
    await replace(document, rangeOf(document, 'OU=Staff'), 'OU=Guests');
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD' });
    await shownReview('OU=Guests');
    await closeReviews();
    await eventuallyEqual('there is no review', reviewTabs, []);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD' });
    assert.deepEqual(reviewTabs(), []);
  });

  it('compares with an earlier commit', async () => {
    const uri = fileUri(wifi);
    await overwrite(uri, (await read(uri)).replace('OU=Staff', 'OU=Later'));
    git('commit', '--quiet', '--all', '--message=Another subject');
    await readAgain(uri, 'OU=Later');
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD~1' });
    await previewIsOpen('SCEP changes since HEAD~1');
    await shownReview('OU=Later');
  });

  it('asks which commit it is to be, and takes the first answer', async () => {
    const document = await open(wifi);
    await replace(document, rangeOf(document, 'OU='), 'OU=Asked');
    const done = vscode.commands.executeCommand('scepProfiles.reviewChanges');
    await eventually('a review', async () => {
      if (reviewTabs().length > 0) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return false;
    });
    await done;
    await previewIsOpen('SCEP changes since HEAD');
    await shownReview('OU=Asked');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('shows nothing where no profile was changed', async () => {
    await vscode.commands.executeCommand('scepProfiles.reviewChanges', { base: 'HEAD' });
    assert.deepEqual(reviewTabs(), []);
  });
});

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function overwrite(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** A document that was open a moment ago still is, with the text it had. */
async function readAgain(uri: vscode.Uri, part: string): Promise<void> {
  await eventually('the editor has read the file again', async () =>
    (await vscode.workspace.openTextDocument(uri)).getText().includes(part),
  );
}

function reviewTabList(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof vscode.TabInputWebview),
  );
}

async function closeReviews(): Promise<void> {
  await vscode.window.tabGroups.close(reviewTabList());
}

/** Behind the profile it waits. */
async function previewInFront(): Promise<void> {
  await eventually('the preview is in front', async () => {
    await vscode.commands.executeCommand('workbench.action.nextEditor');
    return reviewTabList().some(({ isActive }) => isActive);
  });
}

function git(...args: string[]): void {
  runGit(['-C', fileUri('').fsPath, ...args]);
}

function reviewTabs(): readonly string[] {
  return reviewTabList().map(({ label }) => label);
}

async function previewIsOpen(title: string): Promise<void> {
  await eventually(`a tab with "${title}"`, () => reviewTabs()[0]?.includes(title));
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

// What git changed, in VS Code's own views: findings stand where they can be mended, and each once.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { workspaceWithHistory } from '../host/repository.mjs';
import { briefly, insist } from '../host/insist.mjs';
import { openWorkbench } from '../host/workbench.mjs';

const file = 'profiles/windows-user-wifi.json';

/** @type {{ readonly path: string, readonly remove: () => void }} */
let repository;
/** @type {import('../host/workbench.mjs').Workbench} */
let workbench;

beforeAll(async () => {
  repository = workspaceWithHistory(join(root, 'test', 'sample-workspace'), {
    file,
    committed: ['OU=Staff', 'OU=Crew'],
    uncommitted: ['OU=Crew', 'OU=Guests'],
  });
  workbench = await openWorkbench({
    folder: repository.path,
    file,
    extension: { vsix: vsixPath },
    // Both sides beside each other, and nothing to be scrolled to.
    settings: { 'git.enabled': true, 'diffEditor.wordWrap': 'on' },
    width: 1600,
  });
  await workbench.squiggle('error');
});

afterAll(async () => {
  await workbench.close();
  repository.remove();
});

/** @param {'original' | 'modified'} which */
const side = (which) => workbench.page.locator(`.monaco-diff-editor .editor.${which}`);

/** @param {'original' | 'modified'} which @param {string} subject */
async function shows(which, subject) {
  await side(which).locator('.view-line', { hasText: subject }).first().waitFor();
}

/** A hover at the misspelt variable, which says that the server has read this side. @param {'original' | 'modified'} which */
async function hoverIn(which) {
  const { page } = workbench;
  const shown = page.locator('.monaco-hover:visible').filter({ hasText: 'Perhaps' }).first();
  const word = side(which)
    .locator('.view-line', { hasText: 'EmailAdress' })
    .locator('span', { hasText: 'EmailAdress' });
  await insist(`a hover in the ${which} side`, async () => {
    await page.mouse.move(0, 0);
    await word.last().hover(briefly);
    await shown.waitFor(briefly);
  });
}

/** @param {'original' | 'modified'} which */
const squiggles = (which) => side(which).locator('.squiggly-error').count();

test('of a change that is not committed the right side has the findings', async () => {
  const { page } = workbench;
  const changed = page.locator('.scm-view .monaco-list-row', { hasText: 'windows-user-wifi.json' }).first();
  await insist('the change is opened', async () => {
    if (!(await page.locator('.scm-view').first().isVisible())) await page.keyboard.press('Control+Shift+G');
    await changed.click(briefly);
    await side('original').first().waitFor(briefly);
  });
  await shows('original', 'OU=Crew');
  await shows('modified', 'OU=Guests');
  await hoverIn('original');
  await side('modified').locator('.squiggly-error').first().waitFor();
  expect(await squiggles('original')).toBe(0);
});

test('of two commits in the timeline neither side has any, and the Problems panel lists those of the file once', async () => {
  const { page } = workbench;
  await workbench.openFile(file);
  const timeline = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Timeline' }) });
  const commit = timeline.locator('.monaco-list-row', { hasText: 'Another unit' }).first();
  await insist('the timeline has the commit', async () => {
    if (!(await timeline.isVisible())) await page.keyboard.press('Control+Shift+E');
    await timeline.waitFor(briefly);
    if ((await timeline.locator('.pane-header').getAttribute('aria-expanded')) !== 'true')
      await timeline.locator('.pane-header').click(briefly);
    await commit.waitFor(briefly);
  });
  await insist('the commit is opened', async () => {
    await commit.click(briefly);
    await side('original').locator('.view-line', { hasText: 'OU=Staff' }).first().waitFor(briefly);
  });
  await shows('original', 'OU=Staff');
  await shows('modified', 'OU=Crew');
  await hoverIn('original');
  await hoverIn('modified');
  expect([await squiggles('original'), await squiggles('modified')]).toEqual([0, 0]);
  await workbench.problem('Did you mean {{EmailAddress}}?');
  const rows = page.locator('.markers-panel .monaco-list-row', { hasText: 'Did you mean {{EmailAddress}}?' });
  await expect.poll(() => rows.count()).toBe(1);
});

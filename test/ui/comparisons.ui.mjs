// What git changed, in VS Code's own views: findings stand where they can be mended, and each once.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { workspaceWithHistory } from '../host/repository.mjs';
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
  const isShown = async () => {
    await word.last().hover({ timeout: 2_000 });
    return shown.isVisible();
  };
  await expect.poll(isShown, { message: `a hover in the ${which} side`, timeout: 60_000, interval: 1_000 }).toBe(true);
}

/** @param {'original' | 'modified'} which */
const squiggles = (which) => side(which).locator('.squiggly-error').count();

test('of a change that is not committed the right side has the findings', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+Shift+G');
  await page.locator('.scm-view .monaco-list-row', { hasText: 'windows-user-wifi.json' }).first().click();
  await shows('original', 'OU=Crew');
  await shows('modified', 'OU=Guests');
  await hoverIn('original');
  await side('modified').locator('.squiggly-error').first().waitFor();
  expect(await squiggles('original')).toBe(0);
});

test('of two commits in the timeline neither side has any, and the Problems panel lists those of the file once', async () => {
  const { page } = workbench;
  await workbench.openFile(file);
  await page.keyboard.press('Control+Shift+E');
  const timeline = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Timeline' }) });
  await timeline.locator('.pane-header').click();
  await timeline.locator('.monaco-list-row', { hasText: 'Another unit' }).first().click();
  await shows('original', 'OU=Staff');
  await shows('modified', 'OU=Crew');
  await hoverIn('original');
  await hoverIn('modified');
  expect([await squiggles('original'), await squiggles('modified')]).toEqual([0, 0]);
  await workbench.problem('Did you mean {{EmailAddress}}?');
  const rows = page.locator('.markers-panel .monaco-list-row', { hasText: 'Did you mean {{EmailAddress}}?' });
  expect(await rows.count()).toBe(1);
});

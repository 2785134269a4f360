// The questions of "New Profile", answered by keyboard and gone back through.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { briefly, insist } from '../host/insist.mjs';
import { openWorkbench } from '../host/workbench.mjs';

/** @type {import('../host/workbench.mjs').Workbench} */
let workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ folder: join(root, 'test', 'sample-workspace'), extension: { vsix: vsixPath } });
});

afterAll(() => workbench.close());

const picker = () => workbench.page.locator('.quick-input-widget:visible');

/** @param {number} step */
const question = (step) => picker().locator('.quick-input-title', { hasText: `New SCEP profile (${step}/4)` });

/** The answer that Enter would give. @param {string} label */
const active = (label) => picker().locator('.monaco-list-row.focused', { hasText: label });

async function begin() {
  await workbench.startCommand('SCEP Profiles: New Profile');
  await question(1).waitFor();
}

/** @param {string} label @param {number} next */
async function answer(label, next) {
  await insist(`"${label}" leads to question ${next}`, async () => {
    if (await question(next).isVisible()) return;
    await picker().locator('input').first().fill(label, briefly);
    await active(label).waitFor(briefly);
    await workbench.page.keyboard.press('Enter');
    await question(next).waitFor(briefly);
  });
}

/** @param {number} to @param {string} answered what was answered there */
async function goBack(to, answered) {
  await insist(`question ${to} is asked again`, async () => {
    if (!(await question(to).isVisible())) await picker().getByRole('button', { name: 'Back' }).click(briefly);
    await question(to).waitFor(briefly);
  });
  await active(answered).waitFor();
}

test('each question has its number, and what it is for is said in a sentence', async () => {
  await begin();
  expect(await picker().getByRole('button', { name: 'Back' }).count()).toBe(0);
  await answer('macOS', 2);
  await answer('User certificate', 3);
  await active('User').waitFor();
  await expect
    .poll(() => picker().innerText())
    .toContain('Signed mail, with the names that public authorities ask for.');
});

test('Back leads to the question before, where the answer still stands', async () => {
  await goBack(2, 'User certificate');
  await goBack(1, 'macOS');
});

test('Escape ends it, wherever it is', async () => {
  await answer('Windows', 2);
  await workbench.closeList();
  expect(await workbench.page.locator('.tab', { hasText: 'Untitled' }).count()).toBe(0);
});

test('the last answer opens the profile, its name ready to be typed over', async () => {
  await begin();
  await answer('Windows', 2);
  await answer('Device certificate', 3);
  await answer('Network access control', 4);
  await insist('the last answer is taken', async () => {
    if (!(await picker().isVisible())) return;
    await active('IntuneUser').waitFor(briefly);
    await workbench.page.keyboard.press('Enter');
    await picker().waitFor({ state: 'hidden', ...briefly });
  });
  await workbench.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await workbench.page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
});

// The questions of "New Profile", answered by keyboard and gone back through.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
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
  await workbench.findCommand('SCEP Profiles: New Profile');
  await workbench.page.keyboard.press('Enter');
  await question(1).waitFor();
}

/** @param {string} label @param {number} next */
async function answer(label, next) {
  await picker().locator('input').first().fill(label);
  await active(label).waitFor();
  await workbench.page.keyboard.press('Enter');
  await question(next).waitFor();
}

test('each question has its number, and what it is for is said in a sentence', async () => {
  await begin();
  expect(await picker().getByRole('button', { name: 'Back' }).count()).toBe(0);
  await answer('macOS', 2);
  await answer('User certificate', 3);
  await active('User').waitFor();
  expect(await picker().innerText()).toContain('Signed mail, with the names that public authorities ask for.');
});

test('Back leads to the question before, where the answer still stands', async () => {
  await picker().getByRole('button', { name: 'Back' }).click();
  await question(2).waitFor();
  await active('User certificate').waitFor();
  await picker().getByRole('button', { name: 'Back' }).click();
  await question(1).waitFor();
  await active('macOS').waitFor();
});

test('Escape ends it, wherever it is', async () => {
  await answer('Windows', 2);
  await workbench.page.keyboard.press('Escape');
  await picker().waitFor({ state: 'hidden' });
  expect(await workbench.page.locator('.tab', { hasText: 'Untitled' }).count()).toBe(0);
});

test('the last answer opens the profile, its name ready to be typed over', async () => {
  await begin();
  await answer('Windows', 2);
  await answer('Device certificate', 3);
  await answer('Network access control', 4);
  await active('IntuneUser').waitFor();
  await workbench.page.keyboard.press('Enter');
  await picker().waitFor({ state: 'hidden' });
  await workbench.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await workbench.page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
});

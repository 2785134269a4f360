// VS Code's widget for lists and questions: the palette, the list of files, and what commands ask.
import { briefly, insist } from './insist.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
function widget(page) {
  return page.locator('.quick-input-widget:visible');
}

/**
 * Opens a list with its key, and writes into it until it has found that. As it opens it writes its own beginning, over
 * whatever was typed before.
 * @param {Page} page
 * @param {object} search
 * @param {string} search.key
 * @param {string} search.typed
 * @param {string} search.found a part of the row that Enter would choose
 */
export async function find(page, { key, typed, found }) {
  const row = widget(page).locator('.monaco-list-row.focused').filter({ hasText: found });
  await insist(`"${found}" is found in the list of ${key}`, async () => {
    // While it is open the key means the next row; and the commands of an extension that came later are not in it.
    await close(page);
    await page.keyboard.press(key);
    await widget(page).locator('input').first().fill(typed, briefly);
    await row.waitFor(briefly);
  });
}

/**
 * Opens the palette, where Enter would run this command then.
 * @param {Page} page
 * @param {string} title with its category: `Toy: Hello`
 */
export async function findCommand(page, title) {
  await find(page, { key: 'F1', typed: `>${title}`, found: title });
}

/**
 * Runs a command of the palette. It may ask something: one widget takes the place of the other then, so that there is no
 * moment without one.
 * @param {Page} page
 * @param {string} title with its category: `Toy: Hello`
 */
export async function startCommand(page, title) {
  await findCommand(page, title);
  await insist(`the palette runs "${title}"`, async () => {
    if (await isPalette(page)) await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => {
        const shown = [...document.querySelectorAll('.quick-input-widget')].filter((each) => each.checkVisibility());
        return !shown.some((each) => each.querySelector('input')?.value.startsWith('>'));
      },
      undefined,
      briefly,
    );
  });
}

/**
 * Runs a command of the palette that asks nothing.
 * @param {Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  await startCommand(page, title);
  await widget(page).waitFor({ state: 'hidden' });
}

/**
 * Runs a command that asks one thing, and gives the answer with this beginning.
 * @param {Page} page
 * @param {string} title of the command
 * @param {string} choice
 */
export async function chooseIn(page, title, choice) {
  await startCommand(page, title);
  const row = widget(page).locator(`.monaco-list-row.focused[aria-label^="${choice}"]`);
  await widget(page).locator('.monaco-list-row').first().waitFor();
  await insist(`"${choice}" is chosen`, async () => {
    if (!(await widget(page).isVisible())) return;
    await widget(page).locator('input').first().fill(choice, briefly);
    await row.waitFor(briefly);
    await page.keyboard.press('Enter');
    await widget(page).waitFor({ state: 'hidden', ...briefly });
  });
}

/**
 * Closes what is open, whatever it asks.
 * @param {Page} page
 */
export async function close(page) {
  await insist('no list is open', async () => {
    if (!(await widget(page).isVisible())) return;
    await page.keyboard.press('Escape');
    await widget(page).waitFor({ state: 'hidden', ...briefly });
  });
}

/** @param {Page} page */
async function isPalette(page) {
  const input = widget(page).locator('input').first();
  return (await input.isVisible()) && (await input.inputValue(briefly)).startsWith('>');
}

// The dialog for files that VS Code shows where the system has none: a path, and the list of a folder.
import { expect } from 'vitest';

/**
 * @typedef {object} FileChoice
 * @property {string} offered a part of the path that the dialog begins with
 * @property {string} [path] the file to choose instead
 */

/**
 * Answers the simple dialog for files. It lists a folder after the path was written, puts its own path there, and the Enter key may
 * open a folder of the list: so the path is written, and the key pressed, until the dialog has gone or something else is asked.
 * @param {import('../host/workbench.mjs').Workbench['page']} page
 * @param {FileChoice} choice
 */
export async function chooseFile(page, { offered, path }) {
  const input = page.locator('.quick-input-widget:visible input').first();
  const value = async () => ((await input.isVisible()) ? input.inputValue() : '');
  // It writes what it begins with, over whatever was typed before.
  await expect.poll(value, { message: 'the dialog offers a path', timeout: 60_000 }).toContain(offered);
  const chosen = path ?? (await value());
  const briefly = { timeout: 2_000 }; // it may go at any moment
  const isAnswered = async () => {
    if (!(await value()).startsWith('/')) return true;
    await input.fill(chosen, briefly).catch(() => undefined);
    await input.press('Enter', briefly).catch(() => undefined);
    return false;
  };
  await expect.poll(isAnswered, { message: `the dialog takes ${chosen}`, timeout: 60_000, interval: 1_000 }).toBe(true);
}

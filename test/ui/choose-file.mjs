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
 * It may need long to look at the file: what is written meanwhile would be the answer to what is asked next.
 * @param {import('../host/workbench.mjs').Workbench['page']} page
 * @param {FileChoice} choice
 */
export async function chooseFile(page, { offered, path }) {
  const input = page.locator('.quick-input-widget:visible input').first();
  const briefly = { timeout: 2_000 }; // it may go at any moment
  const value = async () => ((await input.isVisible()) ? input.inputValue(briefly).catch(() => '') : '');
  const isAsking = async () => (await value()).startsWith('/');
  // It writes what it begins with, over whatever was typed before.
  await expect.poll(value, { message: 'the dialog offers a path' }).toContain(offered);
  const chosen = path ?? (await value());
  const isAnswered = async () => {
    if (!(await isAsking())) return true;
    await input.fill(chosen, briefly).catch(() => undefined);
    await input.press('Enter', briefly).catch(() => undefined);
    const gone = expect.poll(isAsking, { timeout: 10_000 }).toBe(false);
    return gone.then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isAnswered, { message: `the dialog takes ${chosen}`, timeout: 90_000 }).toBe(true);
}

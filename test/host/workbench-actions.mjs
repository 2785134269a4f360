// What a person does in the workbench, by keyboard, and what there is to see then. Nothing sleeps: each step waits for its own outcome.

/** @typedef {import('playwright-core').Locator} Locator */

/**
 * The actions on one page. They throw, as Playwright does, when what they wait for does not come.
 * @param {import('playwright-core').Page} page
 */
export function workbenchActions(page) {
  return {
    editor: (/** @type {string} */ file) => editor(page, file),
    openFile: (/** @type {string} */ file) => openFile(page, file),
    squiggle: (/** @type {Severity} */ severity) =>
      visible(page.locator(`.monaco-editor .squiggly-${severity}`).first()),
    goTo: (/** @type {number} */ line, /** @type {number} */ column) => goTo(page, line, column),
    hover: (/** @type {string} */ text) => hover(page, text),
    complete: () => complete(page),
    acceptCompletion: (/** @type {string} */ label) => acceptCompletion(page, label),
    applyFix: (/** @type {string} */ title) => applyFix(page, title),
    runCommand: (/** @type {string} */ title) => runCommand(page, title),
    problem: (/** @type {string} */ text) => problem(page, text),
    noProblem: (/** @type {string} */ text) => noProblem(page, text),
    noSquiggle: (/** @type {Severity} */ severity) =>
      page.locator(`.monaco-editor .squiggly-${severity}`).first().waitFor({ state: 'detached' }),
    statusItem: (/** @type {string} */ text) =>
      visible(page.locator('.statusbar-item').filter({ hasText: text }).first()),
    findCommand: (/** @type {string} */ title) => findCommand(page, title),
    chooseIn: (/** @type {string} */ title, /** @type {string} */ choice) => chooseIn(page, title, choice),
    previewFrame: () => previewFrame(page),
    markdownFrame: () => markdownFrame(page),
    notification: (/** @type {string} */ text) => notification(page, text),
    save: () => save(page),
  };
}

/** @typedef {'error' | 'warning' | 'info' | 'hint'} Severity */

/**
 * @param {Locator} locator
 * @returns {Promise<Locator>} when it can be seen
 */
async function visible(locator) {
  await locator.waitFor();
  return locator;
}

/**
 * The editor of a file, when its text is there.
 * @param {import('playwright-core').Page} page
 * @param {string} file or the end of its path
 */
async function editor(page, file) {
  const found = page.locator(`.monaco-editor[data-uri$="/${encodeURI(file)}"]`);
  await found.locator('.view-line').first().waitFor();
  return found;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} file in the folder
 */
async function openFile(page, file) {
  await page.keyboard.press('Control+P');
  await find(page, file, file.split('/').at(-1) ?? file);
  await page.keyboard.press('Enter');
  return editor(page, file);
}

/**
 * Writes into the list that is open until it has found that. As it opens it writes its own beginning, over whatever was
 * typed before.
 * @param {import('playwright-core').Page} page
 * @param {string} typed
 * @param {string} found a part of the row that Enter would choose
 */
async function find(page, typed, found) {
  const picker = page.locator('.quick-input-widget:visible');
  const row = picker.locator('.monaco-list-row.focused').filter({ hasText: found });
  for (let attempt = 1; ; attempt += 1) {
    await picker.locator('input').first().fill(typed);
    try {
      return await row.waitFor({ timeout: 6_000 });
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
}

/**
 * Opens the palette, where Enter would run this command then.
 * @param {import('playwright-core').Page} page
 * @param {string} title with its category: `Toy: Hello`
 */
async function findCommand(page, title) {
  await page.keyboard.press('F1');
  await find(page, `>${title}`, title);
}

/**
 * Puts the cursor of the active editor there.
 * @param {import('playwright-core').Page} page
 * @param {number} line from 1
 * @param {number} column from 1
 */
async function goTo(page, line, column) {
  await page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+G');
  await find(page, `:${line}:${column}`, `go to line ${line} at column ${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
  await page
    .locator('.statusbar-item')
    .filter({ hasText: `Ln ${line}, Col ${column}` })
    .waitFor();
}

/**
 * The hover at the cursor, when it shows the text. By keyboard, as a pointer's hover depends on its way there.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function hover(page, text) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  return visible(page.locator('.monaco-hover:visible').filter({ hasText: text }).first());
}

/**
 * Asks for completions at the cursor.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>} what is offered, as it is read out: label, detail and kind; of a long list the part that can be seen
 */
async function complete(page) {
  await page.keyboard.press('Control+Space');
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await rows.first().waitFor();
  return rows.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} label of one of the completions that are shown
 */
async function acceptCompletion(page, label) {
  const widget = page.locator('.suggest-widget.visible');
  await widget
    .locator(`.monaco-list-row[aria-label^=${JSON.stringify(label)}]`)
    .first()
    .click();
  await widget.waitFor({ state: 'hidden' });
}

/**
 * Applies a quick fix at the cursor. Not before the light bulb is there: the request behind it would cancel ours.
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
async function applyFix(page, title) {
  await page.locator('.editor-group-container.active .monaco-editor').locator(lightBulb).first().waitFor();
  await page.keyboard.press('Control+.');
  const menu = page.locator('.context-view .action-widget').first();
  await menu.locator('.monaco-list-row.action').filter({ hasText: title }).first().click();
  await menu.waitFor({ state: 'hidden' });
}

/** Beside the text or, where there is no room, in the margin. */
const lightBulb = '.lightBulbWidget, [class*="codicon-gutter-lightbulb"]';

/**
 * Runs a command of the palette.
 * @param {import('playwright-core').Page} page
 * @param {string} title with its category: `Toy: Hello`
 */
async function runCommand(page, title) {
  await findCommand(page, title);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
}

/**
 * Runs a command that asks something, and gives the answer with this beginning.
 * @param {import('playwright-core').Page} page
 * @param {string} title of the command
 * @param {string} choice
 */
async function chooseIn(page, title, choice) {
  const picker = page.locator('.quick-input-widget:visible');
  await findCommand(page, title);
  await page.keyboard.press('Enter');
  // One widget takes the place of the other, so that there is no moment without one.
  await picker.locator('.monaco-list-row').filter({ hasNotText: title }).first().waitFor();
  await picker.locator('input').first().fill(choice);
  await picker.locator(`.monaco-list-row.focused[aria-label^="${choice}"]`).waitFor();
  await page.keyboard.press('Enter');
  await picker.waitFor({ state: 'hidden' });
}

/**
 * The inside of VS Code's own preview of Markdown, when something is drawn in it.
 * @param {import('playwright-core').Page} page
 */
async function markdownFrame(page) {
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await frame.locator('h3').first().waitFor();
  return frame;
}

/**
 * The inside of the webview that is shown, when something is drawn in it.
 * @param {import('playwright-core').Page} page
 */
async function previewFrame(page) {
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await frame.locator('h1').waitFor();
  return frame;
}

/**
 * The row of the Problems panel with the text. The panel lags behind the squiggle.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function problem(page, text) {
  await showProblems(page);
  return visible(problemRows(page, text).first());
}

/**
 * Resolves when the Problems panel has no row with the text.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function noProblem(page, text) {
  await showProblems(page);
  await problemRows(page, text).first().waitFor({ state: 'detached' });
}

/** @param {import('playwright-core').Page} page */
async function showProblems(page) {
  const panel = page.locator('.markers-panel');
  if (await panel.isVisible()) return;
  await page.keyboard.press('Control+Shift+M');
  await panel.waitFor();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
function problemRows(page, text) {
  return page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });
}

/**
 * A notification, in the list behind the bell: a driven workbench pops none up.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function notification(page, text) {
  const list = page.locator('.notifications-center');
  if (!(await list.isVisible())) await page.locator('[id="status.notifications"]').click();
  return visible(list.locator('.notification-list-item').filter({ hasText: text }).first());
}

/**
 * Saves the active editor; when it returns the text is on the disk.
 * @param {import('playwright-core').Page} page
 */
async function save(page) {
  await page.keyboard.press('Control+S');
  await page.locator('.editor-group-container.active .tab.active.dirty').waitFor({ state: 'detached' });
}

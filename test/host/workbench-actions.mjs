// What a person does in the workbench, by keyboard, and what there is to see then. Nothing sleeps: each step waits for its own outcome, and is done again where that stays away.
import { briefly, insist } from './insist.mjs';
import { chooseIn, close, find, findCommand, runCommand, startCommand } from './quick-input.mjs';

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
    complete: (/** @type {string} */ label) => complete(page, label),
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
    startCommand: (/** @type {string} */ title) => startCommand(page, title),
    closeList: () => close(page),
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
  const found = page.locator(editorOf(file));
  await found.locator('.view-line').first().waitFor();
  return found;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} file in the folder
 */
function openFile(page, file) {
  return insist(`${file} is opened`, async () => {
    await find(page, { key: 'Control+P', typed: file, found: file.split('/').at(-1) ?? file });
    await page.keyboard.press('Enter');
    const found = page.locator(`.editor-group-container.active ${editorOf(file)}`);
    await found.locator('.view-line').first().waitFor(briefly);
    return found;
  });
}

/** @param {string} file or the end of its path */
function editorOf(file) {
  return `.monaco-editor[data-uri$="/${encodeURI(file)}"]`;
}

/**
 * Puts the cursor of the active editor there, and the keyboard into it.
 * @param {import('playwright-core').Page} page
 * @param {number} line from 1
 * @param {number} column from 1
 */
async function goTo(page, line, column) {
  const place = page.locator('.statusbar-item').filter({ hasText: `Ln ${line}, Col ${column}` });
  await insist(`the cursor is at ${line}:${column}`, async () => {
    await focusEditor(page);
    const found = `go to line ${line} at column ${column}`;
    await find(page, { key: 'Control+G', typed: `:${line}:${column}`, found });
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden', ...briefly });
    await place.waitFor(briefly);
  });
}

/**
 * Not by a click, which may meet a lens or a hover that lies over the text.
 * @param {import('playwright-core').Page} page
 */
async function focusEditor(page) {
  const active = page.locator('.editor-group-container.active .monaco-editor').first();
  await active.locator('.native-edit-context, textarea.inputarea').first().focus(briefly);
}

/**
 * The hover at the cursor, when it shows the text. By keyboard, as a pointer's hover depends on its way there.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
function hover(page, text) {
  const found = page.locator('.monaco-hover:visible').filter({ hasText: text }).first();
  return insist(`a hover with "${text}"`, async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await found.waitFor(briefly);
    return found;
  });
}

/**
 * Asks for completions at the cursor, until one with this beginning is offered.
 * @param {import('playwright-core').Page} page
 * @param {string} label
 */
async function complete(page, label) {
  const widget = page.locator('.suggest-widget.visible');
  await insist(`"${label}" is offered`, async () => {
    // Not while it is open: there the key shows and hides what is said of a row.
    if (!(await widget.isVisible())) await page.keyboard.press('Control+Space');
    await completion(page, label).waitFor(briefly);
  });
}

/**
 * Among the completions that are shown, as it is read out: label, detail and kind.
 * @param {import('playwright-core').Page} page
 * @param {string} label
 */
function completion(page, label) {
  return page.locator(`.suggest-widget.visible .monaco-list-row[aria-label^=${JSON.stringify(label)}]`).first();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} label of one of the completions that are shown
 */
async function acceptCompletion(page, label) {
  await completion(page, label).click();
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
}

/**
 * Applies a quick fix at the cursor. Not before the light bulb is there: the request behind it would cancel ours.
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
async function applyFix(page, title) {
  const menu = page.locator('.context-view .action-widget').first();
  await insist(`"${title}" is offered and taken`, async () => {
    if (!(await menu.isVisible())) {
      await page.locator('.editor-group-container.active .monaco-editor').locator(lightBulb).first().waitFor(briefly);
      await page.keyboard.press('Control+.');
    }
    await menu.locator('.monaco-list-row.action').filter({ hasText: title }).first().click(briefly);
  });
  await menu.waitFor({ state: 'hidden' });
}

/** Beside the text or, where there is no room, in the margin. */
const lightBulb = '.lightBulbWidget, [class*="codicon-gutter-lightbulb"]';

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
  await insist('the Problems panel is shown', async () => {
    if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
    await panel.waitFor(briefly);
  });
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
  const found = list.locator('.notification-list-item').filter({ hasText: text }).first();
  return insist(`a notification with "${text}"`, async () => {
    if (!(await list.isVisible())) await page.locator('[id="status.notifications"]').click(briefly);
    await found.waitFor(briefly);
    return found;
  });
}

/**
 * Saves the active editor once it has been changed; when it returns the text is on the disk.
 * @param {import('playwright-core').Page} page
 */
async function save(page) {
  const changed = page.locator('.editor-group-container.active .tab.active.dirty');
  await changed.waitFor();
  await insist('what was changed is saved', async () => {
    await page.keyboard.press('Control+S');
    await changed.waitFor({ state: 'detached', ...briefly });
  });
}

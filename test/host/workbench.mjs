// VS Code's own window, for what only a window shows: opened with a folder and an extension, driven by keyboard, photographed.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { startCodeServer, workbenchUrl } from './code-server.mjs';
import { copyWorkspace } from './lifetime.mjs';
import { countReached } from './page-coverage.mjs';
import { serveWebExtension } from './web/web-extension.mjs';
import { workbenchActions } from './workbench-actions.mjs';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} folder to open; a copy of it is opened
 * @property {string} [file] in the folder, shown at once
 * @property {import('./run-suite.mjs').Extension} [extension]
 * @property {{ readonly vsix: string }} [web] an extension for the web worker host
 * @property {Theme} [theme] light
 * @property {number} [width] in pixels; 1280
 * @property {number} [height] in pixels; 800
 * @property {Readonly<Record<string, unknown>>} [settings] user settings
 * @property {'trusted' | 'restricted'} [trust] of the workspace
 */

/**
 * @typedef {object} OpenWorkbench
 * @property {import('playwright-core').Page} page
 * @property {string} folder the copy that is open
 * @property {(path: string) => Promise<void>} screenshot writes a PNG of the window
 * @property {() => Promise<void>} close ends browser and server
 * @typedef {OpenWorkbench & ReturnType<typeof workbenchActions>} Workbench
 */

/** @typedef {'light' | 'dark' | 'contrast'} Theme */

/** @type {Readonly<Record<Theme, string>>} */
const themes = { light: 'Light 2026', dark: 'Dark 2026', contrast: 'Default High Contrast' };

/** Typing must write what is typed, and a picture must not depend on when it is taken. */
const settledSettings = {
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoSurround': 'never',
  'editor.autoIndent': 'none',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'workbench.reduceMotion': 'on',
  'window.autoDetectColorScheme': false,
};

/**
 * Resolves when the workbench, and the file if one is named, is there to be worked with.
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 * @throws {Error} when server or browser do not start, or the workbench does not come up
 */
export async function openWorkbench({ folder, file, extension, web, theme = 'light', settings = {}, trust, ...size }) {
  const server = await startCodeServer({
    vsixes: extension !== undefined && 'vsix' in extension ? [extension.vsix] : [],
    extensionFolders: extension !== undefined && 'development' in extension ? [extension.development] : [],
    settings: { 'workbench.colorTheme': themes[theme], ...settledSettings, ...settings },
    ...(trust === undefined ? {} : { trust }),
    isDriven: true,
  });
  try {
    const browser = await launchBrowser(server.folder);
    const copy = copyWorkspace(folder, server.folder);
    const page = await openPage(browser, theme === 'light' ? 'light' : 'dark', { width: 1280, height: 800, ...size });
    const tellReached = await countReached(page);
    const served = web === undefined ? undefined : await serveWebExtension(web.vsix, server.folder);
    await served?.addTo(page, server);
    await page.goto(workbenchUrl(server, { folder: copy, ...(file === undefined ? {} : { file: join(copy, file) }) }));
    await untilRestored(page);
    const actions = workbenchActions(page);
    if (file !== undefined) await actions.editor(file);
    return {
      ...actions,
      page,
      folder: copy,
      screenshot: (path) => screenshot(page, path),
      close: async () => {
        await tellReached();
        await browser.close();
        served?.stop();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop(); // the browser goes with the process
    throw error;
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {'light' | 'dark'} colorScheme
 * @param {{ width: number, height: number }} viewport
 */
async function openPage(browser, colorScheme, viewport) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000); // a limit, not a wait: a busy machine is slow
  page.setDefaultNavigationTimeout(120_000);
  return page;
}

/** @param {import('playwright-core').Page} page */
async function untilRestored(page) {
  await page.waitForFunction(() => 'driver' in window);
  await page.evaluate(() => {
    /** @type {{ whenWorkbenchRestored(): Promise<void> }} */
    const driver = Reflect.get(window, 'driver');
    return driver.whenWorkbenchRestored();
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} path
 */
async function screenshot(page, path) {
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}

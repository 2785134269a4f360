// A browser without a window, for the workbench that code-server serves.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand } from './commands.mjs';
import { cleanUpLast } from './lifetime.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of Chromium or Chrome: `CHROMIUM` names one, else PATH is searched. */
export function findChromium() {
  return process.env['CHROMIUM'] ?? findCommand(names);
}

/**
 * @param {string} folder temporary; the browser's home
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} when there is no Chromium
 */
export async function launchBrowser(folder) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`None of ${names.join(', ')} is on PATH, and CHROMIUM is not set.`);
  // Loaded when needed: these modules can be imported before the host is installed.
  const { chromium } = await import('playwright-core');
  const home = join(folder, 'browser');
  mkdirSync(home, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    timeout: 120_000,
    env: { ...process.env, HOME: home, TMPDIR: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    // lifetime.mjs decides what a signal means; the browser is ended when the process exits.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox', // not to be had as root or in a container; the pages are our own
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  cleanUpLast();
  return browser;
}

// The packaged extension as the workbench takes it in a browser: from a web server, into the web worker host.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, serverEnvironment, writeProfile } from '../code-server-profile.mjs';
import { serveFolder } from './serve-folder.mjs';

/**
 * @typedef {object} WebExtension
 * @property {string} folder whose files are served
 * @property {(page: import('playwright-core').Page, server: Pick<import('../code-server.mjs').CodeServer, 'authority'>, tests?: string) => Promise<void>} addTo
 *   makes the workbench in a page load it, and run the tests of the folder's file `tests`; before the page is opened
 * @property {() => void} stop
 */

/**
 * Unpacks the extension as VS Code does when it installs one, and serves it.
 * @param {string} vsix
 * @param {string} folder temporary
 * @returns {Promise<WebExtension>}
 */
export async function serveWebExtension(vsix, folder) {
  const extension = unpack(vsix, join(folder, 'unpacked'));
  const { port, stop } = await serveFolder(extension);
  return {
    folder: extension,
    stop,
    async addTo(page, { authority }, tests) {
      const location = { scheme: 'http', authority, path: `/proxy/${port}/` };
      const extensionTestsPath = tests === undefined ? undefined : { ...location, path: `${location.path}${tests}` };
      await page.addInitScript(develop, { extensions: [location], extensionTestsPath });
    },
  };
}

/**
 * @param {string} vsix
 * @param {string} profile a folder
 * @returns {string} the folder of the extension
 */
function unpack(vsix, profile) {
  writeProfile(profile, {});
  install(vsix, profile, serverEnvironment(profile, {}));
  const entry = readdirSync(join(profile, 'ext'), { withFileTypes: true }).find((each) => each.isDirectory());
  if (entry === undefined) throw new Error(`${vsix} was installed into nothing`);
  return join(profile, 'ext', entry.name);
}

/**
 * Runs in the page, before the workbench reads its configuration: it takes extensions under development from there.
 * @param {object} options
 */
function develop(options) {
  if (window !== window.top) return;
  document.addEventListener('readystatechange', () => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (element === null || element.dataset['isPrepared'] !== undefined) return;
    element.dataset['isPrepared'] = '';
    const configuration = JSON.parse(element.getAttribute('data-settings') ?? '{}');
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    element.setAttribute('data-settings', JSON.stringify(configuration));
  });
}

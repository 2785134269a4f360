// Sets up the real VS Code of the tests and of `npm start`: apart from the product, whose lock file knows nothing of it.
import { join } from 'node:path';
import { findChromium } from '../test/host/browser.mjs';
import { installOnce, npm } from './install-once.mjs';
import { root } from './run.mjs';

const host = join(root, 'test', 'host');
/** VS Code's server and its built-in extensions, in whose folders code-server's postinstall would install. */
const vscode = join(host, 'node_modules', 'code-server', 'lib', 'vscode');

/**
 * Installs the host where its lock file is new: code-server on Linux, what runs desktop VS Code elsewhere.
 * @param {{ browser?: boolean }} [needs] `browser: false` where a person will look, not a script
 * @throws {Error} that names the command to run when something is missing that npm has not got
 */
export async function setUpHost({ browser = true } = {}) {
  const isLinux = process.platform === 'linux';
  await installOnce({
    name: 'VS Code for the tests',
    folder: host,
    variant: isLinux ? 'code-server' : 'desktop',
    install: isLinux ? installCodeServer : installDesktop,
  });
  if (isLinux && browser && findChromium() === undefined) {
    throw new Error(
      'The tests in VS Code need Chromium: apt-get install -y chromium (or set CHROMIUM to the path of a Chromium or Chrome)',
    );
  }
}

/** Without scripts nothing is compiled: code-server does without the native modules that would need it. */
async function installCodeServer() {
  await npm(['ci', '--ignore-scripts'], host);
  // `npm ci` refuses the shrinkwrap that is there. The optional ones stay: without @parcel/watcher no file event arrives.
  for (const folder of [vscode, join(vscode, 'extensions')]) {
    await npm(['install', '--omit=dev', '--ignore-scripts'], folder);
  }
}

function installDesktop() {
  return npm(['ci', '--omit=dev', '--omit=optional', '--ignore-scripts'], host);
}

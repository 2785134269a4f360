// Installs from a lock file once, and again when that has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/**
 * Calls `install` unless the lock file in `folder` is the one that was installed last.
 * @param {object} what
 * @param {string} what.name said before it starts
 * @param {string} what.folder with a package-lock.json
 * @param {string} [what.variant] of what is installed from the same lock file
 * @param {() => Promise<void>} what.install
 */
export async function installOnce({ name, folder, variant = '', install }) {
  const stamp = join(folder, 'node_modules', '.scep-profiles-lock');
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(variant).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Setting up ${name}`);
  await install();
  writeFileSync(stamp, wanted);
}

/**
 * @param {readonly string[]} args
 * @param {string} folder
 * @throws {Error} when npm does not end well
 */
export async function npm(args, folder) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // npm is a script on Windows, which only a shell can start.
  const code = await run('npm', [...args, ...quiet], { cwd: folder, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} in ${folder} ended with ${code}; its last lines say why.`);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs a script of Node to its end.
 * @param {readonly string[]} command
 * @param {string} [cwd]
 * @returns {Promise<string>} what it said on standard error
 * @throws {Error} with what it said, when it fails
 */
export async function runProcess(command, cwd) {
  const child = spawn(process.execPath, command, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${said.slice(0, 2000)}`);
  return said;
}

/**
 * The largest memory that a script of Node has until it ends.
 * @param {readonly string[]} command
 * @returns {Promise<number>} in MB
 */
export async function peakMemory(command) {
  const reporter = pathToFileURL(join(import.meta.dirname, 'peak-memory.mjs')).href;
  const kilobytes = /^largest memory: (\d+) KB$/m.exec(await runProcess(['--import', reporter, ...command]))?.[1];
  if (kilobytes === undefined) throw new Error(`${command.join(' ')} did not say how much memory it had.`);
  return Number(kilobytes) / 1024;
}

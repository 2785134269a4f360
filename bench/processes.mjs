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
async function runProcess(command, cwd) {
  const child = spawn(process.execPath, command, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${said.slice(0, 2000)}`);
  return said;
}

/**
 * Runs a script of Node to its end, and asks what that took. Time of processors, which other programs change less than
 * time on the clock: all threads of the process, those of V8 too.
 * @param {readonly string[]} command
 * @param {string} [cwd]
 * @returns {Promise<{ milliseconds: number, megabytes: number }>} the largest memory
 */
export async function usageOf(command, cwd) {
  const reporter = pathToFileURL(join(import.meta.dirname, 'report-usage.mjs')).href;
  const said = await runProcess(['--import', reporter, ...command], cwd);
  const [, microseconds, kilobytes] = /^used (\d+) µs of processors and (\d+) KB of memory$/m.exec(said) ?? [];
  if (kilobytes === undefined) throw new Error(`${command.join(' ')} did not say what it has used.`);
  return { milliseconds: Number(microseconds) / 1000, megabytes: Number(kilobytes) / 1024 };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a script of Node to its end.
 * @param {readonly string[]} command
 * @param {string} [cwd]
 * @throws {Error} with what it said, when it fails
 */
export async function runProcess(command, cwd) {
  const child = spawn(process.execPath, command, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${said.slice(0, 2000)}`);
}

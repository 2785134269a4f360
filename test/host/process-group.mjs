// A process with all it starts: VS Code's server has children, and those have children.
import { setTimeout as delay } from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess started `detached`, which makes it the head of a group */

/**
 * Keeps the last lines; without the many that tell of a native logger the host is installed without.
 * @param {ChildProcess} child
 * @returns {() => readonly string[]}
 */
export function collectLog(child) {
  /** @type {string[]} */
  let lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      const told = text
        .split('\n')
        .filter((line) => line.trim() !== '' && !/spdlog|bindings|^\s+at |^\s*[\]}]/.test(line));
      lines = [...lines, ...told].slice(-60);
    });
  }
  return () => lines;
}

/**
 * Asks the group to end; what has not ended soon is killed.
 * @param {ChildProcess} child
 */
export async function endGroup(child) {
  signalGroup(child, 'SIGTERM');
  const limit = Date.now() + 2000;
  while (signalGroup(child, 0) && Date.now() < limit) await delay(20);
  killGroup(child);
}

/** @param {ChildProcess} child */
export function killGroup(child) {
  signalGroup(child, 'SIGKILL');
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals | 0} signal 0 only asks
 * @returns {boolean} whether the group was there to get it
 */
function signalGroup({ pid }, signal) {
  try {
    return pid !== undefined && process.kill(-pid, signal);
  } catch {
    return false;
  }
}

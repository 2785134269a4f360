// What a run puts on this machine (processes, folders) goes when the run goes, however it ends: by return, throw, signal or a closed pipe.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** @type {Set<() => void>} */
const undone = new Set();
let isWatching = false;
let isSignalAwaited = false;

/**
 * Calls `undo` when the process ends, unless the returned function has done so before.
 * @param {() => void} undo synchronous, as nothing else runs while a process exits
 * @returns {() => void} calls `undo` now
 */
export function atExit(undo) {
  watch();
  undone.add(undo);
  return () => {
    if (undone.delete(undo)) undo();
  };
}

/** Lets the exit handlers that were added meanwhile run before ours: what they end may still write into our folders. */
export function cleanUpLast() {
  process.off('exit', undoAll);
  process.on('exit', undoAll);
}

/**
 * A folder that is gone after the run. Its path is short: VS Code puts sockets into it, whose paths may have 107 bytes.
 * @returns {{ path: string, remove(): void }}
 */
export function makeTemporaryFolder() {
  const parent = tmpdir().length > 40 && process.platform === 'linux' ? '/tmp' : tmpdir();
  const path = realpathSync(mkdtempSync(join(parent, 'sp-')));
  // The processes that were ended a moment ago may still write.
  const remove = atExit(() => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return { path, remove };
}

/**
 * Copies a workspace, as a run may change it: `samples` becomes `<parent>/ws/samples`.
 * @param {string} workspace
 * @param {string} parent
 */
export function copyWorkspace(workspace, parent) {
  const copy = join(parent, 'ws', basename(workspace));
  mkdirSync(copy, { recursive: true });
  cpSync(workspace, copy, { recursive: true });
  return copy;
}

/**
 * Resolves at the first Ctrl+C or request to end, which then is the caller's to act on; a second one ends the process.
 * @returns {Promise<void>}
 */
export function untilInterrupted() {
  watch();
  isSignalAwaited = true;
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

function watch() {
  if (isWatching) return;
  isWatching = true;
  process.on('exit', undoAll);
  for (const signal of signals) process.on(signal, () => endBy(signal));
  // `… | head`: writing to a closed pipe must end the run, not leave a server behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(1));
}

/** @param {(typeof signals)[number]} signal */
function endBy(signal) {
  if (isSignalAwaited) {
    isSignalAwaited = false;
    return;
  }
  // Later, so that the other listeners (@vscode/test-electron ends VS Code in one) have their turn.
  setImmediate(() => process.exit(128 + constants.signals[signal]));
}

function undoAll() {
  for (const undo of [...undone].toReversed()) {
    undone.delete(undo);
    try {
      undo();
    } catch (error) {
      console.error(error);
    }
  }
}

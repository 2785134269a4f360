import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a new one beside it, which then takes its name. Where the disk is full, the old
 * file stays as it is. Its permissions stay; of a link, what it leads to is replaced. What is no file (a pipe, a device)
 * is written to.
 *
 * Synchronous on purpose: Node hands out Ctrl+C between two turns, so that it comes before all of this or after it.
 * @throws {Error} of the file system, such as ENOSPC or EACCES
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) {
    writeFileSync(path, content);
    return;
  }
  const target = stats ? realpathSync(path) : path;
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeNew(temporary, content, stats?.mode);
    renameSync(temporary, target);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
}

function writeNew(path: string, content: string | Uint8Array, mode: number | undefined): void {
  const file = openSync(path, 'wx', 0o666);
  try {
    if (mode !== undefined) fchmodSync(file, mode & permissionBits);
    writeFileSync(file, content);
    // Without it a power cut can leave the new name on an empty file.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const permissionBits = 0o7777;

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, and the error that is on its way says why.
  }
}

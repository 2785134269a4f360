import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { ReadOptions, ReadResult } from '../file-system.ts';

/** Larger than any profile or export of a tenant; beyond it V8 cannot hold the text in one string. */
const largestFile = 256 * 1024 * 1024;

/** Reads a file while others go on. */
export async function readAside(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  try {
    return refusal(await stat(path), options) ?? { bytes: await readFile(path) };
  } catch (error) {
    return failure(error);
  }
}

/** Reads a file while everything waits: on a disk that answers at once it takes a fifth of the time. */
export function readAtOnce(path: string, options: ReadOptions = {}): ReadResult {
  try {
    const file = openSync(path, options.largest === undefined ? 'r' : withoutWaiting);
    try {
      const stats = fstatSync(file);
      return refusal(stats, options) ?? { bytes: stats.isFile() ? readWhole(file, stats.size) : readFileSync(file) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return failure(error);
  }
}

/** To open a pipe waits for who writes into it, for ever if need be, where nobody asks for that. Windows has no such files. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Of a file that grows or shrinks meanwhile, what is there. */
function readWhole(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return size === 0 ? readFileSync(file) : bytes.subarray(0, length);
}

interface Stats {
  readonly size: number;
  isFile(): boolean;
}

function refusal(stats: Stats, { largest }: ReadOptions): ReadResult | undefined {
  const limit = Math.min(largest ?? largestFile, largestFile);
  if (stats.size > limit) return { problem: 'tooLarge', message: `is larger than ${limit / 1024 / 1024} MB` };
  // Who sets a limit wants no pipe and no device either: they may never end, whatever size they tell.
  if (largest !== undefined && !stats.isFile()) return { problem: 'unreadable', message: 'is no file' };
  return undefined;
}

function failure(error: unknown): ReadResult {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'missing', message: 'does not exist' };
  if (code === 'EISDIR') return { problem: 'unreadable', message: 'is a folder' };
  return { problem: 'unreadable', message: `cannot be read (${code || 'unknown error'})` };
}

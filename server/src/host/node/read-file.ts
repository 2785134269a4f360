import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { ReadOptions, ReadResult } from '../file-system.ts';

/** Larger than any profile or export of a tenant; beyond it V8 cannot hold the text in one string. */
const largestFile = 256 * 1024 * 1024;

/** Reads a file while others go on. */
export async function readAside(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  try {
    return refusal(path, await stat(path), options) ?? { bytes: await readFile(path) };
  } catch (error) {
    return failure(error);
  }
}

/** Reads a file while everything waits: on a disk that answers at once it takes a fifth of the time. */
export function readAtOnce(path: string, options: ReadOptions = {}): ReadResult {
  return readNow(path, options, (size) => Buffer.allocUnsafeSlow(size));
}

/**
 * The same, but for that the next file is read into the same memory: thousands of files would otherwise leave a buffer
 * each to the garbage collector.
 */
export function readIntoShared(path: string, options: ReadOptions = {}): ReadResult {
  return readNow(path, options, sharedBytes);
}

let shared = Buffer.allocUnsafeSlow(64 * 1024);
/** A file that is larger gets memory of its own. In bytes. */
const largestShared = 4 * 1024 * 1024;

function sharedBytes(size: number): Buffer {
  if (size > largestShared) return Buffer.allocUnsafeSlow(size);
  if (size > shared.length) shared = Buffer.allocUnsafeSlow(Math.min(2 * size, largestShared));
  return shared.subarray(0, size);
}

function readNow(path: string, options: ReadOptions, bytesFor: (size: number) => Buffer): ReadResult {
  try {
    const file = openSync(path, withoutWaiting);
    try {
      const stats = fstatSync(file);
      const refused = refusal(path, stats, options);
      if (refused) return refused;
      return { bytes: stats.isFile() ? readWhole(file, bytesFor(stats.size)) : readFileSync(path) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return failure(error);
  }
}

/** To open a pipe waits for who writes into it, for ever if need be. Windows has no such files. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Of a file that grows or shrinks meanwhile, what is there. */
function readWhole(file: number, bytes: Buffer): Uint8Array {
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) break;
    length += read;
  }
  if (bytes.length === 0) return readFileSync(file);
  return length === bytes.length ? bytes : bytes.subarray(0, length);
}

interface Stats {
  readonly size: number;
  isFile(): boolean;
  isFIFO(): boolean;
}

function refusal(path: string, stats: Stats, { largest }: ReadOptions): ReadResult | undefined {
  const limit = Math.min(largest ?? largestFile, largestFile);
  if (stats.size > limit) return { problem: 'tooLarge', message: `is larger than ${limit / 1024 / 1024} MB` };
  // Who sets a limit wants no pipe and no device either: they may never end, whatever size they tell.
  if (largest !== undefined && !stats.isFile()) return { problem: 'unreadable', message: 'is no file' };
  // What a shell makes of `<(command)` has somebody who writes. Of a pipe with a name of its own nobody knows, and while a
  // program waits in that way not even Ctrl+C is heard.
  if (stats.isFIFO() && !/^\/(?:dev|proc)\//.test(path))
    return { problem: 'unreadable', message: 'is a pipe, not a file: write what it gives to standard input' };
  return undefined;
}

function failure(error: unknown): ReadResult {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'missing', message: 'does not exist' };
  if (code === 'EISDIR') return { problem: 'unreadable', message: 'is a folder' };
  return { problem: 'unreadable', message: `cannot be read (${code || 'unknown error'})` };
}

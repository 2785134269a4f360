import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { FileSystem, FolderEntry, ReadOptions, ReadResult } from '../file-system.ts';
import { passedOver } from '../walking.ts';

/** Larger than any profile or export of a tenant; beyond it V8 cannot hold the text in one string. */
const largestFile = 256 * 1024 * 1024;

/** The files of this machine, seen from `folder`. */
export function nodeFileSystem(folder: string): FileSystem {
  const absolute = (path: string): string => resolve(folder, path);
  return {
    read: (path, options) => read(absolute(path), options),
    realPath: (path) => realpath(absolute(path)).catch(() => undefined),
    async kindOf(path) {
      const stats = await stat(absolute(path)).catch(() => undefined);
      if (stats?.isDirectory()) return 'folder';
      return stats ? 'file' : undefined;
    },
    async list(path, endings) {
      const cwd = absolute(path);
      const found = await filesBelow(cwd, endings);
      return found
        .map((file) => slashes(isAbsolute(path) ? join(path, file) : relative(folder, join(cwd, file))))
        .sort();
    },
    async entries(path) {
      const inside = await readdir(absolute(path), { withFileTypes: true }).catch((): Dirent[] => []);
      return (await Promise.all(inside.map((each) => entryOf(each, absolute(path))))).flat();
    },
  };
}

/** As a stream: made in one go, a list of ten thousand files would keep everything else waiting for half a second. */
async function filesBelow(cwd: string, endings: readonly string[]): Promise<readonly string[]> {
  // Wanted only where folders are searched.
  const { globbyStream } = await import('globby');
  const stream = globbyStream(
    endings.map((ending) => `**/*${ending}`),
    {
      cwd,
      gitignore: true,
      ignore: Array.from(passedOver, (name) => `**/${name}/**`),
      dot: true,
      caseSensitiveMatch: false,
      suppressErrors: true,
      followSymbolicLinks: false,
    },
  );
  const found: string[] = [];
  let since = performance.now();
  for await (const file of stream) {
    found.push(file);
    if (performance.now() - since < longestTurn) continue;
    await delay(0);
    since = performance.now();
  }
  return found;
}

/** In milliseconds. */
const longestTurn = 8;

async function entryOf(entry: Dirent, folder: string): Promise<readonly FolderEntry[]> {
  const { name } = entry;
  if (entry.isDirectory()) return [{ name, kind: 'folder' }];
  if (!entry.isSymbolicLink()) return [{ name, kind: 'file' }];
  const target = await stat(join(folder, name)).catch(() => undefined);
  return target?.isFile() ? [{ name, kind: 'file' }] : [];
}

async function read(path: string, { largest }: ReadOptions = {}): Promise<ReadResult> {
  try {
    const stats = await stat(path);
    const limit = Math.min(largest ?? largestFile, largestFile);
    if (stats.size > limit) return { problem: 'tooLarge', message: `is larger than ${limit / 1024 / 1024} MB` };
    // Who sets a limit wants no pipe and no device either: they may never end, whatever size they tell.
    if (largest !== undefined && !stats.isFile()) return { problem: 'unreadable', message: 'is no file' };
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'missing', message: 'does not exist' };
    if (code === 'EISDIR') return { problem: 'unreadable', message: 'is a folder' };
    return { problem: 'unreadable', message: `cannot be read (${code || 'unknown error'})` };
  }
}

/** A path with `/`, whatever this system separates with. */
export function slashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

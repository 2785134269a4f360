import * as fs from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { FileSystem, FolderEntry } from '../file-system.ts';
import { passedOver } from '../walking.ts';
import { readAside } from './read-file.ts';

/** The files of this machine, seen from `folder`. */
export function nodeFileSystem(folder: string): FileSystem {
  const absolute = (path: string): string => resolve(folder, path);
  return {
    read: (path, options) => readAside(absolute(path), options),
    realPath: (path) => realpath(absolute(path)).catch(() => undefined),
    async kindOf(path) {
      const stats = await stat(absolute(path)).catch(() => undefined);
      if (stats?.isDirectory()) return 'folder';
      return stats ? 'file' : undefined;
    },
    async list(path, endings) {
      const cwd = absolute(path);
      const found = await filesBelow(cwd, endings);
      if (isAbsolute(path)) return found.map((file) => slashes(join(path, file))).sort();
      const start = slashes(relative(folder, join(cwd, '_'))).slice(0, -1);
      // From above, some of them lead back to here. Elsewhere the beginning is the same, and making it dear for thousands.
      if (start.startsWith('../')) return found.map((file) => slashes(relative(folder, join(cwd, file)))).sort();
      return found.map((file) => `${start}${file}`).sort();
    },
    async entries(path) {
      const inside = await readdir(absolute(path), { withFileTypes: true }).catch((): fs.Dirent[] => []);
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
      fs: unaskedFor(endings),
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

/** The library's types do not know that it calls those of `promises`, too. */
type FileSystemFunctions = Omit<typeof fs, 'promises'> & { readonly promises: object };

/**
 * The library asks the disk of every file that it has found whether it is a folder, to be ignored as one. It lists no
 * folders, and ten thousand questions take longer than the search.
 */
function unaskedFor(endings: readonly string[]): FileSystemFunctions {
  const found = (path: fs.PathLike): boolean => endings.some((ending) => String(path).toLowerCase().endsWith(ending));
  const asked = fs.promises.stat;
  const file = { isDirectory: () => false };
  const promises = { ...fs.promises, stat: (path: fs.PathLike) => (found(path) ? file : asked(path)) };
  return { ...fs, promises };
}

async function entryOf(entry: fs.Dirent, folder: string): Promise<readonly FolderEntry[]> {
  const { name } = entry;
  if (entry.isDirectory()) return [{ name, kind: 'folder' }];
  if (!entry.isSymbolicLink()) return [{ name, kind: 'file' }];
  const target = await stat(join(folder, name)).catch(() => undefined);
  return target?.isFile() ? [{ name, kind: 'file' }] : [];
}

/** A path with `/`, whatever this system separates with. */
export function slashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

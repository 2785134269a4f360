import * as fs from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FileSystem, FolderEntry } from '../file-system.ts';
import { gitRootOf } from './git-root.ts';
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

/** Links are left out, so that no file is there twice. */
async function filesBelow(folder: string, endings: readonly string[]): Promise<readonly string[]> {
  // Wanted only where folders are searched.
  const { listFiles, readIgnoreFile } = await import('../list-files.ts');
  const above = await Promise.all(repositoryAbove(folder).map((each) => readIgnoreFile(disk, slashes(each))));
  const top = slashes(folder);
  const found = await listFiles(disk, top, endings, { above: above.flat(), most: Number.POSITIVE_INFINITY });
  return found.map((path) => path.slice(top.endsWith('/') ? top.length : top.length + 1));
}

const disk: Pick<FileSystem, 'read' | 'entries'> = {
  read: readAside,
  async entries(folder) {
    const inside = await readdir(folder, { withFileTypes: true }).catch((): fs.Dirent[] => []);
    return inside.flatMap((each): readonly FolderEntry[] => {
      if (each.isFile()) return [{ name: each.name, kind: 'file' }];
      return each.isDirectory() ? [{ name: each.name, kind: 'folder' }] : [];
    });
  },
};

/** The folders above one, from the root of its git repository on; none where it is in no repository, or is the root. */
function repositoryAbove(folder: string): readonly string[] {
  const root = gitRootOf(folder);
  if (root === undefined) return [];
  const above: string[] = [];
  for (let at = folder; at !== root;) {
    at = dirname(at);
    above.unshift(at);
  }
  return above;
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

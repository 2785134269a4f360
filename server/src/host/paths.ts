// Paths with `/`, as they are inside of a `FileSystem`: of whatever machine, and in a browser too.
import { normalizePath } from '../core/workspace/paths.ts';

/** The folder a file is in; `.` of one in the folder that relative paths start from. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  if (at === -1) return '.';
  return at === 0 ? '/' : path.slice(0, at);
}

/** The folder above; of the root the root itself. */
export function parentOf(folder: string): string {
  return folder.startsWith('/') ? folderOf(folder) : inFolder(folder, '..');
}

/** The path of what has this name in a folder. */
export function inFolder(folder: string, name: string): string {
  return normalizePath(`${folder}/${name}`);
}

/** Whether a folder is another one or inside of it. Both without a `/` at the end. */
export function isInside(folder: string, root: string): boolean {
  if (root === '.') return !folder.startsWith('..') && !folder.startsWith('/');
  return folder === root || folder.startsWith(root.endsWith('/') ? root : `${root}/`);
}

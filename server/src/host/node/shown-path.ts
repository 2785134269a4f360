import { relative, resolve } from 'node:path';
import { slashes } from './node-file-system.ts';

/** A path as it is shown: relative to the working directory, with `/`. */
export function shownPath(path: string, cwd: string): string {
  return slashes(relative(cwd, resolve(cwd, path))) || '.';
}

import { hasWildcards, isMatch, nextPlaces, parseGlob, startPlaces, type Glob } from '../core/workspace/glob.ts';

/** A path that stands for several: `*`, `**` and `{a,b}` as in workspace files. Not every shell takes them apart. */
export interface PathPattern {
  /** Folders that all of them are in. */
  readonly folders: readonly string[];
  /** Whether a file is one of them, or in a folder that is. */
  readonly matches: (path: string) => boolean;
}

/** Undefined where the path stands for itself. `path` is relative to the working directory, with `/`. */
export function pathPattern(path: string): PathPattern | undefined {
  if (!hasWildcards(path)) return undefined;
  const globs = parseGlob(path);
  return {
    folders: [...new Set(globs.map(({ folder }) => (folder === '' ? '.' : folder)))],
    matches: (file) => globs.some((glob) => isIn(glob, file)),
  };
}

function isIn(glob: Glob, file: string): boolean {
  const folder = glob.folder === '' || glob.folder.endsWith('/') ? glob.folder : `${glob.folder}/`;
  if (!file.startsWith(folder)) return false;
  let places = startPlaces(glob);
  for (const name of file.slice(folder.length).split('/')) {
    places = nextPlaces(glob, places, name);
    if (isMatch(glob, places)) return true;
  }
  return false;
}

import {
  isMatch,
  nextPlaces,
  parseGlob,
  startPlaces,
  type Glob,
  type GlobPlaces,
} from '../../server/src/core/workspace/glob.ts';
import { wantedFiles, type LoadedFile } from '../../server/src/core/workspace/loaded-files.ts';
import type { WorkspaceFile } from '../../server/src/core/workspace/parse.ts';

/** Loads what a workspace file wants as a host does: round after round, and what is not there is missing. */
export function loadedFiles(
  file: WorkspaceFile,
  files: Readonly<Record<string, string>>,
): ReadonlyMap<string, LoadedFile> {
  const loaded = new Map<string, LoadedFile>();
  for (let wanted = wantedFiles(file, loaded); wanted.length > 0; wanted = wantedFiles(file, loaded)) {
    for (const { path, isPattern } of wanted) {
      const text = files[path];
      if (isPattern) loaded.set(path, { path, matches: matchesIn(path, Object.keys(files)), isComplete: true });
      else loaded.set(path, text === undefined ? { path, problem: 'missing' } : { path, text });
    }
  }
  return loaded;
}

/** Those of the paths that a pattern stands for, sorted. */
export function matchesIn(pattern: string, paths: readonly string[]): readonly string[] {
  const globs = parseGlob(pattern);
  return paths.filter((path) => globs.some((glob) => fits(glob, path))).sort();
}

function fits(glob: Glob, path: string): boolean {
  const folder = glob.folder === '' || glob.folder === '/' ? glob.folder : `${glob.folder}/`;
  if (!path.startsWith(folder)) return false;
  const names = path.slice(folder.length).split('/');
  const places = names.reduce<GlobPlaces>((before, name) => nextPlaces(glob, before, name), startPlaces(glob));
  return isMatch(glob, places);
}

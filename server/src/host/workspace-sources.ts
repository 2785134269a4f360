import { isMatch, nextPlaces, parseGlob, startPlaces } from '../core/workspace/glob.ts';
import type { WorkspaceSource } from './workspace-files.ts';

/** Whether a file, there or not, is one that a workspace was made from; or a folder that such a file is in. */
export function isSource({ path: source, isPattern }: WorkspaceSource, path: string): boolean {
  if (source === path || source.startsWith(`${path}/`)) return true;
  return isPattern && parseGlob(source).some((glob) => standsFor(glob, path));
}

function standsFor(glob: ReturnType<typeof parseGlob>[number], path: string): boolean {
  const folder = glob.folder.endsWith('/') ? glob.folder : `${glob.folder}/`;
  if (!path.startsWith(folder)) return false;
  let places = startPlaces(glob);
  for (const name of path.slice(folder.length).split('/')) places = nextPlaces(glob, places, name);
  return isMatch(glob, places);
}

import { isMatch, nextPlaces, parseGlob, startPlaces, type Glob, type GlobPlaces } from '../core/workspace/glob.ts';
import type { FileSystem } from './file-system.ts';
import { mostFolders, passedOver } from './walking.ts';

export interface ExpandedPattern {
  /** Sorted. */
  readonly matches: readonly string[];
  /** False where the search was given up, because it went too far. */
  readonly isComplete: boolean;
}

/** More than these are no exports of one PKI. */
const mostMatches = 1000;

/** The files that a pattern stands for, those that git ignores too: they are named on purpose. */
export async function expandPattern(files: FileSystem, pattern: string): Promise<ExpandedPattern> {
  const found = new Set<string>();
  const waiting: Place[] = parseGlob(pattern).map((glob) => ({ glob, folder: glob.folder, places: startPlaces(glob) }));
  let visited = 0;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    visited += 1;
    if (visited > mostFolders || found.size > mostMatches) break;
    for (const { name, kind } of await files.entries(place.folder)) {
      const places = nextPlaces(place.glob, place.places, name);
      const path = join(place.folder, name);
      if (kind === 'file' && isMatch(place.glob, places)) found.add(path);
      if (kind === 'folder' && places.size > 0 && !passedOver.has(name))
        waiting.push({ ...place, folder: path, places });
    }
  }
  const matches = [...found].sort();
  const isComplete = visited <= mostFolders && matches.length <= mostMatches;
  return { matches: matches.slice(0, mostMatches), isComplete };
}

/** A folder on the way, with how far the pattern is taken there. */
interface Place {
  readonly glob: Glob;
  readonly folder: string;
  readonly places: GlobPlaces;
}

function join(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

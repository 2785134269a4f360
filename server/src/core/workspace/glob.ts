// Patterns for paths, the same for files on disk, in a commit and behind an editor: `*` stands for anything in a name,
// `**` for any folders, `{a,b}` for either. Letters compare without case. Nothing is looked up here.
import { asciiLowerCase } from '../facts/ascii-case.ts';
import { matchesWildcard } from '../pki/wildcard.ts';

/** A pattern on the way through folders. */
export interface Glob {
  /** The folder that the way begins in, as it is written. */
  readonly folder: string;
  /** The names and wildcards below it, in lower case. */
  readonly steps: readonly string[];
}

/** How many of a pattern's steps have been taken; several numbers, because `**` can stand for nothing or more. */
export type GlobPlaces = ReadonlySet<number>;

export function hasWildcards(path: string): boolean {
  return /[*{]/u.test(path);
}

/** One for each alternative in braces. */
export function parseGlob(pattern: string): readonly Glob[] {
  return alternatives(pattern).map((path) => {
    const names = path.split('/');
    const first = names.findIndex((name) => name.includes('*'));
    const count = first === -1 ? names.length - 1 : first;
    const folder = names.slice(0, count).join('/');
    return {
      folder: folder === '' && count > 0 ? '/' : folder,
      steps: names.slice(count).map((name) => asciiLowerCase(name)),
    };
  });
}

/** The places before any name: in the folder that the pattern begins in. */
export function startPlaces({ steps }: Glob): GlobPlaces {
  return withSkipped(steps, [0]);
}

/** The places behind a file or folder of this name. */
export function nextPlaces({ steps }: Glob, places: GlobPlaces, name: string): GlobPlaces {
  const lower = asciiLowerCase(name);
  const next = [...places].flatMap((place) => {
    const step = steps[place];
    if (step === ANY_FOLDERS) return [place];
    return step !== undefined && matchesWildcard(step, lower) ? [place + 1] : [];
  });
  return withSkipped(steps, next);
}

/** Whether a file there is one of those the pattern stands for. */
export function isMatch({ steps }: Glob, places: GlobPlaces): boolean {
  return places.has(steps.length);
}

const ANY_FOLDERS = '**';

function withSkipped(steps: readonly string[], places: readonly number[]): GlobPlaces {
  const all = new Set(places);
  // A set hands out what is added to it on the way, so that `**/**` is skipped whole.
  for (const place of all) if (steps[place] === ANY_FOLDERS) all.add(place + 1);
  return all;
}

/** More alternatives than these are no pattern that somebody wrote. The braces beyond them stand for themselves. */
const MOST_ALTERNATIVES = 100;

/** Inner braces are taken apart first, so nesting needs no recursion. */
function alternatives(pattern: string): readonly string[] {
  const whole: string[] = [];
  const waiting = [pattern];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [braces, list = ''] = /\{([^{}]*)\}/u.exec(next) ?? [];
    const parts = list.split(',').toReversed();
    if (braces === undefined || whole.length + waiting.length + parts.length > MOST_ALTERNATIVES) {
      whole.push(next);
      continue;
    }
    const at = next.indexOf(braces);
    const [before, behind] = [next.slice(0, at), next.slice(at + braces.length)];
    for (const part of parts) waiting.push(before + part + behind);
  }
  return whole;
}

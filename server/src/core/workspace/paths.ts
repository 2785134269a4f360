// Paths as text: always with `/`, never looked up. What a path leads to on a disk is the host's to know and to refuse.

export type Resolution = { readonly path: string } | { readonly refused: Refusal };

/** Why a path does not count: it names a place of its own, leaves the root, or is nothing a file system takes. */
export type Refusal = 'absolute' | 'drive' | 'networkShare' | 'address' | 'outside' | 'unusable';

/**
 * The path that `reference`, written in the file `from`, stands for. It must stay inside the folder `root` (`''` for
 * the folder that relative paths start from). Backslashes separate folders too, as they do where these files are
 * written.
 */
export function resolvePath(reference: string, from: string, root = ''): Resolution {
  const refused = refusalOf(reference);
  if (refused !== undefined) {
    return { refused };
  }
  const folders = segmentsOf(from).slice(0, -1);
  const path = normalised([...folders, ...segmentsOf(reference.replaceAll('\\', '/')).filter(Boolean)]);
  return isInside(path, normalised(segmentsOf(root.replace(/\/$/u, ''))))
    ? { path: path.join('/') }
    : { refused: 'outside' };
}

/** The same for a pattern such as `templates/*.ldf`; `..` has to come first, before anything can stand for nothing. */
export function resolvePattern(pattern: string, from: string, root = ''): Resolution {
  const slashed = pattern.replaceAll('\\', '/');
  const afterParents = /^(?:\.{1,2}\/)*(.*)$/su.exec(slashed)?.[1] ?? '';
  return PARENT_INSIDE_PATTERN.test(afterParents) ? { refused: 'outside' } : resolvePath(slashed, from, root);
}

const PARENT_INSIDE_PATTERN = /(?:^|[/{,(|])\.\.(?:$|[/},)|])/u;

/** In plain words, to follow `"..." `. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  absolute: 'is an absolute path',
  drive: 'starts with a drive letter',
  networkShare: 'is on a network share',
  address: 'is an address, not a path',
  outside: 'leads out of the workspace folder',
  unusable: 'has characters that no path has',
};

function refusalOf(reference: string): Refusal | undefined {
  if (/\p{Cc}/u.test(reference)) return 'unusable';
  if (/^[\\/]{2}/u.test(reference)) return 'networkShare';
  if (/^[\\/]/u.test(reference)) return 'absolute';
  if (/^[A-Za-z]:/u.test(reference)) return 'drive';
  return /^[A-Za-z][A-Za-z0-9+.-]*:\/\//u.test(reference) ? 'address' : undefined;
}

/** The same path without `.`, without `..` where that is possible, and without `/` at the end; `.` for the folder it starts from. */
export function normalizePath(path: string): string {
  const [first = '', ...others] = segmentsOf(path);
  const normal = normalised([first, ...others.filter(Boolean)]).join('/');
  if (normal !== '') return normal;
  return path.startsWith('/') ? '/' : '.';
}

/** Empty ones are kept: an absolute path of the host's and a URI begin with them. */
function segmentsOf(path: string): readonly string[] {
  return path === '' ? [] : path.split('/').filter((segment) => segment !== '.');
}

/** Without `..`, except at the beginning of a path that starts above the folder relative paths start from. */
function normalised(segments: readonly string[]): readonly string[] {
  const path: string[] = [];
  for (const segment of segments) {
    if (segment !== '..' || path.length === 0 || path.at(-1) === '..') path.push(segment);
    else if (path.length > 1 || path[0] !== '') path.pop();
  }
  return path;
}

/** A root of nothing but `..` also holds what lies fewer folders up. */
function isInside(path: readonly string[], root: readonly string[]): boolean {
  const up = parentsOf(path);
  const rootUp = parentsOf(root);
  if (up !== rootUp) return up < rootUp && rootUp === root.length;
  return root.every((segment, index) => path[index] === segment);
}

function parentsOf(path: readonly string[]): number {
  const first = path.findIndex((segment) => segment !== '..');
  return first === -1 ? path.length : first;
}

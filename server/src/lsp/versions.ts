import { parseAddress } from './addresses.ts';
import { isVersionScheme, type VersionScheme } from './version-schemes.ts';

/**
 * Whether a document is a version that nobody can change any more: the left side of a comparison, or one of the history.
 * Hovers work there. Its findings are not told: in the Problems panel they would stand beside those of the file itself,
 * and those that the change has mended would never go.
 */
export function isPastVersion(uri: string): boolean {
  const { scheme = '', query = '' } = parseAddress(uri) ?? {};
  return isVersionScheme(scheme) && isPast(scheme, query);
}

function isPast(scheme: VersionScheme, query: string): boolean {
  switch (scheme) {
    // Commits and the index.
    case 'git':
    case 'gitlens':
    case 'github':
    case 'githubcommit':
      return true;
    // Both sides of a pull request that is not made yet. The address has the branch, and not which of the two it is.
    case 'githubpr':
    case 'gitpr':
      return true;
    // Both sides of a pull request, of which the right one is what is reviewed.
    case 'pr':
    case 'review':
      return isBase(query);
  }
}

/** The extension puts JSON into the query: `isBase` of a pull request, `base` of one that is checked out. */
function isBase(query: string): boolean {
  try {
    const value: unknown = JSON.parse(query);
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.entries(value).some(([key, is]) => baseKeys.has(key) && is === true)
    );
  } catch {
    return false;
  }
}

const baseKeys: ReadonlySet<string> = new Set(['isBase', 'base']);

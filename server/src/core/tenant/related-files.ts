import type { Configuration } from './configuration.ts';
import { folderOf } from './folder.ts';

/**
 * The files of which something else may be said when what some of them say has changed: those in the same folders, for
 * names count in there, and those that one way or the other are linked by an id, also through one file between them.
 * `changed` is what the changed files said before and say now; `files` are all as they are now.
 */
export function relatedFiles(
  files: ReadonlyMap<string, readonly Configuration[]>,
  changed: readonly Configuration[],
): ReadonlySet<string> {
  const folders = new Set(changed.map(({ path }) => folderOf(path)));
  const ids = new Set(changed.flatMap(idsOf));
  const found = new Set(changed.map(({ path }) => path));
  for (let round = 0; round < rounds; round++) {
    const inReach = [...files].filter(([, all]) => all.some((each) => isInReach(each, folders, ids)));
    for (const [path, all] of inReach) {
      found.add(path);
      folders.add(folderOf(path));
      for (const id of all.flatMap(idsOf)) ids.add(id);
    }
  }
  return found;
}

/** A Wi-Fi profile names a SCEP profile, which names a trusted certificate profile. */
const rounds = 2;

function isInReach(each: Configuration, folders: ReadonlySet<string>, ids: ReadonlySet<string>): boolean {
  return folders.has(folderOf(each.path)) || idsOf(each).some((id) => ids.has(id));
}

/** Its own, and those it names. */
function idsOf(configuration: Configuration): readonly string[] {
  const own = configuration.id === undefined ? [] : [configuration.id];
  return [...own, ...linksOf(configuration)];
}

function linksOf(configuration: Configuration): readonly string[] {
  switch (configuration.kind) {
    case 'scep':
      return configuration.root?.id === undefined ? [] : [configuration.root.id];
    case 'dependant':
      return configuration.identities.flatMap(({ id }) => id ?? []);
    case 'trustedRoot':
    case 'otherCertificate':
      return [];
  }
}

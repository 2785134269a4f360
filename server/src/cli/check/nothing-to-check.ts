import { findNearType } from '../../core/profile/near-type.ts';
import { profileTypes } from '../../core/facts/profile-types.ts';
import { decodeBytes } from '../../core/text/bytes.ts';
import { plural } from '../../core/text/plural.ts';
import type { FileSystem } from '../../host/file-system.ts';
import { documentEndings, kindOf } from '../../host/documents.ts';
import { shownPath } from '../../host/node/shown-path.ts';
import { printable } from '../../core/text/printable.ts';
import { pathPattern } from '../path-pattern.ts';
import type { ReportedFile } from './report.ts';

/** A file that was looked at; `findings` are those it has. */
type LookedAt = ReportedFile & { readonly findings: readonly unknown[] };

/**
 * Sentences about the paths a user gave under which there was nothing to check. "Nothing found" would read as if they were
 * right, and the cause may be a slip in the `@odata.type` that a profile is known by.
 */
export async function nothingToCheck(
  paths: readonly string[],
  lookedAt: readonly LookedAt[],
  { files, cwd }: { readonly files: FileSystem; readonly cwd: string },
): Promise<readonly string[]> {
  const sentences: string[] = [];
  const without: string[] = [];
  for (const path of new Set(paths.map((given) => shownPath(given, cwd)))) {
    const pattern = pathPattern(path);
    const under = lookedAt.filter((file) => isUnder(file.path, path) || pattern?.matches(file.path) === true);
    if (kindOf(path) === 'workspace' || under.some(hasSomething)) continue;
    const near = await nearTypeUnder(under, files);
    const isFolder = pattern !== undefined || (await files.kindOf(path)) === 'folder';
    if (near !== undefined) sentences.push(near);
    else if (isFolder) sentences.push(nothingInFolder(path, under.length));
    else if (kindOf(path) === 'scepsubject')
      sentences.push(`No subject in ${shown(path)}: each line would be one, without those that begin with #.`);
    else without.push(path);
  }
  return without.length > 0 ? [...sentences, nothingInFiles(without)] : sentences;
}

/** More files than this are not read a second time for a slip. */
const mostFiles = 200;
const mostNamed = 3;

function hasSomething({ path, profiles, subjects, findings }: LookedAt): boolean {
  return profiles.length + subjects + findings.length > 0 || kindOf(path) === 'workspace';
}

function isUnder(path: string, given: string): boolean {
  return path === given || given === '.' || path.startsWith(given.endsWith('/') ? given : `${given}/`);
}

async function nearTypeUnder(under: readonly LookedAt[], files: FileSystem): Promise<string | undefined> {
  for (const { path } of under.slice(0, mostFiles)) {
    const read = await files.read(path);
    const near = 'bytes' in read ? findNearType(decodeBytes(read.bytes).text) : undefined;
    if (near === undefined) continue;
    const meant = near.meant.map(({ odataType }) => `"${odataType}"`).join(' or ');
    return `No SCEP certificate profile in ${shown(path)}: its @odata.type "${printable(near.written)}" is no type of such a profile. Did you mean ${meant}?`;
  }
  return undefined;
}

function nothingInFolder(path: string, count: number): string {
  if (count === 0)
    return `Nothing to check in ${shown(path)}: it has no ${documentEndings.join(', ').replace(/, (?=[^,]*$)/, ' or ')} file, apart from what git ignores.`;
  return `No SCEP certificate profile in ${shown(path)} (${plural(count, 'file')}): ${knownBy}`;
}

function nothingInFiles(paths: readonly string[]): string {
  const named = paths.slice(0, mostNamed).map(shown).join(', ');
  const more = paths.length > mostNamed ? ` and ${plural(paths.length - mostNamed, 'other file')}` : '';
  return `No SCEP certificate profile in ${named}${more}: ${knownBy}`;
}

const knownBy = `no object has the @odata.type of one, such as "${profileTypes[0]?.odataType}".`;

function shown(path: string): string {
  return `"${printable(path)}"`;
}

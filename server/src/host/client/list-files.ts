import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from '../file-system.ts';
import { inFolder } from '../paths.ts';
import { mostFolders, passedOver } from '../walking.ts';

/** Files below a folder with one of these endings, in whatever case, git-ignored ones left out; sorted by path. */
export async function listFiles(
  files: Pick<FileSystem, 'read' | 'entries'>,
  folder: string,
  endings: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  let waiting: readonly Folder[] = [{ path: folder, ignored: [] }];
  for (let visited = 0; waiting.length > 0 && visited < mostFolders;) {
    const some = waiting.slice(0, askedAtOnce);
    visited += some.length;
    const read = await Promise.all(some.map((each) => readFolder(files, each)));
    for (const inside of read) found.push(...inside.files.filter((path) => hasEnding(path, endings)));
    waiting = [...waiting.slice(askedAtOnce), ...read.flatMap(({ folders }) => folders)];
  }
  return found.sort();
}

/** What is wanted of so many folders at once; an editor may have to ask a server for each of them. */
const askedAtOnce = 16;

interface Folder {
  readonly path: string;
  /** What the ignore files on the way say, the nearest last: it counts most. */
  readonly ignored: readonly IgnoreFile[];
}

interface IgnoreFile {
  /** Its folder, which its patterns start from. */
  readonly folder: string;
  readonly rules: Ignore;
}

async function readFolder(
  files: Pick<FileSystem, 'read' | 'entries'>,
  { path, ignored }: Folder,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly Folder[] }> {
  const entries = await files.entries(path);
  const own = entries.some(({ name }) => name === '.gitignore') ? await readIgnoreFile(files, path) : [];
  const all = [...ignored, ...own];
  const seen = entries.map(({ name, kind }) => ({ name, kind, path: inFolder(path, name) }));
  const kept = seen.filter((entry) => !isIgnored(entry.kind === 'folder' ? `${entry.path}/` : entry.path, all));
  return {
    files: kept.filter(({ kind }) => kind === 'file').map((entry) => entry.path),
    folders: kept
      .filter(({ kind, name }) => kind === 'folder' && !passedOver.has(name))
      .map((entry) => ({ path: entry.path, ignored: all })),
  };
}

async function readIgnoreFile(files: Pick<FileSystem, 'read'>, folder: string): Promise<readonly IgnoreFile[]> {
  const read = await files.read(inFolder(folder, '.gitignore'), { largest: largestIgnoreFile });
  return 'bytes' in read ? [{ folder, rules: ignore().add(new TextDecoder().decode(read.bytes)) }] : [];
}

/** In bytes; beyond it somebody has made a file to keep us busy. */
const largestIgnoreFile = 1024 * 1024;

function isIgnored(path: string, ignored: readonly IgnoreFile[]): boolean {
  const said = ignored
    .map(({ folder, rules }) => rules.test(path.slice(folder.length + 1)))
    .findLast((each) => each.ignored || each.unignored);
  return said?.ignored ?? false;
}

function hasEnding(path: string, endings: readonly string[]): boolean {
  const lower = path.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending));
}

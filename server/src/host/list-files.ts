import ignore, { type Ignore } from 'ignore';
import type { FileSystem, FolderEntry } from './file-system.ts';
import { mostFolders, passedOver } from './walking.ts';

type Files = Pick<FileSystem, 'read' | 'entries'>;

export interface ListOptions {
  /** Ignore files of folders above, the nearest last. */
  readonly above?: readonly IgnoreFile[];
  /** So many folders are looked into. */
  readonly most?: number;
}

/** What an ignore file says. */
export interface IgnoreFile {
  /** Its folder, which its patterns start from. */
  readonly folder: string;
  readonly rules: Ignore;
}

/** Files below a folder with one of these endings, in whatever case, git-ignored ones left out; sorted by path. */
export async function listFiles(
  files: Files,
  folder: string,
  endings: readonly string[],
  { above = [], most = mostFolders }: ListOptions = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  let waiting: readonly Folder[] = [{ path: folder, ignored: above }];
  for (let visited = 0; waiting.length > 0 && visited < most;) {
    const some = waiting.slice(0, askedAtOnce);
    visited += some.length;
    const read = await Promise.all(some.map((each) => readFolder(files, each, endings)));
    for (const inside of read) for (const path of inside.files) found.push(path);
    waiting = [...waiting.slice(askedAtOnce), ...read.flatMap(({ folders }) => folders)];
  }
  return found.sort();
}

/** The ignore file in a folder; nothing where there is none. */
export async function readIgnoreFile(files: Pick<FileSystem, 'read'>, folder: string): Promise<readonly IgnoreFile[]> {
  const read = await files.read(`${start(folder)}.gitignore`, { largest: largestIgnoreFile });
  return 'bytes' in read ? [{ folder, rules: ignore().add(new TextDecoder().decode(read.bytes)) }] : [];
}

/** What is wanted of so many folders at once; an editor may have to ask a server for each of them. */
const askedAtOnce = 16;

/** In bytes; beyond it somebody has made a file to keep us busy. */
const largestIgnoreFile = 1024 * 1024;

interface Folder {
  readonly path: string;
  /** What the ignore files on the way say, the nearest last: it counts most. */
  readonly ignored: readonly IgnoreFile[];
}

interface Inside {
  readonly files: readonly string[];
  readonly folders: readonly Folder[];
}

async function readFolder(files: Files, folder: Folder, endings: readonly string[]): Promise<Inside> {
  const entries = await files.entries(folder.path);
  const own = entries.some(({ name }) => name === '.gitignore') ? await readIgnoreFile(files, folder.path) : [];
  const ignored = [...folder.ignored, ...own];
  const before = start(folder.path);
  const isWanted = ({ name, kind }: FolderEntry): boolean =>
    kind === 'file' ? hasEnding(name, endings) : !passedOver.has(name);
  const kept = entries.filter(
    (entry) => isWanted(entry) && !isIgnored(`${before}${entry.name}${entry.kind === 'folder' ? '/' : ''}`, ignored),
  );
  return {
    files: kept.filter(({ kind }) => kind === 'file').map(({ name }) => `${before}${name}`),
    folders: kept.filter(({ kind }) => kind === 'folder').map(({ name }) => ({ path: `${before}${name}`, ignored })),
  };
}

/** How the paths of what is in a folder begin. */
function start(folder: string): string {
  if (folder === '.') return '';
  return folder.endsWith('/') ? folder : `${folder}/`;
}

function isIgnored(path: string, ignored: readonly IgnoreFile[]): boolean {
  if (ignored.length === 0) return false;
  const said = ignored
    .map(({ folder, rules }) => rules.test(path.slice(start(folder).length)))
    .findLast((each) => each.ignored || each.unignored);
  return said?.ignored ?? false;
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending));
}

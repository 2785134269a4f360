import { documentEndings, readDocument, type DocumentPlace, type FileDocument } from '../host/documents.ts';
import type { FileSystem } from '../host/file-system.ts';
import { lendingOf, type Lend } from '../host/lend.ts';
import { shownPath } from '../host/node/shown-path.ts';
import { pathPattern } from './path-pattern.ts';
import { UsageError } from './usage-error.ts';

/** Files of which so many are read at once; more would only wait for the disk. */
const readAtOnce = 32;

/**
 * The documents that paths stand for, in the order of their paths: a file itself, a folder's files with one of our
 * endings. Files without a SCEP profile are not decoded. Memory does not grow with the number of files.
 */
export async function* readDocuments(
  paths: readonly string[],
  files: FileSystem,
  cwd: string,
  options: ReadingOptions = {},
): AsyncIterable<FileDocument> {
  for await (const some of readInBatches(paths, files, cwd, options)) yield* some;
}

/** The same, some at a time: who reads ten thousand files waits a while for each promise alone. */
export async function* readInBatches(
  paths: readonly string[],
  files: FileSystem,
  cwd: string,
  { accepts = () => true, lend = lendingOf(files), onListed }: ReadingOptions = {},
): AsyncIterable<readonly FileDocument[]> {
  const named = (await expand(paths, files, cwd)).filter(({ path }) => accepts(path));
  onListed?.(named.length);
  for (let start = 0; start < named.length; start += readAtOnce) {
    const some = named.slice(start, start + readAtOnce);
    const read = some.map((file) => readDocument(file, lend));
    const here = read.filter(isHere);
    yield here.length === read.length ? here : await Promise.all(read.map(async (each) => each));
  }
}

/** Ten thousand promises take a while, and most files are read at once. */
function isHere(document: FileDocument | Promise<FileDocument>): document is FileDocument {
  return !(document instanceof Promise);
}

export interface ReadingOptions {
  /** Whether a file is wanted, by its path; the others are not read. Asked once for each. */
  readonly accepts?: (path: string) => boolean;
  /** How files are read, where there is a better way than that of all files. */
  readonly lend?: Lend;
  /** Told how many files will come, before the first one does. */
  readonly onListed?: (count: number) => void;
}

async function expand(paths: readonly string[], files: FileSystem, cwd: string): Promise<readonly DocumentPlace[]> {
  const found = new Map<string, DocumentPlace>();
  for (const given of paths) {
    const path = shownPath(given, cwd);
    const kind = await files.kindOf(path);
    if (kind === 'file') found.set(path, { path, isNamed: true });
    else
      for (const file of await (kind === 'folder' ? files.list(path, documentEndings) : matching(path, files)))
        if (!found.has(file)) found.set(file, { path: file, isNamed: false });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What somebody calls by a pattern is there, as is what is called by its name. */
async function matching(path: string, files: FileSystem): Promise<readonly string[]> {
  const pattern = pathPattern(path);
  if (!pattern) throw new UsageError(`There is no file or folder "${path}".`);
  const found: string[] = [];
  for (const folder of pattern.folders)
    if ((await files.kindOf(folder)) === 'folder')
      found.push(...(await files.list(folder, documentEndings)).filter(pattern.matches));
  if (found.length > 0) return found;
  throw new UsageError(`No ${documentEndings.join(', ')} file matches "${path}", apart from what git ignores.`);
}

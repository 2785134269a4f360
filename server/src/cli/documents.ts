import { posix, relative, resolve } from 'node:path';
import type { DocumentKind } from '../core/analysis.ts';
import { mayHoldScepProfile } from '../core/profile/detect.ts';
import { decodeBytes, detectEncoding, type Encoding } from '../core/text/bytes.ts';
import type { FileSystem } from '../host/file-system.ts';
import { slashes } from '../host/node-file-system.ts';
import { workspaceFileName } from '../host/workspace-files.ts';
import { notText } from './unreadable.ts';
import { UsageError } from './usage-error.ts';

/** A file a command was pointed at, with its text; or why there is none. */
export type CliDocument =
  | {
      readonly path: string;
      readonly kind: DocumentKind | 'workspace';
      readonly text: string;
      readonly encoding: Encoding;
      readonly hasBom: boolean;
    }
  | { readonly path: string; readonly kind: 'skipped'; readonly encoding: Encoding; readonly hasBom: boolean }
  | { readonly path: string; readonly kind: 'unreadable'; readonly message: string };

/** How the names of files end that are looked at in a folder. */
export const documentEndings = ['.json', '.jsonc', '.scepsubject'];

/** Files of which so many are read at once; more would only wait for the disk. */
const readAhead = 16;

/**
 * The documents that paths stand for, in the order of their paths: a file itself, a folder's files with one of our
 * endings. Files without a SCEP profile are not decoded. Memory does not grow with the number of files.
 */
export async function* readDocuments(
  paths: readonly string[],
  files: FileSystem,
  cwd: string,
  { accepts = () => true, onListed, onRead }: ReadingOptions = {},
): AsyncIterable<CliDocument> {
  const named = (await expand(paths, files, cwd)).filter(({ path }) => accepts(path));
  onListed?.(named.length);
  const reading: Promise<CliDocument>[] = [];
  for (const file of named) {
    reading.push(readDocument(file, files, onRead));
    if (reading.length > readAhead) yield* nextOf(reading);
  }
  while (reading.length > 0) yield* nextOf(reading);
}

export interface ReadingOptions {
  /** Whether a file is wanted, by its path; the others are not read. Asked once for each. */
  readonly accepts?: (path: string) => boolean;
  /** Told the bytes of each file, also of those that are no documents. */
  readonly onRead?: (path: string, bytes: Uint8Array) => void;
  /** Told how many files will come, before the first one does. */
  readonly onListed?: (count: number) => void;
}

async function* nextOf(reading: Promise<CliDocument>[]): AsyncIterable<CliDocument> {
  const next = reading.shift();
  if (next) yield await next;
}

interface NamedFile {
  readonly path: string;
  /** Named by the user, not found in a folder: being unable to read it is worth a finding of its own. */
  readonly isNamed: boolean;
}

async function expand(paths: readonly string[], files: FileSystem, cwd: string): Promise<readonly NamedFile[]> {
  const found = new Map<string, NamedFile>();
  for (const given of paths) {
    const path = shownPath(given, cwd);
    const kind = await files.kindOf(path);
    if (kind === undefined) throw new UsageError(`There is no file or folder "${given}".`);
    if (kind === 'file') found.set(path, { path, isNamed: true });
    else
      for (const file of await files.list(path, documentEndings))
        if (!found.has(file)) found.set(file, { path: file, isNamed: false });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readDocument(
  { path, isNamed }: NamedFile,
  files: FileSystem,
  onRead: ReadingOptions['onRead'],
): Promise<CliDocument> {
  const read = await files.read(path);
  if ('problem' in read) return { path, kind: 'unreadable', message: `The file ${read.message}.` };
  const kind = kindOf(path);
  if (kind === 'json') onRead?.(path, read.bytes);
  const { encoding, bomLength } = detectEncoding(read.bytes);
  const skipped = { path, kind: 'skipped', encoding, hasBom: bomLength > 0 } as const;
  if (kind === 'json' && !isNamed && !mayHoldScepProfile(read.bytes)) return skipped;
  const { text, hasBom, problem } = decodeBytes(read.bytes);
  if (problem && (isNamed || mayHoldScepProfile(read.bytes))) {
    return { path, kind: 'unreadable', message: notText };
  }
  return problem ? skipped : { path, kind, text, encoding, hasBom };
}

/** A workspace file is one by its name, a subject file by its ending; all else is JSON. */
export function kindOf(path: string): DocumentKind | 'workspace' {
  if (posix.basename(path) === workspaceFileName) return 'workspace';
  return path.toLowerCase().endsWith('.scepsubject') ? 'scepsubject' : 'json';
}

/** A path as it is shown: relative to the working directory, with `/`. */
export function shownPath(path: string, cwd: string): string {
  return slashes(relative(cwd, resolve(cwd, path))) || '.';
}

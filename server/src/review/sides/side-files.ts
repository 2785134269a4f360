// The files of one side: of a commit, of a folder on disk, of the working tree.
import { posix } from 'node:path';
import type { FileSystem } from '../../host/file-system.ts';
import { blobName } from '../../host/git/blobs.ts';
import type { CommitFileSystem } from '../../host/git/commit-file-system.ts';
import type { GitRepository } from '../../host/git/repository.ts';
import { documentEndings } from '../../host/documents.ts';

export interface SideFile {
  /** From the working directory. */
  readonly path: string;
  /** From the root of the side: the same for one file on both sides. */
  readonly key: string;
  /** As git would call the content; undefined where nobody asked. */
  readonly oid: string | undefined;
}

export interface SideContent {
  readonly file: SideFile;
  /** Undefined where the file cannot be read; then `problem` says why. */
  readonly bytes: Uint8Array | undefined;
  readonly problem?: string;
}

/** Lists the files that may be documents or workspace files, and reads those that are wanted. */
export interface SideFiles {
  readonly files: FileSystem;
  /** The folder that keys start from; `.` where they are paths. */
  readonly folder: string;
  list(): Promise<readonly SideFile[]>;
  read(files: readonly SideFile[]): AsyncIterable<SideContent>;
}

export function commitFiles(repository: GitRepository, files: CommitFileSystem): SideFiles {
  const candidates = files.files.filter(({ path }) => isCandidate(path));
  const byPath = new Map(candidates.map((file) => [file.path, file]));
  return {
    files,
    folder: '.',
    list: () => Promise.resolve(candidates.map(({ path, oid }) => ({ path, key: path, oid }))),
    async *read(wanted) {
      const byOid = new Map<string, SideFile[]>();
      for (const file of wanted) {
        const same = byOid.get(file.oid ?? '');
        if (same) same.push(file);
        else byOid.set(file.oid ?? '', [file]);
      }
      for await (const [oid, bytes] of repository.read(wanted.flatMap(({ path }) => byPath.get(path) ?? []))) {
        for (const file of byOid.get(oid) ?? []) yield { file, bytes };
      }
    },
  };
}

/** Everything in a folder that git does not ignore. */
export function folderFiles(files: FileSystem, folder: string): SideFiles {
  return {
    files,
    folder,
    async list() {
      const paths = await files.list(folder, documentEndings);
      return paths.map((path) => ({ path, key: posix.relative(folder, path), oid: undefined }));
    },
    read: (wanted) => readEach(files, wanted),
  };
}

/**
 * The repository's files on disk, saved or committed or not. What git knows already counts although it is ignored by
 * now. Contents are named as git names them, so that what is the same need not be looked at.
 */
export function workingTreeFiles(files: FileSystem, root: string, known: readonly SideFile[]): SideFiles {
  const like = known[0]?.oid ?? '';
  return {
    files,
    folder: '.',
    async list() {
      const paths = new Set(await files.list(root, documentEndings));
      for (const { path } of known) if ((await files.kindOf(path)) === 'file') paths.add(path);
      const listed: SideFile[] = [];
      for await (const { file, bytes } of readEach(files, [...paths].sort().map(withoutOid)))
        listed.push(bytes ? { ...file, oid: blobName(bytes, like) } : file);
      return listed;
    },
    read: (wanted) => readEach(files, wanted),
  };
}

function withoutOid(path: string): SideFile {
  return { path, key: path, oid: undefined };
}

/** Files that are read at once; more would only wait for the disk. */
const readAhead = 32;

async function* readEach(files: FileSystem, wanted: readonly SideFile[]): AsyncIterable<SideContent> {
  for (let start = 0; start < wanted.length; start += readAhead) {
    const some = wanted.slice(start, start + readAhead);
    yield* await Promise.all(some.map((file) => readOne(files, file)));
  }
}

async function readOne(files: FileSystem, file: SideFile): Promise<SideContent> {
  const read = await files.read(file.path);
  return 'bytes' in read
    ? { file, bytes: read.bytes }
    : { file, bytes: undefined, problem: `The file ${read.message}.` };
}

function isCandidate(path: string): boolean {
  return documentEndings.some((ending) => path.toLowerCase().endsWith(ending));
}

import type { Certificate } from '../core/pki/certificate.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import { buildWorkspace } from '../core/workspace/build.ts';
import {
  largestCertificateFile,
  wantedCertificates,
  type LoadedCertificate,
} from '../core/workspace/loaded-certificates.ts';
import { largestNamedFile, wantedFiles, type FileProblem, type LoadedFile } from '../core/workspace/loaded-files.ts';
import { parseWorkspaceFile } from '../core/workspace/parse.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { expandPattern } from './expand-pattern.ts';
import type { FileSystem } from './file-system.ts';

/** A workspace file with everything it names, and the texts it was read from. */
export interface LoadedWorkspace {
  readonly workspace: Workspace;
  /** By path: the workspace file and all files that were read for it. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of these, the files of devices. */
  readonly deviceFiles: readonly string[];
  /** Paths and patterns of all it was made from, whether there is something or not. */
  readonly sources: readonly WorkspaceSource[];
}

export interface WorkspaceSource {
  readonly path: string;
  readonly isPattern: boolean;
}

/** Decodes a file with certificates; where there is none in it, a sentence says what there is. */
export type CertificateReader = (
  bytes: Uint8Array,
) => Promise<
  | { readonly ok: true; readonly certificates: readonly [Certificate, ...Certificate[]] }
  | { readonly ok: false; readonly problem: { readonly message: string } }
>;

export interface LoadOptions {
  readonly root: string;
  readonly ruleIds: readonly string[];
  /** Called where a certificate is named. */
  readonly readCertificates: CertificateReader;
}

/** Loads a workspace file and the files it names, as long as they lie in `root`. Undefined where there is none. */
export async function loadWorkspace(
  files: FileSystem,
  path: string,
  { root, ruleIds, readCertificates }: LoadOptions,
): Promise<LoadedWorkspace | undefined> {
  const read = await files.read(path, { largest: largestNamedFile });
  if ('problem' in read) return undefined;
  const { text } = decodeBytes(read.bytes);
  const start = parseWorkspaceFile(text, path, { root: root === '.' ? '' : root });
  const loaded = new Map<string, LoadedFile>();
  const deviceFiles: string[] = [];
  const sources: WorkspaceSource[] = [{ path, isPattern: false }];
  for (;;) {
    const wanted = wantedFiles(start, loaded);
    if (wanted.length === 0) break;
    for (const { kind, path: named, isPattern } of wanted) {
      if (kind === 'devices') deviceFiles.push(named);
      sources.push({ path: named, isPattern });
      const found = isPattern ? { path: named, ...(await expandPattern(files, named)) } : undefined;
      loaded.set(named, found ?? (await loadFile(files, named, root)));
    }
  }
  const certificates = new Map<string, LoadedCertificate>();
  for (const named of wantedCertificates(start, loaded)) {
    sources.push({ path: named, isPattern: false });
    certificates.set(named, await loadCertificate(files, named, { root, readCertificates }));
  }
  const texts = new Map([[path, text]]);
  for (const file of loaded.values()) if ('text' in file) texts.set(file.path, file.text);
  return { workspace: buildWorkspace(start, { loaded, certificates, ruleIds }), texts, deviceFiles, sources };
}

async function loadFile(files: FileSystem, path: string, root: string): Promise<LoadedFile> {
  const read = await readInside(files, path, { root, largest: largestNamedFile });
  return 'bytes' in read ? { path, text: decodeBytes(read.bytes).text } : { path, problem: read.problem };
}

async function loadCertificate(
  files: FileSystem,
  path: string,
  { root, readCertificates }: Pick<LoadOptions, 'root' | 'readCertificates'>,
): Promise<LoadedCertificate> {
  const read = await readInside(files, path, { root, largest: largestCertificateFile });
  if ('problem' in read) return read;
  const decoded = await readCertificates(read.bytes);
  return decoded.ok ? { certificates: decoded.certificates } : { unfit: decoded.problem.message };
}

/** A file with all its links followed, as long as they do not lead out of `root`. */
async function readInside(
  files: FileSystem,
  path: string,
  { root, largest }: { readonly root: string; readonly largest: number },
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: FileProblem }> {
  const [real, realRoot] = await Promise.all([files.realPath(path), files.realPath(root)]);
  if (real === undefined) return { problem: 'missing' };
  if (realRoot !== undefined && !isInside(real, realRoot)) return { problem: 'outside' };
  const read = await files.read(path, { largest });
  if ('bytes' in read) return read;
  return { problem: read.problem === 'tooLarge' ? 'tooLarge' : 'unreadable' };
}

function isInside(path: string, folder: string): boolean {
  return (
    path === folder || path.startsWith(/[\\/]$/.test(folder) ? folder : `${folder}${path.includes('\\') ? '\\' : '/'}`)
  );
}

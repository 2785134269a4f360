import { decodeBytes } from '../core/text/bytes.ts';
import { buildWorkspace } from '../core/workspace/build.ts';
import { largestNamedFile, wantedFiles, type LoadedFile } from '../core/workspace/loaded-files.ts';
import { parseWorkspaceFile } from '../core/workspace/parse.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { expandPattern } from './expand-pattern.ts';
import type { FileSystem } from './file-system.ts';

export const workspaceFileName = 'scep-profiles.json';

/** A workspace file with everything it names, and the texts it was read from. */
export interface LoadedWorkspace {
  readonly workspace: Workspace;
  /** By path: the workspace file and all files that were read for it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Loads a workspace file and the files it names, as long as they lie in `root`. Undefined where there is none. */
export async function loadWorkspace(
  files: FileSystem,
  path: string,
  { root, ruleIds }: { readonly root: string; readonly ruleIds: readonly string[] },
): Promise<LoadedWorkspace | undefined> {
  const read = await files.read(path);
  if ('problem' in read) return undefined;
  const { text } = decodeBytes(read.bytes);
  const start = parseWorkspaceFile(text, path, { root: root === '.' ? '' : root });
  const loaded = new Map<string, LoadedFile>();
  for (;;) {
    const wanted = wantedFiles(start, loaded);
    if (wanted.length === 0) break;
    for (const { path: named, isPattern } of wanted) {
      const found = isPattern ? { path: named, ...(await expandPattern(files, named)) } : undefined;
      loaded.set(named, found ?? (await loadFile(files, named, root)));
    }
  }
  const texts = new Map([[path, text]]);
  for (const file of loaded.values()) if ('text' in file) texts.set(file.path, file.text);
  return { workspace: buildWorkspace(start, { loaded, ruleIds }), texts };
}

async function loadFile(files: FileSystem, path: string, root: string): Promise<LoadedFile> {
  const [real, realRoot] = await Promise.all([files.realPath(path), files.realPath(root)]);
  if (real === undefined) return { path, problem: 'missing' };
  if (realRoot !== undefined && !isInside(real, realRoot)) return { path, problem: 'outside' };
  const read = await files.read(path, { largest: largestNamedFile });
  if ('bytes' in read) return { path, text: decodeBytes(read.bytes).text };
  return { path, problem: read.problem === 'tooLarge' ? 'tooLarge' : 'unreadable' };
}

function isInside(path: string, folder: string): boolean {
  return (
    path === folder || path.startsWith(/[\\/]$/.test(folder) ? folder : `${folder}${path.includes('\\') ? '\\' : '/'}`)
  );
}

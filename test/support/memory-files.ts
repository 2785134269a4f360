import type { ProtocolConnection } from 'vscode-languageserver/node';
import type { FileStat } from '../../server/src/host/client/client-files.ts';
import type { FolderEntry } from '../../server/src/host/file-system.ts';
import {
  listFolderMethod,
  readFileMethod,
  statFileMethod,
  type FileParams,
  type ReadFileAnswer,
  type ReadFileParams,
} from '../../server/src/lsp/protocol.ts';

/** By path in the folder; of a link it is known that it is one, and no more. */
export type MemoryFiles = Map<string, string | Uint8Array | { readonly link: true }>;

/** Answers what the server asks of files, as the client does of `workspace.fs`. */
export function serveMemory(connection: ProtocolConnection, root: string, memory: MemoryFiles): void {
  const inside = (uri: string): string | undefined =>
    uri === root ? '' : uri.startsWith(`${root}/`) ? decodeURIComponent(uri.slice(root.length + 1)) : undefined;
  connection.onRequest<ReadFileAnswer, never>(readFileMethod, ({ uri, largest }: ReadFileParams) =>
    read(memory, inside(uri), largest),
  );
  connection.onRequest(statFileMethod, ({ uri }: FileParams) => stat(memory, inside(uri)));
  connection.onRequest(listFolderMethod, ({ uri }: FileParams) => entries(memory, inside(uri)));
}

function read(memory: MemoryFiles, path: string | undefined, largest = Number.POSITIVE_INFINITY): ReadFileAnswer {
  const found = path === undefined ? undefined : memory.get(path);
  if (found === undefined || (typeof found === 'object' && 'link' in found))
    return { problem: 'missing', message: 'does not exist' };
  const bytes = Buffer.from(found);
  if (bytes.length > largest) return { problem: 'tooLarge', message: 'is too large' };
  return { base64: bytes.toString('base64') };
}

function stat(memory: MemoryFiles, path: string | undefined): FileStat | null {
  if (path === undefined) return null;
  const found = memory.get(path);
  const isLinked = typeof found === 'object' && 'link' in found;
  if (found !== undefined) return { kind: 'file', isLinked };
  return entries(memory, path).length > 0 ? { kind: 'folder', isLinked: false } : null;
}

function entries(memory: MemoryFiles, folder: string | undefined): readonly FolderEntry[] {
  if (folder === undefined) return [];
  const start = folder === '' ? '' : `${folder}/`;
  const inside = [...memory.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  const names = new Map(
    inside.map((path) => [path.split('/')[0] ?? '', path.includes('/') ? 'folder' : 'file'] as const),
  );
  return [...names].map(([name, kind]) => ({ name, kind }));
}

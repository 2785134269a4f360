import type { FileSystem, FolderEntry, ReadOptions, ReadResult } from '../file-system.ts';

/** What an editor tells of its files: as much as VS Code's `workspace.fs` knows, wherever the files are. */
export interface ClientFiles {
  read(path: string, options: ReadOptions): Promise<ReadResult>;
  /** Undefined where there is nothing. */
  stat(path: string): Promise<FileStat | undefined>;
  entries(folder: string): Promise<readonly FolderEntry[]>;
}

export interface FileStat {
  readonly kind: 'file' | 'folder';
  /** Whether it, or a folder on the way to it inside of the workspace folder, is a link. */
  readonly isLinked: boolean;
}

/** The files of an editor: of a server behind it, of a repository that is nowhere on a disk, or of its memory. */
export function clientFileSystem(client: ClientFiles): FileSystem {
  return {
    read: (path, options = {}) => client.read(path, options),
    async realPath(path) {
      const stat = await client.stat(path);
      return stat?.isLinked === true ? elsewhere : stat && path;
    },
    kindOf: async (path) => (await client.stat(path))?.kind,
    async list(folder, endings) {
      const { listFiles } = await import('../list-files.ts');
      return listFiles(client, folder, endings);
    },
    entries: (folder) => client.entries(folder),
  };
}

/** Where a link leads no editor tells. It counts as out of everything, so that it cannot be used to get out. */
const elsewhere = '/links-are-not-followed';

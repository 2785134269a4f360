// What a server that cannot read files asks of a client that serves them.
import type { FileStat } from '../../host/client/client-files.ts';
import type { FolderEntry, ReadResult } from '../../host/file-system.ts';

/** To a client that serves files: the content of one. */
export const readFileMethod = 'scepProfiles/files/read';

export interface ReadFileParams extends FileParams {
  /** In bytes; a larger file is not read. */
  readonly largest?: number | undefined;
}

export type ReadFileAnswer = { readonly base64: string } | Exclude<ReadResult, { readonly bytes: Uint8Array }>;

/** To a client that serves files: what there is. */
export const statFileMethod = 'scepProfiles/files/stat';

export type StatFileAnswer = FileStat | null;

/** To a client that serves files: what is in a folder, links to folders left out. */
export const listFolderMethod = 'scepProfiles/files/entries';

export type ListFolderAnswer = readonly FolderEntry[];

export interface FileParams {
  readonly uri: string;
}

import type { FileSystem, ReadResult } from './file-system.ts';

/** Reads a file for a look at its bytes, which are there only as long as `look` runs. At once where the disk is fast. */
export type Lend = <Seen>(path: string, look: (read: ReadResult) => Seen) => Seen | Promise<Seen>;

/** Of files that are read into memory of their own. */
export function lendingOf(files: Pick<FileSystem, 'read'>): Lend {
  return async (path, look) => look(await files.read(path));
}

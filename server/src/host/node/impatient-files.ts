import { resolve } from 'node:path';
import type { FileSystem, ReadOptions, ReadResult } from '../file-system.ts';
import type { Lend } from '../lend.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { readAside, readAtOnce, readIntoShared } from './read-file.ts';

/**
 * The files of this machine for a command that has nothing else to do meanwhile. They are read one after the other as
 * long as that is fast; from a disk that lets us wait, such as one in a network, several at a time.
 */
export function impatientFiles(folder: string): { readonly files: FileSystem; readonly lend: Lend } {
  const patience = new Patience();
  const readWith = <Seen>(path: string, { options, read, look }: Reading<Seen>): Seen | Promise<Seen> => {
    const absolute = resolve(folder, path);
    if (patience.isOver) return readAside(absolute, options).then(look);
    const start = performance.now();
    const result = read(absolute, options);
    patience.spend(performance.now() - start, 'bytes' in result ? result.bytes.length : 0);
    return look(result);
  };
  return {
    files: {
      ...nodeFileSystem(folder),
      read: async (path, options) => readWith(path, { options, read: readAtOnce, look: (result) => result }),
    },
    lend: (path, look) => readWith(path, { options: undefined, read: readIntoShared, look }),
  };
}

interface Reading<Seen> {
  readonly options: ReadOptions | undefined;
  readonly read: typeof readAtOnce;
  readonly look: (read: ReadResult) => Seen;
}

/** Whether waiting for the disk costs more than doing several things at once would. */
class Patience {
  #slow = 0;
  #files = 0;

  /** Most files were slow. A busy machine makes a few of them very slow, which says nothing of the disk. */
  get isOver(): boolean {
    return this.#files >= trial && this.#slow > this.#files / 2;
  }

  /** `time` in milliseconds. A large file may take its time. */
  spend(time: number, bytes: number): void {
    this.#files += 1;
    if (time - bytes / bytesPerMillisecond > patiencePerFile) this.#slow += 1;
  }
}

/** So many files are read before anything is said of the disk. */
const trial = 32;
/** In milliseconds; a local disk takes a tenth of it. */
const patiencePerFile = 0.5;
const bytesPerMillisecond = 200_000;

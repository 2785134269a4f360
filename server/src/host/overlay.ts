import { decodeBytes } from '../core/text/bytes.ts';
import type { FileSystem } from './file-system.ts';

/** A file system in which open documents are as the editor shows them, saved or not; what nobody changed keeps its bytes. */
export function overlay(files: FileSystem, textOf: (path: string) => string | undefined): FileSystem {
  return {
    ...files,
    async read(path, options) {
      const text = textOf(path);
      const read = await files.read(path, options);
      const isAsShown = text === undefined || ('bytes' in read && decodeBytes(read.bytes).text === text);
      return isAsShown ? read : { bytes: new TextEncoder().encode(text) };
    },
  };
}

import type { FileSystem } from './file-system.ts';

/** A file system in which open documents are as the editor shows them, saved or not. */
export function overlay(files: FileSystem, textOf: (path: string) => string | undefined): FileSystem {
  return {
    ...files,
    async read(path, options) {
      const text = textOf(path);
      return text === undefined ? files.read(path, options) : { bytes: new TextEncoder().encode(text) };
    },
  };
}

/**
 * The outside world, as far as the engine needs it, and no more than VS Code's `workspace.fs` can do. Paths have `/` and
 * are absolute or relative to the host's folder.
 */
export interface FileSystem {
  /** A file of more than `largest` bytes is not read at all. */
  read(path: string, options?: ReadOptions): Promise<ReadResult>;
  /** The path with all links followed; undefined where there is nothing. */
  realPath(path: string): Promise<string | undefined>;
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
  /** Files below `folder` with one of these endings, git-ignored ones left out, sorted by path. */
  list(folder: string, endings: readonly string[]): Promise<readonly string[]>;
  /** What is in a folder itself, links to files included, links to folders left out; nothing where there is none. */
  entries(folder: string): Promise<readonly FolderEntry[]>;
}

export interface ReadOptions {
  readonly largest?: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

export type ReadResult =
  | { readonly bytes: Uint8Array }
  | { readonly problem: 'missing' | 'unreadable' | 'tooLarge'; readonly message: string };

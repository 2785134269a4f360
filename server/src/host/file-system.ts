/** The outside world, as far as the engine needs it. Paths have `/` and are absolute or relative to the host's folder. */
export interface FileSystem {
  read(path: string): Promise<ReadResult>;
  /** The path with all links followed; undefined where there is nothing. */
  realPath(path: string): Promise<string | undefined>;
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
  /** Files below `folder` with one of these endings, git-ignored ones left out, sorted by path. */
  list(folder: string, endings: readonly string[]): Promise<readonly string[]>;
}

export type ReadResult =
  | { readonly bytes: Uint8Array }
  | { readonly problem: 'missing' | 'unreadable' | 'tooLarge'; readonly message: string };

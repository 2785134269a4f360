import {
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { parseGlob } from '../core/workspace/glob.ts';
import { isInside } from '../host/paths.ts';
import type { WorkspaceSource } from '../host/workspace-files.ts';
import { whereOf, type Log } from './guard.ts';
import type { ServerHost } from './host.ts';

export interface FileWatchingOptions {
  readonly connection: Connection;
  readonly host: ServerHost;
  /** Paths of the workspace folders. */
  readonly roots: () => readonly string[];
  /** Whether the client can watch files outside of the workspace folders. */
  readonly canWatchElsewhere: () => boolean;
  readonly log: Log;
}

/** Has the client watch profiles, workspace files, and all that these name, wherever it is. */
export class FileWatching {
  readonly #options: FileWatchingOptions;
  #registered: Promise<Disposable | undefined> = Promise.resolve(undefined);
  #watched = '';

  constructor(options: FileWatchingOptions) {
    this.#options = options;
  }

  /** `sources` are what the workspaces were made from that are known so far; `folders` count with all that is below them. */
  watch(sources: readonly WorkspaceSource[], folders: readonly string[]): void {
    const watchers = [...ofWorkspace, ...this.#below(folders), ...this.#extra(sources)];
    const watched = JSON.stringify(watchers);
    if (watched === this.#watched) return;
    this.#watched = watched;
    // The new ones first: between the two nothing would be watched.
    const before = this.#registered;
    this.#registered = this.#register(watchers);
    void this.#registered.then(async () => (await before)?.dispose());
  }

  async #register(watchers: FileSystemWatcher[]): Promise<Disposable | undefined> {
    const { connection, log } = this.#options;
    try {
      return await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } catch (error) {
      log(`Watching files failed: ${whereOf(error)}`);
      return undefined;
    }
  }

  #below(folders: readonly string[]): FileSystemWatcher[] {
    if (!this.#options.canWatchElsewhere()) return [];
    return folders.flatMap((folder) => {
      const baseUri = this.#options.host.toUri(folder);
      return ofWorkspace.map(({ globPattern: pattern, ...kind }) => ({ globPattern: { baseUri, pattern }, ...kind }));
    });
  }

  /** For files that are called as nobody expects, or lie elsewhere. */
  #extra(sources: readonly WorkspaceSource[]): FileSystemWatcher[] {
    if (!this.#options.canWatchElsewhere()) return [];
    const places = sources.flatMap(({ path, isPattern }) => (isPattern ? patternPlaces(path) : [filePlace(path)]));
    const extra = places.filter((place) => !this.#isWatched(place));
    const unique = new Map(extra.map((place) => [`${place.folder}/${place.pattern}`, place]));
    return [...unique.values()]
      .sort((a, b) => (a.folder + a.pattern < b.folder + b.pattern ? -1 : 1))
      .map(({ folder, pattern }) => ({ globPattern: { baseUri: this.#options.host.toUri(folder), pattern } }));
  }

  #isWatched({ folder, pattern }: Place): boolean {
    const isOpened = this.#options.roots().some((root) => isInside(folder, root));
    return isOpened && endings.some((ending) => pattern.toLowerCase().endsWith(`.${ending}`));
  }
}

interface Place {
  readonly folder: string;
  readonly pattern: string;
}

function filePlace(path: string): Place {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, slash), pattern: path.slice(slash + 1).replaceAll(/[[\]{}*?]/gu, '[$&]') };
}

function patternPlaces(pattern: string): readonly Place[] {
  return parseGlob(pattern).map(({ folder, steps }) => ({ folder, pattern: steps.join('/') }));
}

/** Of profiles, workspace files, and what the PKI is usually exported to. */
const endings = 'json jsonc scepsubject ldf ldif txt reg cer crt pem der p7b'.split(' ');

const ofWorkspace: readonly (FileSystemWatcher & { readonly globPattern: string })[] = [
  { globPattern: `**/*.{${endings.join(',')}}` },
  { globPattern: '**/.gitignore' },
  // A folder that comes or goes is told of, the files in it are not.
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

// Answers which profiles there are in a workspace, and tells who asked when that has changed.
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { groupProfiles, profileEntries, type ProfileEntry } from '../service/profile-list.ts';
import { parseAddress } from './addresses.ts';
import type { ClosedFiles } from './closed-files.ts';
import { Debounce } from './debounce.ts';
import type { FileReports } from './file-reports.ts';
import { guard, type Log } from './guard.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocuments } from './open-documents.ts';
import { profilesChangedMethod, profilesMethod, type ProfileList } from './protocol.ts';
import { isVersionScheme } from './version-schemes.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

export interface ProfileListsOptions {
  readonly documents: () => OpenDocuments;
  readonly openUris: () => readonly string[];
  readonly closed: ClosedFiles;
  readonly folders: WorkspaceFolders;
  readonly reports: FileReports;
  readonly host: ServerHost;
  readonly log: Log;
}

/** Nobody reads the list while typing. */
const noticeDelay = 400;

export class ProfileLists {
  readonly #connection: Connection;
  readonly #options: ProfileListsOptions;
  readonly #noticing = new Debounce(noticeDelay);
  /** Of files that are not open, by path. */
  #known = new Map<string, Promise<readonly ProfileEntry[]>>();
  #day = '';
  #hasListener = false;

  constructor(connection: Connection, options: ProfileListsOptions) {
    this.#connection = connection;
    this.#options = options;
  }

  answer(): void {
    this.#connection.onRequest(
      profilesMethod,
      guard<object, ProfileList>(
        { name: 'profiles', empty: { isComplete: true, groups: [] }, log: this.#options.log },
        (_params, token) => this.#list(token),
      ),
    );
  }

  /** An open document has changed, or is closed, and with it what is said of it alone. */
  documentChanged(): void {
    if (this.#hasListener) this.#noticing.run('', () => this.#connection.sendNotification(profilesChangedMethod));
  }

  /** What is said of every file may have changed. */
  everythingChanged(): void {
    this.#known = new Map();
    this.documentChanged();
  }

  stop(): void {
    this.#noticing.clear();
  }

  async #list(token: CancellationToken): Promise<ProfileList> {
    this.#hasListener = true;
    this.#forgetYesterday();
    const { folders, openUris, host } = this.#options;
    const open = openUris().filter((uri) => isOfWorkspace(uri));
    const openPaths = new Set(open.map((uri) => host.toPath(uri)));
    const entries: ProfileEntry[] = [];
    for (const uri of open) {
      const service = await this.#options.documents().get(uri);
      if (service) entries.push(...profileEntries(service));
    }
    for (const path of folders.paths) {
      if (token.isCancellationRequested) break;
      if (!openPaths.has(path)) entries.push(...(await this.#closed(path)));
    }
    return { isComplete: folders.areRead, groups: groupProfiles(entries) };
  }

  /** What the reports know already is not looked at again. */
  #closed(path: string): Promise<readonly ProfileEntry[]> | readonly ProfileEntry[] {
    const known = this.#options.reports.profilesIn(path) ?? this.#known.get(path);
    if (known) return known;
    const entries = this.#options.closed.get(path).then((service) => (service ? profileEntries(service) : []));
    this.#known.set(path, entries);
    return entries;
  }

  /** Certificates end, and acceptances do. */
  #forgetYesterday(): void {
    const today = this.#options.host.today();
    if (this.#day !== today) this.#known = new Map();
    this.#day = today;
  }
}

/** Not the sides of a comparison or of a pull request: the file itself is in the list. */
function isOfWorkspace(uri: string): boolean {
  return !isVersionScheme(parseAddress(uri)?.scheme ?? '');
}

import * as vscode from 'vscode';
import { profilesMethod, type ProfileEntry, type ProfileList } from '../../../server/src/lsp/protocol.ts';
import type { RunningServer } from '../language-client.ts';
import {
  decorationOf,
  entryUri,
  groupDecoration,
  groupItem,
  groupUri,
  isGroup,
  profileItem,
  type ProfileElement,
} from './profile-item.ts';

/** What is shown beside the tree. */
export interface TreeListener {
  /** Told how each line is decorated, by the URI it has for that. */
  listed(list: ProfileList, decorations: Decorations): void;
  failed(): void;
}

export type Decorations = ReadonlyMap<string, vscode.FileDecoration>;

/**
 * The profiles of the workspace by platform, as the server lists them. Asks for them when they are in sight for the first time, and
 * whenever they may be others.
 */
export class ProfileTree implements vscode.TreeDataProvider<ProfileElement> {
  readonly #server: () => Promise<RunningServer>;
  readonly #listener: TreeListener;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #asked: vscode.CancellationTokenSource | undefined;
  #list: ProfileList = { isComplete: false, groups: [] };
  #isListed = false;
  #ids: ReadonlyMap<ProfileEntry, string> = new Map();

  constructor(server: () => Promise<RunningServer>, listener: TreeListener) {
    this.#server = server;
    this.#listener = listener;
  }

  /** Whether somebody has looked at it: before that there is nothing that could be out of date. */
  get wasAskedFor(): boolean {
    return this.#asked !== undefined;
  }

  /** While VS Code asks for lines again, a click on the button of one is a click on nothing: so it is told of other ones only. */
  async refresh(): Promise<void> {
    if (!this.#isListed) return this.#changed.fire();
    const before = this.#list;
    if ((await this.#ask()) !== before) this.#changed.fire();
  }

  getTreeItem(element: ProfileElement): vscode.TreeItem {
    return isGroup(element) ? groupItem(element) : profileItem(element, this.#idOf(element));
  }

  async getChildren(element?: ProfileElement): Promise<ProfileElement[]> {
    if (element) return isGroup(element) ? [...element.profiles] : [];
    return [...(this.#isListed ? this.#list : await this.#ask()).groups];
  }

  getParent(element: ProfileElement): ProfileElement | undefined {
    return isGroup(element) ? undefined : this.#list.groups.find(({ profiles }) => profiles.includes(element));
  }

  /** The list; the last one where something newer was asked meanwhile, or the server does not answer. */
  async #ask(): Promise<ProfileList> {
    this.#asked?.cancel();
    const asked = (this.#asked = new vscode.CancellationTokenSource());
    try {
      const server = await this.#server();
      const list = await server.request<ProfileList>(profilesMethod, {}, asked.token);
      if (asked === this.#asked) this.#show(list);
    } catch {
      if (asked === this.#asked) this.#listener.failed();
    }
    return this.#list;
  }

  #show(given: ProfileList): void {
    const isOther = !this.#isListed || JSON.stringify(given) !== JSON.stringify(this.#list);
    const list = isOther ? given : this.#list;
    this.#list = list;
    this.#isListed = true;
    this.#ids = idsOf(list);
    const decorations = list.groups.flatMap((group) => [
      [groupUri(group.platform), groupDecoration(group)] as const,
      ...group.profiles.map((entry) => [entryUri(entry, this.#idOf(entry)), decorationOf(entry)] as const),
    ]);
    const decorated = decorations.flatMap(([uri, decoration]) =>
      decoration ? [[uri.toString(), decoration] as const] : [],
    );
    this.#listener.listed(list, new Map(decorated));
  }

  #idOf(entry: ProfileEntry): string {
    return this.#ids.get(entry) ?? entry.uri;
  }
}

/** By file and name, and of several with the same by their order: what is selected stays so while lines move. */
function idsOf({ groups }: ProfileList): ReadonlyMap<ProfileEntry, string> {
  const counts = new Map<string, number>();
  return new Map(
    groups
      .flatMap(({ profiles }) => profiles)
      .map((entry) => {
        const id = `${entry.uri} ${entry.name ?? ''}`;
        const count = (counts.get(id) ?? 0) + 1;
        counts.set(id, count);
        return [entry, count === 1 ? id : `${id} ${count}`];
      }),
  );
}

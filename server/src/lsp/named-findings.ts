import type { Finding } from '../core/rules/rule.ts';
import { workspaceFindings } from '../core/rules/workspace-findings.ts';
import type { LoadedWorkspace } from '../host/workspace-files.ts';
import type { ServerHost } from './host.ts';
import type { Workspaces } from './workspaces.ts';

export type FindingsByPath = ReadonlyMap<string, readonly Finding[]>;

/** What is wrong in workspace files and in the files they name. */
export class NamedFindings {
  readonly #workspaces: Workspaces;
  readonly #host: ServerHost;
  readonly #told = new WeakMap<LoadedWorkspace, Promise<FindingsByPath>>();
  /** Of a workspace as it was when everything was looked at: one that was read since may accept something else. */
  readonly #used = new WeakMap<LoadedWorkspace, ReadonlySet<string>>();
  #day = '';

  constructor(workspaces: Workspaces, host: ServerHost) {
    this.#workspaces = workspaces;
    this.#host = host;
  }

  /** Of one file, as far as the workspaces are known that name it. */
  async of(path: string): Promise<readonly Finding[]> {
    const governing = await this.#workspaces.of(path);
    const naming = (await this.#workspaces.loaded()).filter(({ texts }) => texts.has(path));
    const all = await Promise.all(naming.map((loaded) => this.in(loaded)));
    const told = governing ? (await this.in(governing)).get(path) : undefined;
    return told ?? all.findLast((each) => each.has(path))?.get(path) ?? [];
  }

  /** In a workspace file and all that it names. */
  in(loaded: LoadedWorkspace): Promise<FindingsByPath> {
    const today = this.#host.today();
    const isNew = today !== this.#day;
    this.#day = today;
    const known = isNew ? undefined : this.#told.get(loaded);
    if (known) return known;
    const told = this.#tell(loaded, today, this.#used.get(loaded));
    this.#told.set(loaded, told);
    return told;
  }

  /** Keys of the acceptances that covered something; undefined where not everything was looked at. */
  covered(used: ReadonlySet<string> | undefined, loaded: readonly LoadedWorkspace[]): void {
    for (const each of loaded) {
      this.#told.delete(each);
      if (used) this.#used.set(each, used);
      else this.#used.delete(each);
    }
  }

  async #tell(loaded: LoadedWorkspace, today: string, used: ReadonlySet<string> | undefined): Promise<FindingsByPath> {
    const isKnown = used !== undefined && (await this.#workspaces.isWhole(loaded));
    return workspaceFindings(loaded.workspace, today, isKnown ? used : undefined);
  }
}

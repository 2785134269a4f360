import type { LoadedCertificate } from '../workspace/loaded-certificates.ts';
import type { Configuration, Dependant, Link, ScepConfiguration, TrustedRoot } from './configuration.ts';
import { folderOf } from './folder.ts';

/** What a link leads to. `unknown`: the files do not tell, and nothing can be said. */
export type Resolution =
  | { readonly kind: 'found'; readonly configuration: Configuration }
  | { readonly kind: 'several'; readonly configurations: readonly Configuration[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown' };

/** Certificate files by their base64, as the host decoded them. */
export type TenantCertificates = ReadonlyMap<string, LoadedCertificate>;

/**
 * The profiles of all files of a workspace. Profiles of one export lie in one folder: what only their names tell is
 * compared in there, for two folders may well be two tenants, or one at two times.
 */
export class Tenant {
  readonly #files: ReadonlyMap<string, readonly Configuration[]>;
  readonly #certificates: TenantCertificates;
  #before: Tenant | undefined;
  #byId: ReadonlyMap<string, readonly Configuration[]> | undefined;
  #byKind: ReadonlyMap<string, readonly Configuration[]> | undefined;
  #byName: ReadonlyMap<string, readonly Configuration[]> | undefined;
  #byTarget: ReadonlyMap<string, readonly ScepConfiguration[]> | undefined;
  #dependants: ReadonlyMap<Configuration, readonly Dependant[]> | undefined;

  constructor(files: ReadonlyMap<string, readonly Configuration[]>, certificates: TenantCertificates = new Map()) {
    this.#files = files;
    this.#certificates = certificates;
  }

  /** The same, but for what a file says now. */
  with(path: string, configurations: readonly Configuration[]): Tenant {
    return new Tenant(new Map([...this.#files, [path, configurations]]), this.#certificates).after(this.#before);
  }

  /** This one as what became of an earlier state of the files. */
  after(before: Tenant | undefined): this {
    this.#before = before;
    return this;
  }

  /** The profile that a link led to before the files were changed; undefined where that is not known. */
  formerly(link: Link, from: Configuration): Configuration | undefined {
    const to = this.#before?.resolve(link, from);
    return to?.kind === 'found' ? to.configuration : undefined;
  }

  get paths(): Iterable<string> {
    return this.#files.keys();
  }

  in(path: string): readonly Configuration[] {
    return this.#files.get(path) ?? [];
  }

  /** The others of one export that are of a kind, without copies inside of other profiles. */
  neighbours<Kind extends Configuration['kind']>(
    configuration: Configuration,
    kind: Kind,
  ): readonly Extract<Configuration, { readonly kind: Kind }>[] {
    this.#byKind ??= groupBy(this.#own(), (each) => [keyIn(each, each.kind)]);
    const all = this.#byKind.get(keyIn(configuration, kind)) ?? [];
    return all.filter((each) => isOfKind(each, kind)).filter((each) => each !== configuration);
  }

  /** SCEP profiles of one export that are assigned to a group, or to everyone, as this one is. */
  assignedTogether(profile: ScepConfiguration): readonly ScepConfiguration[] {
    this.#byTarget ??= groupBy(
      this.#own().filter((each) => isOfKind(each, 'scep')),
      (each) => targetsOf(each).map((target) => keyIn(each, target)),
    );
    const byTarget = this.#byTarget;
    const found = targetsOf(profile).flatMap((target) => byTarget.get(keyIn(profile, target)) ?? []);
    return [...new Set(found)].filter((each) => each !== profile);
  }

  rootOf(profile: ScepConfiguration): Resolution {
    return profile.root ? this.resolve(profile.root, profile) : { kind: 'unknown' };
  }

  /** The trusted certificate profile that a SCEP profile names, where there is no doubt about it. */
  trustedRootOf(profile: ScepConfiguration): TrustedRoot | undefined {
    const root = this.rootOf(profile);
    return root.kind === 'found' && root.configuration.kind === 'trustedRoot' ? root.configuration : undefined;
  }

  certificateOf({ content }: TrustedRoot): LoadedCertificate | undefined {
    return content === undefined ? undefined : this.#certificates.get(content);
  }

  /** Profiles that name this one. */
  dependantsOf(configuration: Configuration): readonly Dependant[] {
    this.#dependants ??= this.#findDependants();
    return this.#dependants.get(configuration) ?? [];
  }

  resolve(link: Link, from: Configuration): Resolution {
    return link.id === undefined ? this.#resolveName(link, from) : this.#resolveId(link.id, from);
  }

  #resolveId(id: string, from: Configuration): Resolution {
    this.#byId ??= groupBy(this.#all(), (each) => (each.id === undefined ? [] : [each.id]));
    const all = this.#byId.get(id) ?? [];
    const own = all.filter(({ isCopy }) => !isCopy);
    const candidates = own.length > 0 ? own : all;
    const near = candidates.filter(({ path }) => folderOf(path) === folderOf(from.path));
    const [first, ...others] = near.length > 0 ? near : candidates;
    if (first === undefined) return { kind: 'missing' };
    if (others.length === 0) return { kind: 'found', configuration: first };
    return near.length > 0 ? { kind: 'several', configurations: near } : { kind: 'unknown' };
  }

  #resolveName({ displayName = '', typeName }: Link, from: Configuration): Resolution {
    this.#byName ??= groupBy(this.#own(), (each) => [keyIn(each, each.displayName ?? '')]);
    const [first, ...others] = (this.#byName.get(keyIn(from, displayName)) ?? []).filter(
      (each) => each !== from && (typeName === undefined || each.typeName.toLowerCase() === typeName),
    );
    if (first === undefined) return { kind: 'missing' };
    return others.length === 0
      ? { kind: 'found', configuration: first }
      : { kind: 'several', configurations: [first, ...others] };
  }

  #all(): readonly Configuration[] {
    return [...this.#files.values()].flat();
  }

  /** Without copies. */
  #own(): readonly Configuration[] {
    return this.#all().filter(({ isCopy }) => !isCopy);
  }

  #findDependants(): ReadonlyMap<Configuration, readonly Dependant[]> {
    const found = new Map<Configuration, Dependant[]>();
    for (const each of this.#all()) {
      if (each.kind !== 'dependant' || each.isCopy) continue;
      const named = each.identities.map((link) => this.resolve(link, each));
      const configurations = new Set(named.flatMap((to) => (to.kind === 'found' ? [to.configuration] : [])));
      for (const configuration of configurations) {
        const list = found.get(configuration);
        if (list) list.push(each);
        else found.set(configuration, [each]);
      }
    }
    return found;
  }
}

function groupBy<Item extends Configuration>(
  all: readonly Item[],
  keysOf: (each: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const each of all) {
    for (const key of keysOf(each)) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  }
  return groups;
}

/** A key for what is compared inside of one folder. */
function keyIn({ path }: Configuration, what: string): string {
  return `${folderOf(path)}\n${what}`;
}

function isOfKind<Kind extends Configuration['kind']>(
  configuration: Configuration,
  kind: Kind,
): configuration is Extract<Configuration, { readonly kind: Kind }> {
  return configuration.kind === kind;
}

function targetsOf({ assignments }: ScepConfiguration): readonly string[] {
  if (!assignments?.isComplete) return [];
  const { allUsers, allDevices, groups } = assignments;
  return [...(allUsers ? ['users'] : []), ...(allDevices ? ['devices'] : []), ...groups];
}

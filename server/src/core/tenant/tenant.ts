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
  #byFolder: ReadonlyMap<string, readonly Configuration[]> | undefined;
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

  /** The others of one export, without copies inside of other profiles. */
  neighbours(configuration: Configuration): readonly Configuration[] {
    this.#byFolder ??= groupBy(this.#all(), ({ path }) => folderOf(path));
    return (this.#byFolder.get(folderOf(configuration.path)) ?? []).filter(
      (each) => !each.isCopy && each !== configuration,
    );
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
    return link.id === undefined ? this.#byName(link, from) : this.#resolveId(link.id, from);
  }

  #resolveId(id: string, from: Configuration): Resolution {
    this.#byId ??= groupBy(
      this.#all().filter((each) => each.id !== undefined),
      (each) => each.id ?? '',
    );
    const all = this.#byId.get(id) ?? [];
    const own = all.filter(({ isCopy }) => !isCopy);
    const candidates = own.length > 0 ? own : all;
    const near = candidates.filter(({ path }) => folderOf(path) === folderOf(from.path));
    const [first, ...others] = near.length > 0 ? near : candidates;
    if (first === undefined) return { kind: 'missing' };
    if (others.length === 0) return { kind: 'found', configuration: first };
    return near.length > 0 ? { kind: 'several', configurations: near } : { kind: 'unknown' };
  }

  #byName({ displayName, typeName }: Link, from: Configuration): Resolution {
    const [first, ...others] = this.neighbours(from).filter(
      (each) =>
        each.displayName === displayName && (typeName === undefined || each.typeName.toLowerCase() === typeName),
    );
    if (first === undefined) return { kind: 'missing' };
    return others.length === 0
      ? { kind: 'found', configuration: first }
      : { kind: 'several', configurations: [first, ...others] };
  }

  #all(): readonly Configuration[] {
    return [...this.#files.values()].flat();
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

function groupBy(
  all: readonly Configuration[],
  keyOf: (each: Configuration) => string,
): ReadonlyMap<string, readonly Configuration[]> {
  const groups = new Map<string, Configuration[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

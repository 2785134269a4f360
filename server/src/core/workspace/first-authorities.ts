import { issuingCertificates } from './authority-certificate.ts';
import { authorityName, keyOf } from './authority-name.ts';
import { nothing, type Part } from './first-part.ts';
import type { Surroundings } from './surroundings.ts';
import { Remarked } from './write-jsonc.ts';

/** An authority for each certificate that issues, and for each name that certutil prints; one for both under one name. */
export function authoritiesPart({ certificates, authorities }: Surroundings): Part {
  const entries = new Entries();
  const [used, left]: [string[], string[]] = [[], []];
  for (const { path, certificate } of issuingIn(certificates)) {
    entries.addCertificate(authorityName(certificate) ?? keyOf(path) ?? 'authority', certificate.thumbprint, path);
    used.push(`${path}: the certificate of an authority`);
  }
  for (const { path, key } of keyed(authorities)) {
    if (key === undefined) left.push(`${path} is left out: it does not say which authority it is about.`);
    else {
      entries.of(key).files.push(path);
      used.push(`${path}: settings of an authority`);
    }
  }
  const unknown = entries.ofUnknownKind.map((name) => `"${name}"`).join(', ');
  const kinds = unknown === '' ? [] : [`The kind of ${unknown}: adcs, cloudPki, scepman or other.`];
  return entries.isEmpty
    ? { ...nothing, left }
    : { content: { authorities: entries.write() }, used, left: [...kinds, ...left] };
}

/** Each certificate once, without those of authorities that only issued the others. */
function issuingIn(certificates: Surroundings['certificates']): Surroundings['certificates'] {
  const seen = new Set<string>();
  const different = certificates.filter(({ certificate: { thumbprint } }) => {
    const isNew = !seen.has(thumbprint);
    seen.add(thumbprint);
    return isNew;
  });
  const issuing = new Set(issuingCertificates(different.map(({ certificate }) => certificate)));
  return different.filter(({ certificate }) => issuing.has(certificate));
}

/** What has no name (`certutil -CATemplates`) is about the only authority that has one; undefined where there are several. */
function keyed(
  authorities: Surroundings['authorities'],
): readonly { readonly path: string; readonly key: string | undefined }[] {
  const own = authorities.map(({ path, name }) => ({ path, key: name === undefined ? undefined : keyOf(name) }));
  const keys = new Set(own.flatMap(({ key }) => key ?? []));
  const [only] = keys.size === 1 ? keys : [];
  return own.map(({ path, key = only }) => ({ path, key }));
}

interface AuthorityEntry {
  certificate?: string;
  readonly files: string[];
}

class Entries {
  readonly #byName = new Map<string, AuthorityEntry>();

  of(name: string): AuthorityEntry {
    const entry = this.#byName.get(name) ?? { files: [] };
    this.#byName.set(name, entry);
    return entry;
  }

  /** A renewed CA has several certificates of one name. */
  addCertificate(name: string, thumbprint: string, path: string): void {
    const isTaken = this.#byName.has(name);
    this.of(isTaken ? `${name}-${thumbprint.slice(0, 8)}` : name).certificate = path;
  }

  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  get ofUnknownKind(): readonly string[] {
    return [...this.#byName].flatMap(([name, { files }]) => (files.length === 0 ? [name] : []));
  }

  write(): Readonly<Record<string, unknown>> {
    const [first] = this.ofUnknownKind;
    return Object.fromEntries(
      [...this.#byName].map(([name, entry]) => [name, name === first ? withKinds(entry) : written(entry)]),
    );
  }
}

function written({ certificate, files }: AuthorityEntry): Readonly<Record<string, unknown>> {
  return files.length > 0 ? { kind: 'adcs', certificate, files } : { certificate };
}

/** Said once: what holds for the first whose kind is not known holds for all. */
function withKinds(entry: AuthorityEntry): Remarked {
  return new Remarked(written(entry), 'kind: adcs, cloudPki, scepman or other');
}

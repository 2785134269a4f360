import { asciiLowerCase } from '../facts/ascii-case.ts';
import { findAttributeByOid } from '../facts/attributes.ts';
import type { Name, NameAttribute } from '../name/name.ts';
import type { Meeting } from '../pki/meet.ts';
import type { Authority } from '../pki/pki.ts';

/** What a described AD CS makes of the subject of a request. */
export interface IssuedSubject {
  /** Name of the authority. */
  readonly authority: string;
  /** In the order of the authority's list; the direction of the encoding is not told by it. Empty where nothing is kept. */
  readonly name: Name;
  /** What is not in its list, as written. */
  readonly dropped: readonly NameAttribute[];
  /** Whether what is kept stands in another order than it is written in. */
  readonly isReordered: boolean;
}

/**
 * The subject as issued, where every URL leads to one described AD CS of which it is known what it keeps. Undefined for
 * every other authority, and for a name with several attributes in one RDN, which AD CS is not documented to rebuild.
 * Sources: the rows of `authorityKinds.adcs` and `crlFlagBits`.
 */
export function asIssued(name: Name, met: readonly Meeting[]): IssuedSubject | undefined {
  const authorities = new Set(met.map(({ authority }) => authority));
  const [authority] = authorities;
  if (authorities.size !== 1 || authority?.kind !== 'adcs') return undefined;
  if (authority.keepsSubject === true) return { authority: authority.name, name, dropped: [], isReordered: false };
  if (name.some((rdn) => rdn.length !== 1)) return undefined;
  return rebuilt(name.flat(), authority);
}

function rebuilt(written: readonly NameAttribute[], { name, subjectTemplate }: Authority): IssuedSubject | undefined {
  if (subjectTemplate === undefined) return undefined;
  const entries = [...new Set(subjectTemplate.map(asciiLowerCase))];
  const kept = entries.flatMap((entry) => written.filter((attribute) => entryOf(attribute) === entry));
  const dropped = written.filter((attribute) => !kept.includes(attribute));
  const before = written.filter((attribute) => kept.includes(attribute));
  return {
    authority: name,
    name: kept.map((attribute) => [attribute]),
    dropped,
    isReordered: before.some((attribute, index) => attribute !== kept[index]),
  };
}

/** How the list of the authority calls the attribute type; undefined for one that it has no name for. */
function entryOf({ oid }: NameAttribute): string | undefined {
  const name = findAttributeByOid(oid)?.subjectTemplateName;
  return name === undefined ? undefined : asciiLowerCase(name);
}

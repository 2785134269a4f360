import { findAttributeByOid } from '../../facts/attributes.ts';
import { asciiLowerCase } from '../../facts/ascii-case.ts';
import { authorityKinds, defaultSubjectTemplate } from '../../facts/authority-kinds.ts';
import type { Meeting } from '../../pki/meet.ts';

/** What the authorities that a profile leads to may do with a requested subject. */
export interface Issuer {
  /** Known to issue the subject as it is requested. */
  readonly keepsSubject: boolean;
  /** Why RDNs may be missing or stand in another order. */
  readonly reason: string;
  /** Whether the attribute type can have been left out. */
  mayDrop(oid: string): boolean;
}

/** Where nothing is described it may be AD CS; where another kind is described, nothing is known to be left out. */
export function issuerOf(met: readonly Meeting[]): Issuer {
  const mayBeAdcs = met.length === 0 || met.some(({ kind }) => kind === undefined || kind === 'adcs');
  return {
    keepsSubject: met.length > 0 && met.every(({ authority }) => authority?.keepsSubject === true),
    reason: mayBeAdcs ? (authorityKinds.adcs.keepsSubject?.reason ?? '') : 'The authority has changed it.',
    mayDrop: (oid) => mayBeAdcs && (met.length === 0 || met.some((meeting) => drops(meeting, oid))),
  };
}

function drops({ kind, authority }: Meeting, oid: string): boolean {
  if (kind !== undefined && kind !== 'adcs') return false;
  if (authority?.keepsSubject === true) return false;
  const name = findAttributeByOid(oid)?.subjectTemplateName;
  const kept: readonly string[] = authority?.subjectTemplate ?? defaultSubjectTemplate;
  return name === undefined || !kept.some((candidate) => asciiLowerCase(candidate) === asciiLowerCase(name));
}

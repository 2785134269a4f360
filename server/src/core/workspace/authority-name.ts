import { findAttributeByKey } from '../facts/attributes.ts';
import type { Certificate } from '../pki/certificate.ts';

/** A key for an authority in the workspace file: `contoso-issuing-ca` from its common name; undefined without one. */
export function authorityName({ subject }: Pick<Certificate, 'subject'>): string | undefined {
  const commonName = findAttributeByKey('CN')?.oid;
  return keyOf(subject.flat().find(({ oid }) => oid === commonName)?.value ?? '');
}

/** Letters, digits and hyphens of a name; undefined where it has none. */
export function keyOf(name: string): string | undefined {
  const key = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return key === '' ? undefined : key;
}

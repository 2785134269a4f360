import { findAttributeByKey } from '../../core/facts/attributes.ts';
import type { Certificate } from '../../core/pki/certificate.ts';

/** A key for an authority in the workspace file: `contoso-issuing-ca` from its common name; undefined without one. */
export function authorityName({ subject }: Pick<Certificate, 'subject'>): string | undefined {
  const commonName = findAttributeByKey('CN')?.oid;
  const value = subject.flat().find(({ oid }) => oid === commonName)?.value;
  const name = value
    ?.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? undefined : name;
}

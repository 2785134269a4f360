import type { Certificate } from './certificate.ts';

/** Whether one certificate can have issued another: by the key where both tell, else by the name. Itself does not count. */
export function isIssuerOf(authority: Certificate, other: Certificate): boolean {
  if (authority === other || authority.thumbprint === other.thumbprint) return false;
  if (other.authorityKeyIdentifier !== undefined && authority.subjectKeyIdentifier !== undefined) {
    return other.authorityKeyIdentifier === authority.subjectKeyIdentifier && !other.isSelfSigned;
  }
  return !other.isSelfSigned && hasSameName(other.issuer, authority.subject);
}

/**
 * Whether the chain of a certificate leads to another one, through any of the certificates that are known. `no` only
 * where the whole chain is known, up to its end.
 */
export function leadsTo(
  certificate: Certificate,
  target: Certificate,
  known: readonly Certificate[],
): 'yes' | 'no' | 'unknown' {
  const seen = new Set<string>();
  const waiting = [certificate];
  let isKnown = true;
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    // A renewed authority has the same name and another key.
    if (each.thumbprint === target.thumbprint || hasSameName(each.subject, target.subject)) return 'yes';
    if (seen.has(each.thumbprint)) continue;
    seen.add(each.thumbprint);
    const below = each;
    const issuers = known.filter((other) => isIssuerOf(other, below));
    if (issuers.length === 0 && !each.isSelfSigned) isKnown = false;
    waiting.push(...issuers);
  }
  return isKnown ? 'no' : 'unknown';
}

/** A certificate names its issuer as the issuer names itself, letter for letter. */
function hasSameName(one: Certificate['issuer'], other: Certificate['subject']): boolean {
  return comparable(one) === comparable(other);
}

function comparable(name: Certificate['subject']): string {
  return JSON.stringify(name.map((rdn) => rdn.map(({ oid, value }) => [oid, value])));
}

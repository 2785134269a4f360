import { clientAuthentication, findExtendedKeyUsageByOid } from '../../facts/extended-key-usages.ts';
import type { MismatchCode } from '../../facts/request-mismatches.ts';
import { platforms } from '../../facts/platforms.ts';
import type { Certificate, CertificateRequest } from '../../pki/certificate.ts';
import { bitsOfKeySize } from '../../pki/key-size.ts';
import type { Profile } from '../../profile/profile.ts';
import { different, listing, same } from './comparison.ts';
import type { Comparison } from './verification.ts';

type Source = Certificate | CertificateRequest;

/** Compares the length of the key. Profiles ask for RSA keys. */
export function compareKeyLength({ keySize }: Profile, { publicKey }: Source): Comparison {
  const wanted = keySize && bitsOfKeySize(keySize.value);
  if (wanted === undefined || (publicKey.algorithm === 'RSA' && publicKey.bits === wanted)) return same;
  const found = [publicKey.algorithm, publicKey.bits].filter(Boolean).join(' ');
  return unequal('KeyLengthMismatch', 'key', { expected: `RSA ${wanted}`, actual: found });
}

/** Compares the key usage. A template of AD CS sets it for itself, so an issued certificate may have more. */
export function compareKeyUsage({ keyUsage }: Profile, source: Source): Comparison {
  if (keyUsage === undefined) return same;
  const sets = { wanted: keyUsage.value, found: source.keyUsages ?? [], tolerated: [] };
  return compareSets(sets, source.kind, { code: 'KeyUsageMismatch', what: 'key usage', label: (usage) => usage });
}

/**
 * Compares the extended key usages. Some platforms take none from the profile but Client Authentication; an authority
 * may add to those asked for.
 */
export function compareExtendedKeyUsages(profile: Profile, source: Source): Comparison {
  if (!profile.type.properties.has('extendedKeyUsages') || !profile.properties.has('extendedKeyUsages')) return same;
  const asked = profile.extendedKeyUsages.flatMap(({ objectIdentifier }) => objectIdentifier?.value.trim() ?? []);
  const isIgnored = platforms[profile.type.platform].ignoresOtherExtendedKeyUsages !== undefined;
  const wanted = isIgnored ? asked.filter((oid) => oid === clientAuthentication) : asked;
  const code = source.extendedKeyUsages === undefined ? 'EnhancedKeyUsageMissing' : 'EnhancedKeyUsageMismatch';
  const sets = { wanted, found: source.extendedKeyUsages ?? [], tolerated: asked };
  return compareSets(sets, source.kind, { code, what: 'extended key usage', label: labelOf });
}

interface Sets {
  readonly wanted: readonly string[];
  readonly found: readonly string[];
  /** Nothing is said about these, there or not. */
  readonly tolerated: readonly string[];
}

interface Wording {
  readonly code: MismatchCode;
  readonly what: string;
  readonly label: (item: string) => string;
}

function compareSets({ wanted, found, tolerated }: Sets, kind: Source['kind'], wording: Wording): Comparison {
  const { code, what, label } = wording;
  const missing = wanted.filter((item) => !found.includes(item));
  const extra = found.filter((item) => !wanted.includes(item) && !tolerated.includes(item));
  if (missing.length > 0 || (extra.length > 0 && kind === 'request')) {
    return unequal(code, what, { expected: list(wanted, label), actual: list(found, label) });
  }
  const names = listing(extra.map(label));
  const remark = `The certificate has the ${what} ${names} besides, which the authority or its template has added.`;
  return extra.length > 0 ? { ...same, remarks: [remark] } : same;
}

function list(items: readonly string[], label: (item: string) => string): string {
  return items.length === 0 ? 'none' : items.map(label).toSorted().join(', ');
}

function unequal(
  code: MismatchCode,
  what: string,
  { expected, actual }: { readonly expected: string; readonly actual: string },
): Comparison {
  const message = `The ${what} is ${actual}, and the profile asks for ${expected}.`;
  return different({ code, message, expected, actual, partsAt: undefined });
}

function labelOf(oid: string): string {
  const name = findExtendedKeyUsageByOid(oid)?.name;
  return name === undefined ? oid : `${name} (${oid})`;
}

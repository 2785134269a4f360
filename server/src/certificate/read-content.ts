import { keyUsages, type KeyUsage } from '../core/facts/certificate-fields.ts';
import type { CertificateContent, PublicKey } from '../core/pki/certificate.ts';
import { readSans } from './read-sans.ts';
import {
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  type Extension,
  type Pkcs10CertificateRequest,
  type X509Certificate,
} from './x509.ts';

/** What certificates and requests have in common, apart from the subject. */
export function readContent(source: X509Certificate | Pkcs10CertificateRequest): Omit<CertificateContent, 'subject'> {
  const { extensions } = source;
  return {
    publicKey: readPublicKey(source),
    signatureHash: readHash(source),
    keyUsages: readKeyUsages(extensions),
    extendedKeyUsages: readExtendedKeyUsages(extensions),
    ...readSans(find(extensions, SubjectAlternativeNameExtension)),
    subjectKeyIdentifier: find(extensions, SubjectKeyIdentifierExtension)?.keyId.toLowerCase(),
  };
}

function find<Kind extends Extension>(
  extensions: readonly Extension[],
  kind: abstract new (...args: never[]) => Kind,
): Kind | undefined {
  return extensions.find((extension): extension is Kind => extension instanceof kind);
}

function readKeyUsages(extensions: readonly Extension[]): readonly KeyUsage[] | undefined {
  const usages = find(extensions, KeyUsagesExtension)?.usages;
  return usages === undefined ? undefined : keyUsages.names.filter((name) => (usages & KeyUsageFlags[name]) !== 0);
}

function readExtendedKeyUsages(extensions: readonly Extension[]): readonly string[] | undefined {
  const usages = find(extensions, ExtendedKeyUsageExtension)?.usages;
  return usages === undefined ? undefined : Array.from(usages, String);
}

function readHash(source: { readonly signatureAlgorithm: object }): string | undefined {
  const { hash } = source.signatureAlgorithm as { readonly hash?: { readonly name?: string } };
  return hash?.name;
}

function readPublicKey({ publicKey }: { readonly publicKey: { readonly algorithm: KeyAlgorithm } }): PublicKey {
  const { name = '', modulusLength, namedCurve } = publicKey.algorithm;
  if (name.startsWith('RSA')) return { algorithm: 'RSA', bits: modulusLength };
  const bits = /\d+/.exec(namedCurve ?? '')?.[0];
  if (name === 'ECDSA' || name === EC_PUBLIC_KEY)
    return { algorithm: 'EC', bits: bits === undefined ? undefined : Number(bits) };
  return { algorithm: name, bits: undefined };
}

/** RFC 5480. The library has no name for curves that are not among its own, or given by their parameters. */
const EC_PUBLIC_KEY = '1.2.840.10045.2.1';

/** What the library tells of a key, as far as it matters here. */
interface KeyAlgorithm {
  readonly name?: string;
  readonly modulusLength?: number;
  readonly namedCurve?: string;
}

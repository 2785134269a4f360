import { toHex } from '../core/name/der.ts';
import type { BasicConstraints, Certificate } from '../core/pki/certificate.ts';
import { elementsIn } from './der-elements.ts';
import { readContent } from './read-content.ts';
import { readName } from './read-name.ts';
import { AuthorityKeyIdentifierExtension, BasicConstraintsExtension, X509Certificate } from './x509.ts';

/** One certificate. Throws what the library throws where it cannot be read. */
export async function toCertificate(der: Uint8Array): Promise<Certificate> {
  const certificate = new X509Certificate(der);
  const { subject, issuer } = namesIn(der);
  return {
    kind: 'certificate',
    subject: readName(subject),
    issuer: readName(issuer),
    serialNumber: certificate.serialNumber.toLowerCase(),
    notBefore: toTime(certificate.notBefore),
    notAfter: toTime(certificate.notAfter),
    ...readContent(certificate),
    basicConstraints: readBasicConstraints(certificate),
    isSelfSigned: isSame(subject, issuer) && (await hasOwnSignature(certificate)),
    authorityKeyIdentifier: certificate.getExtension(AuthorityKeyIdentifierExtension)?.keyId?.toLowerCase(),
    thumbprint: toHex(new Uint8Array(await certificate.getThumbprint('SHA-1'))),
  };
}

function readBasicConstraints(certificate: X509Certificate): BasicConstraints | undefined {
  const extension = certificate.getExtension(BasicConstraintsExtension);
  return extension ? { isAuthority: extension.ca, pathLength: extension.pathLength } : undefined;
}

/** Where the host cannot check it (MD5, an unusual curve), who says of itself that it is its issuer is believed. */
async function hasOwnSignature(certificate: X509Certificate): Promise<boolean> {
  try {
    const { publicKey, signatureAlgorithm } = certificate;
    // The library's `verify` calls what it cannot check wrong, so the key is tried first.
    await publicKey.export({ ...publicKey.algorithm, ...signatureAlgorithm }, ['verify']);
    return await certificate.verify({ signatureOnly: true });
  } catch {
    return true;
  }
}

/** Behind the serial number come algorithm, issuer, validity and subject (RFC 5280 4.1). */
function namesIn(der: Uint8Array): { readonly issuer: Uint8Array; readonly subject: Uint8Array } {
  const fields = elementsIn(der, elementsIn(der)[0]?.start);
  const serial = fields.findIndex(({ tag }) => tag === INTEGER);
  const [issuer, subject] = [fields[serial + 2], fields[serial + 4]];
  if (issuer === undefined || subject === undefined) throw new Error('it has no names');
  return { issuer: der.subarray(issuer.start, issuer.end), subject: der.subarray(subject.start, subject.end) };
}

const INTEGER = 0x02;

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return toHex(a) === toHex(b);
}

/** Certificates count in seconds. */
function toTime(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

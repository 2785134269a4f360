import type { Certificate } from '../core/pki/certificate.ts';
import { derItems } from './der-items.ts';
import { kindOfDer, type DerKind } from './der-kind.ts';
import { damaged, somethingElse, type FileProblem, type Wanted } from './file-problem.ts';
import { toCertificate } from './to-certificate.ts';
import { X509Certificates } from './x509.ts';

export type CertificatesRead =
  /** At least one, in the order of the file. */
  | { readonly ok: true; readonly certificates: readonly [Certificate, ...Certificate[]] }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads a file with certificates: DER, PEM, base64 without armour or a PKCS#7 bundle, several of them in a row too.
 * Other things beside a certificate (its private key) are passed over. Never throws: what cannot be read is told.
 */
export async function readCertificates(bytes: Uint8Array): Promise<CertificatesRead> {
  const found = derItems(bytes, WANTED);
  if (!found.ok) return found;
  try {
    const ders = found.items.flatMap(certificatesIn);
    const [first, ...others] = ders;
    if (first === undefined) return { ok: false, problem: somethingElse(problemKind(found.items, WANTED), WANTED) };
    const certificates: [Certificate, ...Certificate[]] = [await toCertificate(first)];
    for (const der of others) certificates.push(await toCertificate(der));
    return { ok: true, certificates };
  } catch (error) {
    return { ok: false, problem: damaged(WANTED, error) };
  }
}

/** What the first thing in a file is that has nothing of what is wanted. */
export function problemKind(items: readonly Uint8Array[], wanted: Wanted): Parameters<typeof somethingElse>[0] {
  const [first] = items;
  const kind: DerKind = first === undefined ? 'other' : kindOfDer(first);
  if (kind !== 'signedData') return kind;
  // A bundle of certificates that has none is nothing to speak of.
  return wanted === 'certificate' ? 'other' : 'certificate';
}

const WANTED = 'certificate';

function certificatesIn(der: Uint8Array): readonly Uint8Array[] {
  const kind = kindOfDer(der);
  if (kind === 'certificate') return [der];
  if (kind !== 'signedData') return [];
  return [...new X509Certificates(der)].map(({ rawData }) => new Uint8Array(rawData));
}

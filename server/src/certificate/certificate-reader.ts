import type { CertificatesRead } from './read-certificates.ts';

/** `readCertificates`, whose library is large: it is loaded with the first file that is read. */
export async function readCertificates(bytes: Uint8Array): Promise<CertificatesRead> {
  const { readCertificates: read } = await import('./read-certificates.ts');
  return read(bytes);
}

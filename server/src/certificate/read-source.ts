import type { Certificate, CertificateRequest } from '../core/pki/certificate.ts';
import type { FileProblem } from './file-problem.ts';
import { readCertificates } from './read-certificates.ts';
import { readRequest } from './read-request.ts';

/** What a profile can be compared with: the certificate or the request of a file. */
export type SourceRead =
  | {
      readonly ok: true;
      readonly source: Certificate | CertificateRequest;
      /** What was chosen of a file with several certificates. */
      readonly remark: string | undefined;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** Reads a file with a certificate or a request, in any of the forms that the two readers know. Never throws. */
export async function readSource(bytes: Uint8Array): Promise<SourceRead> {
  const read = await readCertificates(bytes);
  if (read.ok) return chooseCertificate(read.certificates);
  if (read.problem.kind !== 'request') return read;
  const request = await readRequest(bytes);
  return request.ok ? { ok: true, source: request.request, remark: undefined } : request;
}

/** Of a chain, the certificate that is none of an authority. */
function chooseCertificate(certificates: readonly [Certificate, ...Certificate[]]): SourceRead {
  const source = certificates.find(({ basicConstraints }) => !basicConstraints?.isAuthority) ?? certificates[0];
  const count = certificates.length;
  const remark = count > 1 ? `Of the ${count} certificates of the file this one is compared.` : undefined;
  return { ok: true, source, remark };
}

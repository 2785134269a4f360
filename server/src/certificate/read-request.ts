import type { CertificateRequest } from '../core/pki/certificate.ts';
import { elementsIn } from './der-elements.ts';
import { derItems } from './der-items.ts';
import { kindOfDer } from './der-kind.ts';
import { damaged, somethingElse, type FileProblem } from './file-problem.ts';
import { problemKind } from './read-certificates.ts';
import { readContent } from './read-content.ts';
import { readName } from './read-name.ts';
import { Pkcs10CertificateRequest } from './x509.ts';

export type RequestRead =
  { readonly ok: true; readonly request: CertificateRequest } | { readonly ok: false; readonly problem: FileProblem };

/** Reads a file with a PKCS#10 request, as DER, PEM or base64; of several the first. Never throws. */
export async function readRequest(bytes: Uint8Array): Promise<RequestRead> {
  const found = derItems(bytes, WANTED);
  if (!found.ok) return found;
  const der = found.items.find((item) => kindOfDer(item) === 'request');
  if (der === undefined) return { ok: false, problem: somethingElse(problemKind(found.items, WANTED), WANTED) };
  try {
    return { ok: true, request: await toRequest(der) };
  } catch (error) {
    return { ok: false, problem: damaged(WANTED, error) };
  }
}

const WANTED = 'certificate request';

async function toRequest(der: Uint8Array): Promise<CertificateRequest> {
  const request = new Pkcs10CertificateRequest(der);
  return {
    kind: 'request',
    subject: readName(subjectIn(der)),
    ...readContent(request),
    hasValidSignature: await request.verify().catch(() => undefined),
  };
}

/** Behind the version (RFC 2986 4.1). */
function subjectIn(der: Uint8Array): Uint8Array {
  const [, subject] = elementsIn(der, elementsIn(der)[0]?.start);
  if (subject === undefined) throw new Error('it has no subject');
  return der.subarray(subject.start, subject.end);
}

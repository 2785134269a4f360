import type { Certificate } from '../pki/certificate.ts';
import { isIssuerOf } from '../pki/chain.ts';
import type { Found } from '../pki/found.ts';
import type { Located } from '../profile/profile.ts';
import type { FileProblems } from './file-problems.ts';
import type { LoadedCertificates } from './loaded-certificates.ts';
import type { WorkspaceFile } from './parse.ts';

/**
 * The certificate that an authority issues with: of a chain the one that issued no other in it. Undefined, and told,
 * where none is of an authority; a file that could not be read is told elsewhere.
 */
export function authorityCertificate(
  named: Located<string> | undefined,
  { files, path }: WorkspaceFile,
  certificates: LoadedCertificates,
  problems: FileProblems,
): Found<Certificate> | undefined {
  const reference = named && files.get(named.node);
  if (reference === undefined) return undefined;
  const loaded = certificates.get(reference.path);
  if (loaded === undefined || !('certificates' in loaded)) return undefined;
  const { span } = reference;
  const [certificate, second] = issuingCertificates(loaded.certificates);
  if (certificate === undefined) {
    problems.add('workspace-certificate', path, { span, message: NO_AUTHORITY });
    return undefined;
  }
  if (second !== undefined) problems.add('workspace-certificate', path, { span, message: SEVERAL });
  return { value: certificate, origin: { path, span } };
}

/** Those of authorities that issued none of the other authorities. */
export function issuingCertificates(certificates: readonly Certificate[]): readonly Certificate[] {
  const authorities = certificates.filter(({ basicConstraints }) => basicConstraints?.isAuthority === true);
  return authorities.filter((each) => !authorities.some((other) => isIssuerOf(each, other)));
}

const NO_AUTHORITY =
  'This is not the certificate of an authority: its basic constraints do not say that it is one. Name the certificate of the CA that issues.';
const SEVERAL =
  'The file has certificates of several authorities that did not issue each other; the first of them counts. Name a file with the one that issues.';

import type { AgentCertificate } from '../pki/pki.ts';
import type { Located } from '../profile/profile.ts';
import type { FileProblems } from './file-problems.ts';
import type { LoadedCertificates } from './loaded-certificates.ts';
import type { WorkspaceFile } from './parse.ts';

/**
 * The certificates of an NDES server in the files that are named: in a file all but those of authorities, which came
 * along as its chain. A file that has none but those is told; one that could not be read is told elsewhere.
 */
export function agentCertificates(
  named: Located<readonly Located<string>[]> | undefined,
  { files, path }: WorkspaceFile,
  certificates: LoadedCertificates,
  problems: FileProblems,
): readonly AgentCertificate[] {
  return (named?.value ?? []).flatMap(({ node }) => {
    const reference = files.get(node);
    const loaded = reference && certificates.get(reference.path);
    if (reference === undefined || loaded === undefined || !('certificates' in loaded)) return [];
    const { span } = reference;
    const agents = loaded.certificates.filter(({ basicConstraints }) => basicConstraints?.isAuthority !== true);
    if (agents.length === 0) problems.add('workspace-certificate', path, { span, message: ONLY_AUTHORITIES });
    return agents.map((certificate) => ({ certificate, origin: { path, span } }));
  });
}

const ONLY_AUTHORITIES =
  "This is the certificate of an authority. Name those of the NDES server itself: CEP Encryption and Exchange Enrollment Agent in its computer's store.";

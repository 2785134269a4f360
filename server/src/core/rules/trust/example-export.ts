import type { Certificate } from '../../pki/certificate.ts';
import type { LoadedCertificate } from '../../workspace/loaded-certificates.ts';
import type { Example } from '../rule.ts';
import { authorityCertificate, commonName } from '../example-certificate.ts';

// What the examples of rules about several files have in common; all of it is invented.

export const rootId = '7f8c2f1e-1111-4c0a-9d51-0a6f0d1c2b3a';
export const otherId = '0b7d6a52-2222-4d3e-8f10-5c9be4a7d6e1';

const link = (id: string): string => `https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('${id}')`;

/** How a SCEP profile names its trusted certificate profile. */
export function rootLink(id = rootId): Readonly<Record<string, string>> {
  return { 'rootCertificate@odata.bind': link(id) };
}

/** How another profile names a SCEP profile. */
export function identityLink(property: string, id = rootId): Readonly<Record<string, string>> {
  return { [`${property}@odata.bind`]: link(id) };
}

/** A trusted certificate profile, for Windows unless `changes` say otherwise. */
export function trustedRoot(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    '@odata.type': '#microsoft.graph.windows81TrustedRootCertificate',
    id: rootId,
    displayName: 'Contoso Root CA',
    ...changes,
  };
}

const CONTENT = 'MIIB...';

/** A SCEP profile beside the trusted certificate profile that it names, with this certificate in it. */
export function withRoot(certificate: Partial<Certificate>): Pick<Example, 'profile' | 'beside' | 'trusted'> {
  return {
    profile: rootLink(),
    beside: { 'root.json': trustedRoot({ trustedRootCertificate: CONTENT }) },
    trusted: { [CONTENT]: loaded(certificate) },
  };
}

export function loaded(changes: Partial<Certificate>): LoadedCertificate {
  return { certificates: [rootCertificate(changes)] };
}

/** The root of the authority in `authorityCertificate`. */
function rootCertificate(changes: Partial<Certificate> = {}): Certificate {
  return authorityCertificate({
    subject: commonName('Contoso Root CA'),
    issuer: commonName('Contoso Root CA'),
    subjectKeyIdentifier: '1413121110090807060504030201000f0e0d0c0b',
    basicConstraints: { isAuthority: true, pathLength: undefined },
    isSelfSigned: true,
    thumbprint: 'ffeeddccbbaa99887766554433221100ffeeddcc',
    ...changes,
  });
}

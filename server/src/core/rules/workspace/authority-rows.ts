import { weakCertificates } from '../../facts/weak-algorithms.ts';
import type { Certificate } from '../../pki/certificate.ts';
import { authorityCertificate, commonName } from '../example-certificate.ts';
import type { WorkspacePages, WorkspaceRows } from './workspace-row.ts';

const namesCertificate = { authorities: { corp: { kind: 'adcs', certificate: 'pki/issuing.cer' } } };

const namesAgent = {
  servers: [{ urls: ['https://ndes.contoso.com/*'], agentCertificates: ['pki/ndes-agent.cer'] }],
};

/** The authorities and servers that are described, and their certificates. */
export const authorityRows = {
  'workspace-certificate': {
    severity: 'warning',
    title: 'A file that should hold the certificate of an authority or a server does not',
  },
  'workspace-expired-certificate': {
    severity: 'warning',
    dependsOnDate: true,
    title: 'The certificate of an authority has expired',
  },
  'workspace-weak-certificate': {
    severity: 'warning',
    title: 'The certificate of an authority is weak',
  },
  'workspace-open-names': {
    severity: 'warning',
    title: 'Whoever requests a certificate can add any name to it',
  },
  'workspace-expired-agent': {
    severity: 'warning',
    dependsOnDate: true,
    title: 'A registration-authority certificate of an NDES server has expired',
  },
} as const satisfies WorkspaceRows;

export function authorityPages(): WorkspacePages<typeof authorityRows> {
  return {
    'workspace-certificate': {
      why: 'How long the authority or the server itself is valid, its key and its usages are not known, and the rules that need them are silent.',
      bad: namesCertificate,
      good: namesCertificate,
      badCertificates: { 'pki/issuing.cer': { unfit: 'It is a private key, not a certificate.' } },
      goodCertificates: { 'pki/issuing.cer': { certificates: [authorityCertificate()] } },
    },
    'workspace-expired-certificate': {
      why: 'An authority issues nothing that is valid longer than its own certificate. Where it has a newer one, profiles are compared with the wrong one.',
      bad: namesCertificate,
      good: namesCertificate,
      badCertificates: {
        'pki/issuing.cer': { certificates: [authorityCertificate({ notAfter: '2026-01-31T12:00:00Z' })] },
      },
      goodCertificates: { 'pki/issuing.cer': { certificates: [authorityCertificate()] } },
      sources: ['rfc5280', 'scepProfiles2025'],
    },
    'workspace-weak-certificate': {
      why: 'Devices and servers refuse chains with short keys or signatures with SHA-1, and with them every certificate of the profiles.',
      bad: namesCertificate,
      good: namesCertificate,
      badCertificates: { 'pki/issuing.cer': { certificates: [authorityCertificate({ signatureHash: 'SHA-1' })] } },
      goodCertificates: {
        'pki/issuing.cer': { certificates: [authorityCertificate({ signatureHash: 'SHA-1', isSelfSigned: true })] },
      },
      sources: weakCertificates.sources,
    },
    'workspace-open-names': {
      why: 'With EDITF_ATTRIBUTESUBJECTALTNAME2 an authority takes subject alternative names from the attributes of a request, whatever its template says, so that anybody who may enrol can get a certificate of somebody else.',
      bad: { authorities: { corp: { kind: 'adcs', attributeSubjectAltName: true } } },
      good: { authorities: { corp: { kind: 'adcs', attributeSubjectAltName: false } } },
      sources: ['certSrvConstants', 'defenderEsc6'],
    },
    'workspace-expired-agent': {
      why: 'NDES speaks to devices and to the authority with two certificates of its own, CEP Encryption and Exchange Enrollment Agent. When one of them ends the service fails, and devices neither get a first certificate nor renew one.',
      symptoms: ['HTTP Error 500.0 - Internal Server Error at the URL of the server'],
      bad: namesAgent,
      good: namesAgent,
      badCertificates: { 'pki/ndes-agent.cer': { certificates: [agent({ notAfter: '2026-10-31T12:00:00Z' })] } },
      goodCertificates: { 'pki/ndes-agent.cer': { certificates: [agent()] } },
      sources: ['ndesAgentCertificates', 'msEndpointMgrNdes', 'gradeneggerAgents'],
    },
  };
}

/** The certificate of an NDES server as it should be, for the examples; invented. */
function agent(changes: Partial<Certificate> = {}): Certificate {
  const name = commonName('NDES-MSCEP-RA');
  return authorityCertificate({ subject: name, basicConstraints: undefined, ...changes });
}

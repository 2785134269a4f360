import type { Name } from '../../../../server/src/core/name/name.ts';
import type { NameFlag } from '../../../../server/src/core/name/flags.ts';
import { readName } from '../../../../server/src/core/name/read-name.ts';
import type {
  Certificate,
  CertificateContent,
  CertificateRequest,
} from '../../../../server/src/core/pki/certificate.ts';

export type Changes = Partial<Omit<CertificateContent, 'subject'>> & { readonly flags?: readonly NameFlag[] };

/** A request as read from a file: what the base profile of the tests asks for, with `changes` laid over it. */
export function requestAsRead(subject: string, { flags, ...changes }: Changes = {}): CertificateRequest {
  return { kind: 'request', hasValidSignature: true, ...usual, subject: nameOf(subject, flags), ...changes };
}

/** A certificate that was issued for such a request. */
export function certificateAsRead(subject: string, { flags, ...changes }: Changes = {}): Certificate {
  return {
    kind: 'certificate',
    ...usual,
    subject: nameOf(subject, flags),
    issuer: nameOf('CN=Contoso Issuing CA'),
    serialNumber: '01',
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
    basicConstraints: undefined,
    isSelfSigned: false,
    authorityKeyIdentifier: undefined,
    thumbprint: '',
    ...changes,
  };
}

const usual: Omit<CertificateContent, 'subject'> = {
  publicKey: { algorithm: 'RSA', bits: 2048 },
  signatureHash: 'SHA-256',
  keyUsages: ['digitalSignature', 'keyEncipherment'],
  extendedKeyUsages: ['1.3.6.1.5.5.7.3.2'],
  sans: [{ sanType: 'userPrincipalName', value: 'jane@contoso.com' }],
  otherSans: [],
  subjectKeyIdentifier: undefined,
};

function nameOf(text: string, flags: readonly NameFlag[] = []): Name {
  const result = readName(text, flags);
  if (!result.ok) throw new Error(result.error.message);
  return result.name;
}

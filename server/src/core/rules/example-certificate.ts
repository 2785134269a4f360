import { findAttributeByKey } from '../facts/attributes.ts';
import type { Certificate } from '../pki/certificate.ts';

/** The certificate of an issuing authority as it should be, for the examples of rules; invented. */
export function authorityCertificate(changes: Partial<Certificate> = {}): Certificate {
  return {
    kind: 'certificate',
    subject: commonName('Contoso Issuing CA'),
    issuer: commonName('Contoso Root CA'),
    serialNumber: '2a',
    notBefore: '2024-01-01T00:00:00Z',
    notAfter: '2034-01-01T00:00:00Z',
    publicKey: { algorithm: 'RSA', bits: 4096 },
    signatureHash: 'SHA-256',
    keyUsages: ['digitalSignature', 'keyCertSign', 'cRLSign'],
    extendedKeyUsages: undefined,
    sans: [],
    otherSans: [],
    subjectKeyIdentifier: '0102030405060708090a0b0c0d0e0f1011121314',
    basicConstraints: { isAuthority: true, pathLength: 0 },
    isSelfSigned: false,
    authorityKeyIdentifier: '1413121110090807060504030201000f0e0d0c0b',
    thumbprint: '00112233445566778899aabbccddeeff00112233',
    ...changes,
  };
}

/** A name of one CN. */
export function commonName(value: string): Certificate['subject'] {
  const oid = findAttributeByKey('CN')?.oid ?? '';
  return [[{ oid, value, stringType: 'PrintableString', span: { start: 0, end: 0 } }]];
}

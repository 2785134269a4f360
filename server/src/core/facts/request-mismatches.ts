// Intune's own words for a certificate request that is not what the profile asked for.
import type { Fact } from './fact.ts';

export interface MismatchFact extends Fact {
  /** The error code, as a SCEP server that asks Intune gets it. */
  readonly code: string;
  /** A sentence about it. */
  readonly meaning: string;
}

export const mismatches = {
  SubjectNameMissing: mismatch('SubjectNameMissing', 'The request has no subject, and the profile has one.'),
  SubjectNameMismatch: mismatch('SubjectNameMismatch', 'The subject of the request is not what the profile gives.'),
  SubjectAltNameMissing: mismatch(
    'SubjectAltNameMissing',
    'The request has no subject alternative name, and the profile has some.',
  ),
  SubjectAltNameMismatch: mismatch(
    'SubjectAltNameMismatch',
    'The subject alternative names of the request are not what the profile gives.',
  ),
  KeyUsageMismatch: mismatch('KeyUsageMismatch', 'The key usage of the request is not that of the profile.'),
  KeyLengthMismatch: mismatch('KeyLengthMismatch', 'The key of the request is not as long as the profile says.'),
  EnhancedKeyUsageMissing: mismatch(
    'EnhancedKeyUsageMissing',
    'The request has no extended key usage, and the profile has some.',
  ),
  EnhancedKeyUsageMismatch: mismatch(
    'EnhancedKeyUsageMismatch',
    'The extended key usages of the request are not those of the profile.',
  ),
  AadKeyIdentifierListMissing: mismatch(
    'AadKeyIdentifierListMissing',
    'Microsoft Entra ID has no key of the device to compare with.',
  ),
  RegisteredKeyMismatch: mismatch('RegisteredKeyMismatch', 'The key of the request is not the registered one.'),
  SigningCertThumbprintMismatch: mismatch(
    'SigningCertThumbprintMismatch',
    'The request is signed by another certificate than the profile expects.',
  ),
} as const;

export type MismatchCode = keyof typeof mismatches;

function mismatch(code: string, meaning: string): MismatchFact {
  return { code, meaning, sources: ['intuneResourceAccess'] };
}

// What the subject of an S/MIME certificate needs.
import type { Fact } from './fact.ts';

/** Required by the CA/Browser Forum of public CAs since 16 July 2025. Keys are those of CertStrToName. */
export const namesForMail = {
  attributes: [
    { key: 'G', format: '{{GivenName}}' },
    { key: 'SN', format: '{{SurName}}' },
  ],
  sources: ['scepProfiles2025'],
} as const satisfies Fact & { readonly attributes: readonly { readonly key: string; readonly format: string }[] };

/** The member of `keyUsages` with which mail can be encrypted, by a key that SCEP keeps no copy of. */
export const mailEncryption = {
  keyUsage: 'keyEncipherment',
  sources: ['scepmanWindows'],
} as const satisfies Fact & { readonly keyUsage: string };

// What stands in certificates and requests, by the names that people and Intune use for it.
import type { Fact, SanType } from './fact.ts';

/** X.509's names of the bits of the key usage extension; Graph's `keyUsages` has two of them. */
export type KeyUsage =
  | 'digitalSignature'
  | 'nonRepudiation'
  | 'keyEncipherment'
  | 'dataEncipherment'
  | 'keyAgreement'
  | 'keyCertSign'
  | 'cRLSign'
  | 'encipherOnly'
  | 'decipherOnly';

/** In the order of their bits, the first bit first. */
export const keyUsages = {
  names: [
    'digitalSignature',
    'nonRepudiation',
    'keyEncipherment',
    'dataEncipherment',
    'keyAgreement',
    'keyCertSign',
    'cRLSign',
    'encipherOnly',
    'decipherOnly',
  ],
  sources: ['rfc5280'],
} as const satisfies Fact & { readonly names: readonly KeyUsage[] };

/** A user principal name is an other name of this type; its value is a UTF8String. */
export const principalName = {
  oid: '1.3.6.1.4.1.311.20.2.3',
  sources: ['kb287547'],
} as const satisfies Fact & { readonly oid: string };

/** Short labels of the members of Graph's `subjectAlternativeNameType`. */
export const sanLabels: Readonly<Record<SanType, string>> = {
  none: 'none',
  emailAddress: 'mail',
  userPrincipalName: 'UPN',
  customAzureADAttribute: 'Microsoft Entra attribute',
  domainNameService: 'DNS',
  universalResourceIdentifier: 'URI',
};

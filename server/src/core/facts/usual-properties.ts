// What a property of a new profile begins with, and which attributes a subject usually has several of.
import type { Fact } from './fact.ts';

export interface UsualProperty extends Fact {
  readonly name: string;
  /** As Graph has it; members of flags joined by commas. Undefined where there is nothing that fits most profiles. */
  readonly value?: string | number | boolean;
}

const form = ['intuneManagement', 'scepProfiles2025'] as const;

/** The properties that an admin fills in, in the order of the admin center's form, and those of the objects in them. */
export const usualProperties: readonly UsualProperty[] = [
  { name: 'displayName', sources: form },
  { name: 'description', sources: form },
  { name: 'certificateStore', value: 'user', sources: form },
  { name: 'deploymentChannel', value: 'deviceChannel', sources: ['scepProfiles2025'] },
  { name: 'subjectNameFormat', value: 'custom', sources: form },
  { name: 'subjectNameFormatString', sources: form },
  { name: 'customSubjectAlternativeNames', sources: form },
  { name: 'subjectAlternativeNameFormats', sources: ['graphCsdl'] },
  { name: 'certificateValidityPeriodScale', value: 'years', sources: form },
  { name: 'certificateValidityPeriodValue', value: 1, sources: form },
  { name: 'keyStorageProvider', value: 'useTpmKspOtherwiseUseSoftwareKsp', sources: form },
  { name: 'keyUsage', value: 'digitalSignature,keyEncipherment', sources: form },
  { name: 'keySize', value: 'size2048', sources: form },
  { name: 'hashAlgorithm', value: 'sha2', sources: form },
  {
    name: 'rootCertificate@odata.bind',
    value:
      "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('00000000-0000-0000-0000-000000000000')",
    sources: ['graphRealResponse2025'],
  },
  { name: 'rootCertificateId', sources: ['graphCsdl'] },
  { name: 'extendedKeyUsages', sources: form },
  { name: 'renewalThresholdPercentage', sources: form },
  { name: 'scepServerUrls', value: 'https://ndes.contoso.com/certsrv/mscep/mscep.dll', sources: form },
  { name: 'certificateAccessType', value: 'userApproval', sources: ['scepProfiles2025'] },
  { name: 'silentCertificateAccessDetails', sources: ['graphTypings'] },
  { name: 'allowAllAppsAccess', value: false, sources: ['graphTypings'] },
  { name: 'roleScopeTagIds', value: '0', sources: ['graphTypings'] },
];

const byName: ReadonlyMap<string, UsualProperty> = new Map(usualProperties.map((row) => [row.name, row]));

/** By exact name; undefined for properties that nobody fills in by hand. */
export function findUsualProperty(name: string): UsualProperty | undefined {
  return byName.get(name);
}

/** Keys of attributes that describe a path, one step each, so that a subject has several of them. */
export const repeatedAttributes: readonly (Fact & { readonly key: string })[] = [
  { key: 'OU', sources: ['rfc4514', 'rfc4519'] },
  { key: 'DC', sources: ['rfc4514', 'rfc4519'] },
];

/** Keeps a place free in enums that may grow; nobody writes it. */
export const placeholderMember = {
  name: 'unknownFutureValue',
  sources: ['graphTypings'],
} as const satisfies Fact & { readonly name: string };

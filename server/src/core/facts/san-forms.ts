// What the value of a subject alternative name looks like.
import type { CertificateStore, Evidence, Fact, SanType } from './fact.ts';

/** Keys that people put in front of a value, as in a subject; the value is bare. */
export const sanPrefixes = {
  keys: ['CN', 'E', 'Email', 'DNS', 'UPN', 'URI', 'URL', 'RFC822', 'DC', 'O', 'OU', 'UID', 'SERIALNUMBER'],
  text: 'The value of a subject alternative name is bare: its type is said beside it.',
  sources: ['windowsDocs11053', 'scepProfiles2025'],
} as const satisfies Fact & { readonly keys: readonly string[]; readonly text: string };

/** Types that X.509 holds as an IA5String, which is ASCII. A user principal name is a UTF8String. */
export const asciiSanTypes = {
  types: ['emailAddress', 'domainNameService', 'universalResourceIdentifier'],
  sources: ['rfc5280'],
} as const satisfies Fact & { readonly types: readonly SanType[] };

/** Types of the form `name@domain`. */
export const addressSanTypes = {
  types: ['emailAddress', 'userPrincipalName'],
  sources: ['hicksStrongMappingTag', 'scepProfiles2025'],
} as const satisfies Fact & { readonly types: readonly SanType[] };

/** Variables whose value has an `@`, and those for which it is not certain that it has none. */
export const addressVariables = {
  certain: ['UserPrincipalName', 'EmailAddress'],
  // The article of 2018 says that UserName is the UPN, later ones that it is the short name.
  possible: ['UserName', 'OnPrem_Distinguished_Name'],
  sources: ['scepArticle2018', 'scepProfiles2025'],
} as const satisfies Fact & { readonly certain: readonly string[]; readonly possible: readonly string[] };

/** By which names a Network Policy Server finds the account of a user and of a computer. */
export const directoryNames = {
  user: ['userPrincipalName'],
  machine: ['userPrincipalName', 'domainNameService'],
  sources: ['scepProfiles2021', 'scepProfiles2025', 'kb814394', 'intuneDocs3001', 'chrisbtNps'],
} as const satisfies Fact & Readonly<Record<CertificateStore, readonly SanType[]>>;

/** Types that Graph has and the admin center does not offer for an entry of the list. */
export const typesNotOffered = {
  types: ['none', 'customAzureADAttribute'],
  sources: ['scepProfiles2021', 'scepProfiles2025', 'graphDocs7887'],
} as const satisfies Fact & { readonly types: readonly SanType[] };

/** How strong mapping wants the SID; Intune writes the tag itself. */
export const sidTag = {
  variable: 'OnPremisesSecurityIdentifier',
  text: 'tag:microsoft.com,2022-09-14:sid:',
  sources: ['scepProfiles2024', 'scepProfiles2025'],
} as const satisfies Fact & { readonly variable: string; readonly text: string };

export interface DnsMistake extends Fact {
  /** A character, or a sequence of them, that a host name does not have. */
  readonly text: string;
  readonly severity: 'warning' | 'info';
  readonly evidence: Evidence;
}

/** In the preferred name syntax that RFC 5280 asks of a DNS name. Some networks do name hosts with an underscore. */
export const dnsMistakes: readonly DnsMistake[] = [
  ...['@', '/', ':', '\\', ' ', '\t'].map((text): DnsMistake => ({
    text,
    severity: 'warning',
    evidence: 'documented',
    sources: ['rfc5280'],
  })),
  { text: '_', severity: 'info', evidence: 'documented', sources: ['rfc5280'] },
];

// Names that people write before `=` and CertStrToName does not know, with what to write instead.
import { indexWithoutCase } from './ascii-case.ts';
import type { Fact } from './fact.ts';

export interface NotKeyFact extends Fact {
  /** The usual spelling. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The key to write instead: `E`, `OID.2.5.4.65`; undefined where no attribute of a subject is meant. */
  readonly replacement: string | undefined;
  /** A sentence about it. */
  readonly advice: string;
}

/** Long or LDAP spellings of attributes that have a key. */
const longNames: readonly NotKeyFact[] = [
  hasKey('emailAddress', 'E', ['mail', 'eMailAddr']),
  hasKey('commonName', 'CN'),
  hasKey('surname', 'SN', ['lastName', 'familyName']),
  hasKey('firstName', 'G'),
  hasKey('serial', 'SERIALNUMBER', ['serialNo']),
  hasKey('stateOrProvinceName', 'S', ['state', 'province', 'stateName']),
  hasKey('organizationName', 'O', ['organization', 'organisation', 'org']),
  hasKey('organizationalUnitName', 'OU', ['organizationalUnit', 'unit']),
  hasKey('localityName', 'L', ['locality', 'city']),
  hasKey('countryName', 'C', ['country']),
  hasKey('streetAddress', 'STREET'),
  hasKey('domainComponent', 'DC'),
];

/** Attributes that Windows reads and prints by OID only. */
const byOid: readonly NotKeyFact[] = [
  hasOid('UID', '0.9.2342.19200300.100.1.1', { aliases: ['userId'], sources: ['corefx11050', 'rfc4519'] }),
  hasOid('unstructuredName', '1.2.840.113549.1.9.2', { sources: ['wincryptHeader', 'rfc2985'] }),
  hasOid('unstructuredAddress', '1.2.840.113549.1.9.8', { sources: ['wincryptHeader', 'rfc2985'] }),
  hasOid('businessCategory', '2.5.4.15'),
  hasOid('telephoneNumber', '2.5.4.20', { sources: ['dotnetTests', 'rfc4519'] }),
  hasOid('generationQualifier', '2.5.4.44', { sources: ['monoTests', 'rfc4519'] }),
  hasOid('houseIdentifier', '2.5.4.51'),
  hasOid('pseudonym', '2.5.4.65', { sources: ['monoTests', 'rfc5280'] }),
  hasOid('organizationIdentifier', '2.5.4.97', { sources: ['wincryptHeader', 'evGuidelines'] }),
  hasOid('jurisdictionLocalityName', '1.3.6.1.4.1.311.60.2.1.1', { sources: ['wincryptHeader', 'evGuidelines'] }),
  hasOid('jurisdictionStateOrProvinceName', '1.3.6.1.4.1.311.60.2.1.2', {
    sources: ['wincryptHeader', 'evGuidelines'],
  }),
  hasOid('jurisdictionCountryName', '1.3.6.1.4.1.311.60.2.1.3', { sources: ['wincryptHeader', 'evGuidelines'] }),
];

/** Names of things that are no attribute of a subject. */
const notAttributes: readonly NotKeyFact[] = [
  {
    name: 'DN',
    aliases: ['distinguishedName'],
    replacement: undefined,
    advice: 'A distinguished name is the whole subject and no attribute in it: write its parts, or CN.',
    sources: ['wincryptHeader', 'certStrToNamePage'],
  },
  {
    name: 'UPN',
    aliases: ['userPrincipalName'],
    replacement: undefined,
    advice: 'A user principal name is a subject alternative name; in the subject it can only be the value of CN.',
    sources: ['wincryptHeader', 'scepProfiles2025'],
  },
  {
    name: 'SAN',
    aliases: ['subjectAltName', 'subjectAlternativeName', 'DNS', 'URI', 'URL'],
    replacement: undefined,
    advice: 'Subject alternative names have a list of their own in the profile: customSubjectAlternativeNames.',
    sources: ['wincryptHeader', 'scepProfiles2025'],
  },
];

/** Every such name; none of them is a key of CertStrToName. */
export const notKeys: readonly NotKeyFact[] = [...longNames, ...byOid, ...notAttributes];

const byName = indexWithoutCase(notKeys, (row) => [row.name, ...row.aliases]);

/** What to write instead of a name that is no key, in any ASCII case; undefined for names nobody wrote down. */
export function findNotKey(name: string): NotKeyFact | undefined {
  return byName(name);
}

function hasKey(name: string, replacement: string, aliases: readonly string[] = []): NotKeyFact {
  const advice = `CertStrToName calls it ${replacement}.`;
  return { name, aliases, replacement, advice, sources: ['wincryptHeader', 'certStrToNamePage'] };
}

function hasOid(
  name: string,
  oid: string,
  more: { readonly aliases?: readonly string[]; readonly sources?: NotKeyFact['sources'] } = {},
): NotKeyFact {
  return {
    name,
    aliases: more.aliases ?? [],
    replacement: `OID.${oid}`,
    advice: 'CertStrToName has no name for it: write the OID.',
    sources: more.sources ?? ['wincryptHeader', 'rfc4519'],
  };
}

import { findComplexType } from '../facts/complex-types.ts';
import type { CertificateStore, SanType } from '../facts/fact.ts';
import type { PropertyFact } from '../facts/profile-types.ts';
import { findProperty } from '../json/pointer.ts';
import type { JsonNode } from '../json/tree.ts';
import type { ExtendedKeyUsage, Profile, ProfileValidity, San } from './profile.ts';
import {
  objectsOf,
  readFlags,
  readFormat,
  readInteger,
  readMember,
  readMemberOf,
  readString,
  stringsOf,
} from './values.ts';

/** What the properties tell, apart from the subject. */
export type ProfileContent = Omit<
  Profile,
  'node' | 'span' | 'pointer' | 'type' | 'typeNode' | 'properties' | 'subject'
>;

/** Reads the properties that the type has. Of others Graph knows nothing, and a rule says so. */
export function readContent(text: string, { type, properties }: Pick<Profile, 'type' | 'properties'>): ProfileContent {
  const read: Reader = (name, reader) => {
    const fact = type.properties.get(name);
    return reader(fact ? properties.get(name)?.value : undefined, fact);
  };
  return {
    displayName: read('displayName', readString)?.value,
    id: read('id', readString)?.value,
    certificateStore: read('certificateStore', (node, fact) => readMemberOf(stores, node, fact))?.value,
    subjectNameFormat: read('subjectNameFormat', readMember),
    sans: [
      ...read('customSubjectAlternativeNames', (node, fact) => readSans(text, node, fact)),
      ...read('subjectAlternativeNameFormats', (node, fact) => readSans(text, node, fact)),
    ],
    validity: readValidity(read),
    keyUsage: read('keyUsage', readFlags),
    keySize: read('keySize', readMember),
    hashAlgorithm: read('hashAlgorithm', readFlags),
    keyStorageProvider: read('keyStorageProvider', readMember),
    extendedKeyUsages: read('extendedKeyUsages', objectsOf).map(readExtendedKeyUsage),
    urls: read('scepServerUrls', stringsOf).map((node) => readFormat(text, node)),
    renewalThresholdPercentage: read('renewalThresholdPercentage', readInteger),
  };
}

const stores: Readonly<Record<CertificateStore, true>> = { user: true, machine: true };
const scales: Readonly<Record<ProfileValidity['scale']['value'], true>> = { days: true, months: true, years: true };
const sanTypes: Readonly<Record<SanType, true>> = {
  none: true,
  emailAddress: true,
  userPrincipalName: true,
  customAzureADAttribute: true,
  domainNameService: true,
  universalResourceIdentifier: true,
};

/** Applies a reader of values to the property of that name. */
type Reader = <T>(name: string, reader: (node: JsonNode | undefined, fact: PropertyFact | undefined) => T) => T;

/** Half a validity period says nothing. */
function readValidity(read: Reader): ProfileValidity | undefined {
  const value = read('certificateValidityPeriodValue', readInteger);
  const scale = read('certificateValidityPeriodScale', (node, fact) => readMemberOf(scales, node, fact));
  return value && scale ? { value, scale } : undefined;
}

function readSans(text: string, node: JsonNode | undefined, fact: PropertyFact | undefined): readonly San[] {
  const typeFact = findComplexType(fact?.objectType ?? '')?.properties.get('sanType');
  return objectsOf(node).map((item) => {
    const value = findProperty(item, 'name')?.value;
    return {
      node: item,
      sanType: readMemberOf(sanTypes, findProperty(item, 'sanType')?.value, typeFact),
      value: value?.kind === 'string' ? readFormat(text, value) : undefined,
    };
  });
}

function readExtendedKeyUsage(node: ExtendedKeyUsage['node']): ExtendedKeyUsage {
  return {
    node,
    name: readString(findProperty(node, 'name')?.value),
    objectIdentifier: readString(findProperty(node, 'objectIdentifier')?.value),
  };
}

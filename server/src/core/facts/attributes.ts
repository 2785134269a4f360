// The attribute types of a subject: the keys CertStrToName reads, their OIDs, string types and lengths.
import { indexWithoutCase } from './ascii-case.ts';
import type { Fact, Remark } from './fact.ts';

/**
 * Which string types an attribute may have.
 * - `directory`: PrintableString, else BMPString (flags change the second)
 * - `ia5`: IA5String only · `printable`: PrintableString only · `numeric`: NumericString only
 * - `ia5OrUtf8`: IA5String, else UTF8String
 */
export type AttributeValueType = 'directory' | 'ia5' | 'printable' | 'numeric' | 'ia5OrUtf8';

/** Lengths in characters. A limit nobody states is left out. */
export interface AttributeLimit {
  /** What AD CS takes at most. */
  readonly adcs?: number;
  /** Upper bound of X.520 and RFC 5280, for CAs that enforce it. */
  readonly x520?: number;
  /** The only length that is right. */
  readonly exact?: number;
}

export interface AttributeFact extends Fact {
  /** Dotted, without `OID.`. */
  readonly oid: string;
  /** What CertNameToStr prints: `CN`, `S`; `OID.` and the dotted form for a type without a name. */
  readonly key: string;
  /** Other keys CertStrToName reads for it. */
  readonly aliases: readonly string[];
  /** In words, lower case: `common name`. */
  readonly label: string;
  readonly valueType: AttributeValueType;
  /** False where no source states the string types and `valueType` is an inference. */
  readonly isVerifiedType: boolean;
  /** False for types that have to be written as an OID. */
  readonly isKey: boolean;
  /** False where Windows is known to print the name but nobody saw it read it. */
  readonly isVerifiedKey: boolean;
  readonly limit: AttributeLimit;
  /** Its name in AD CS's `CA\SubjectTemplate`; undefined for types AD CS always drops. */
  readonly subjectTemplateName: string | undefined;
  /** Whether an AD CS CA keeps it out of the box. */
  readonly keptByDefault: boolean;
  readonly remarks: readonly Remark[];
}

type Row = Pick<AttributeFact, 'oid' | 'key' | 'label' | 'sources'> & Partial<AttributeFact>;

/** The row with what is true of most attribute types filled in. */
function attribute(row: Row): AttributeFact {
  return {
    aliases: [],
    valueType: 'directory',
    isVerifiedType: true,
    isKey: true,
    isVerifiedKey: true,
    limit: {},
    subjectTemplateName: undefined,
    keptByDefault: false,
    remarks: [],
    ...row,
  };
}

/** A type that CertStrToName knows by OID only. */
function oidOnly(row: Omit<Row, 'key'>): AttributeFact {
  return attribute({ ...row, key: `OID.${row.oid}`, isKey: false, isVerifiedKey: false });
}

/** Every key of CertStrToName, the eight that AD CS keeps first. */
export const attributes: readonly AttributeFact[] = [
  attribute({
    oid: '2.5.4.3',
    key: 'CN',
    label: 'common name',
    limit: { adcs: 64, x520: 64 },
    subjectTemplateName: 'CommonName',
    keptByDefault: true,
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '1.2.840.113549.1.9.1',
    key: 'E',
    aliases: ['Email'],
    label: 'e-mail address',
    valueType: 'ia5',
    limit: { adcs: 128, x520: 255 },
    subjectTemplateName: 'EMail',
    keptByDefault: true,
    remarks: [
      {
        text: 'Only ASCII: a letter outside it is error 0x80092022, unless the punycode flag is set.',
        sources: ['wincryptHeader', 'certStrToNamePage'],
      },
    ],
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.11',
    key: 'OU',
    label: 'organizational unit',
    limit: { adcs: 64, x520: 64 },
    subjectTemplateName: 'OrganizationalUnit',
    keptByDefault: true,
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.10',
    key: 'O',
    label: 'organization',
    limit: { adcs: 64, x520: 64 },
    subjectTemplateName: 'Organization',
    keptByDefault: true,
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.7',
    key: 'L',
    label: 'locality',
    limit: { adcs: 128, x520: 128 },
    subjectTemplateName: 'Locality',
    keptByDefault: true,
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.8',
    key: 'S',
    aliases: ['ST'],
    label: 'state or province',
    limit: { adcs: 128, x520: 128 },
    subjectTemplateName: 'State',
    keptByDefault: true,
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '0.9.2342.19200300.100.1.25',
    key: 'DC',
    label: 'domain component',
    valueType: 'ia5OrUtf8',
    limit: { adcs: 128 },
    subjectTemplateName: 'DomainComponent',
    keptByDefault: true,
    sources: ['wincryptHeader', 'certStrToNamePage', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.6',
    key: 'C',
    label: 'country',
    valueType: 'printable',
    limit: { adcs: 2, x520: 2, exact: 2 },
    subjectTemplateName: 'Country',
    keptByDefault: true,
    remarks: [{ text: 'The two letters of ISO 3166: US, DE, GB.', sources: ['rfc5280', 'x520'] }],
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.12',
    key: 'T',
    aliases: ['Title'],
    label: 'title',
    limit: { adcs: 64, x520: 64 },
    subjectTemplateName: 'Title',
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.42',
    key: 'G',
    aliases: ['GN', 'GivenName'],
    label: 'given name',
    limit: { adcs: 16, x520: 64 },
    subjectTemplateName: 'GivenName',
    remarks: [
      { text: 'The page leaves GN out; the header has it.', sources: ['wincryptHeader', 'certStrToNamePage'] },
      { text: 'RFC 5280 allows 32768 characters where X.520 says 64.', sources: ['rfc5280', 'x520'] },
    ],
    sources: ['wincryptHeader', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.43',
    key: 'I',
    aliases: ['Initials'],
    label: 'initials',
    limit: { adcs: 5, x520: 64 },
    subjectTemplateName: 'Initials',
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.4',
    key: 'SN',
    label: 'surname',
    limit: { adcs: 40, x520: 64 },
    subjectTemplateName: 'SurName',
    remarks: [
      {
        text: 'SN is the surname. The serial number of a device is SERIALNUMBER.',
        sources: ['wincryptHeader', 'certStrToNamePage', 'scepProfiles2025'],
      },
    ],
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.9',
    key: 'STREET',
    label: 'street address',
    limit: { adcs: 30, x520: 128 },
    subjectTemplateName: 'StreetAddress',
    sources: ['wincryptHeader', 'certStrToNamePage', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.5',
    key: 'SERIALNUMBER',
    label: 'serial number',
    valueType: 'printable',
    limit: { adcs: 1024, x520: 64 },
    subjectTemplateName: 'DeviceSerialNumber',
    remarks: [
      { text: 'The page leaves the key out; the header has it.', sources: ['wincryptHeader', 'certStrToNamePage'] },
      { text: 'Setting up NDES on an AD CS CA adds it to the RDNs that are kept.', sources: ['gradeneggerRdns'] },
    ],
    sources: ['wincryptHeader', 'dotnetTests', 'monoTests', 'namePropertiesPage', 'technetSubjectRdns'],
  }),
  attribute({
    oid: '2.5.4.46',
    key: 'dnQualifier',
    label: 'distinguished name qualifier',
    valueType: 'printable',
    isVerifiedType: false,
    remarks: [{ text: 'In neither the header nor the page; a test saw it accepted by name.', sources: ['monoTests'] }],
    sources: ['monoTests', 'rfc4519'],
  }),
  attribute({
    oid: '2.5.4.13',
    key: 'Description',
    label: 'description',
    isVerifiedType: false,
    isVerifiedKey: false,
    limit: { x520: 1024 },
    sources: ['dotnetTests', 'x520'],
  }),
  attribute({
    oid: '2.5.4.17',
    key: 'PostalCode',
    label: 'postal code',
    isVerifiedType: false,
    isVerifiedKey: false,
    limit: { x520: 40 },
    sources: ['dotnetTests', 'x520'],
  }),
  attribute({
    oid: '2.5.4.18',
    key: 'POBox',
    label: 'post office box',
    isVerifiedType: false,
    isVerifiedKey: false,
    limit: { x520: 40 },
    sources: ['dotnetTests', 'x520'],
  }),
  attribute({
    oid: '2.5.4.20',
    key: 'Phone',
    label: 'telephone number',
    valueType: 'printable',
    isVerifiedKey: false,
    limit: { x520: 32 },
    remarks: [{ text: 'Seen to work as OID.2.5.4.20.', sources: ['dotnetTests'] }],
    sources: ['dotnetTests', 'x520'],
  }),
  attribute({
    oid: '2.5.4.24',
    key: 'X21Address',
    label: 'X.121 address',
    valueType: 'numeric',
    isVerifiedKey: false,
    limit: { x520: 15 },
    sources: ['wincryptHeader', 'x520'],
  }),
  attribute({
    oid: '2.23.133.2.1',
    key: 'TPMManufacturer',
    label: 'TPM manufacturer',
    isVerifiedType: false,
    isVerifiedKey: false,
    sources: ['dotnetTests'],
  }),
  attribute({
    oid: '2.23.133.2.2',
    key: 'TPMModel',
    label: 'TPM model',
    isVerifiedType: false,
    isVerifiedKey: false,
    sources: ['dotnetTests'],
  }),
  attribute({
    oid: '2.23.133.2.3',
    key: 'TPMVersion',
    label: 'TPM version',
    isVerifiedType: false,
    isVerifiedKey: false,
    sources: ['dotnetTests'],
  }),
];

/** Types people want in a subject that have no key: they go in as `OID.…`. */
export const oidOnlyAttributes: readonly AttributeFact[] = [
  oidOnly({ oid: '0.9.2342.19200300.100.1.1', label: 'user id', sources: ['corefx11050', 'rfc4519'] }),
  oidOnly({
    oid: '1.2.840.113549.1.9.2',
    label: 'unstructured name',
    limit: { adcs: 1024, x520: 255 },
    subjectTemplateName: 'UnstructuredName',
    sources: ['namePropertiesPage', 'technetSubjectRdns', 'gradeneggerRdns', 'rfc2985'],
  }),
  oidOnly({
    oid: '1.2.840.113549.1.9.8',
    label: 'unstructured address',
    limit: { adcs: 1024, x520: 255 },
    subjectTemplateName: 'UnstructuredAddress',
    sources: ['namePropertiesPage', 'technetSubjectRdns', 'gradeneggerRdns', 'rfc2985'],
  }),
  oidOnly({ oid: '2.5.4.15', label: 'business category', limit: { x520: 128 }, sources: ['rfc4519', 'x520'] }),
  oidOnly({ oid: '2.5.4.41', label: 'name', sources: ['rfc4519'] }),
  oidOnly({ oid: '2.5.4.44', label: 'generation qualifier', sources: ['monoTests', 'rfc4519'] }),
  oidOnly({ oid: '2.5.4.51', label: 'house identifier', sources: ['rfc4519'] }),
  oidOnly({ oid: '2.5.4.65', label: 'pseudonym', limit: { x520: 128 }, sources: ['monoTests', 'rfc5280'] }),
  oidOnly({ oid: '2.5.4.97', label: 'organization identifier', sources: ['x520', 'evGuidelines'] }),
  oidOnly({
    oid: '2.5.4.98',
    label: 'country code, three letters',
    isVerifiedType: false,
    remarks: [{ text: 'Whether Windows limits it to PrintableString is not settled.', sources: ['dotnetTests'] }],
    sources: ['dotnetTests', 'x520'],
  }),
  oidOnly({
    oid: '2.5.4.99',
    label: 'country code, three digits',
    isVerifiedType: false,
    remarks: [{ text: 'Whether Windows limits it to NumericString is not settled.', sources: ['dotnetTests'] }],
    sources: ['dotnetTests', 'x520'],
  }),
  oidOnly({ oid: '1.3.6.1.4.1.311.60.2.1.1', label: 'jurisdiction, locality', sources: ['evGuidelines'] }),
  oidOnly({ oid: '1.3.6.1.4.1.311.60.2.1.2', label: 'jurisdiction, state or province', sources: ['evGuidelines'] }),
  oidOnly({ oid: '1.3.6.1.4.1.311.60.2.1.3', label: 'jurisdiction, country', sources: ['evGuidelines'] }),
];

const byKey = indexWithoutCase(attributes, (row) => [row.key, ...row.aliases]);
const byOid: ReadonlyMap<string, AttributeFact> = new Map(
  [...attributes, ...oidOnlyAttributes].map((row) => [row.oid, row]),
);

/** The attribute type that CertStrToName reads for a key, in any ASCII case; undefined for unknown names and for OIDs. */
export function findAttributeByKey(key: string): AttributeFact | undefined {
  return byKey(key);
}

/** The attribute type of a dotted OID without `OID.`; undefined where no table of ours knows it. */
export function findAttributeByOid(oid: string): AttributeFact | undefined {
  return byOid.get(oid);
}

export { findNotKey, notKeys } from './not-keys.ts';

// What each kind of certification authority does with a SCEP request, where a document says so.
import type { Fact } from './fact.ts';

export type AuthorityKind = 'adcs' | 'cloudPki' | 'scepman' | 'other';

/** A default that a described authority can override. */
export interface AuthorityDefault<T> extends Fact {
  readonly value: T;
  /** For a hover or a message: what the CA does. */
  readonly reason: string;
}

/** Defaults of one kind; `undefined` is unknown, and unknown is silent. */
export interface AuthorityKindFact extends Fact {
  readonly kind: AuthorityKind;
  readonly label: string;
  /** Whether the subject is issued as requested, without dropping or re-ordering RDNs. */
  readonly keepsSubject: AuthorityDefault<boolean> | undefined;
  /** The RDNs that are kept and their order, in AD CS's own names (`EMail`, `CommonName`). */
  readonly subjectTemplate: AuthorityDefault<readonly string[]> | undefined;
  /** Whether lengths of attributes are enforced. */
  readonly lengthLimits: AuthorityDefault<boolean> | undefined;
  /** Whether the period asked for in the request has any effect. */
  readonly honoursValidity: AuthorityDefault<boolean> | undefined;
  /** Whether the CA itself adds the SID extension for strong mapping. */
  readonly addsSid: AuthorityDefault<boolean> | undefined;
  /** Whether the old certificate is revoked when the profile is changed. */
  readonly revokesOnChange: AuthorityDefault<boolean> | undefined;
  /** OIDs that the CA never issues. */
  readonly refusedExtendedKeyUsages: AuthorityDefault<readonly string[]> | undefined;
  /** Members of Graph's `keySize` that the CA never issues. */
  readonly refusedKeySizes: AuthorityDefault<readonly string[]> | undefined;
  /** Members of Graph's `hashAlgorithms` that the CA never issues. */
  readonly refusedHashAlgorithms: AuthorityDefault<readonly string[]> | undefined;
}

/**
 * RDNs an AD CS CA keeps out of the box, in the order it issues them. An NDES role on the CA adds
 * `ndesSubjectTemplate`.
 */
export const defaultSubjectTemplate = [
  'EMail',
  'CommonName',
  'OrganizationalUnit',
  'Organization',
  'Locality',
  'State',
  'DomainComponent',
  'Country',
] as const;

/** RDNs that setting up NDES adds to the CA's list. Source: gradenegger.eu, permitted RDNs. */
export const ndesSubjectTemplate = ['UnstructuredName', 'UnstructuredAddress', 'DeviceSerialNumber'] as const;

const unknown = {
  keepsSubject: undefined,
  subjectTemplate: undefined,
  lengthLimits: undefined,
  honoursValidity: undefined,
  addsSid: undefined,
  revokesOnChange: undefined,
  refusedExtendedKeyUsages: undefined,
  refusedKeySizes: undefined,
  refusedHashAlgorithms: undefined,
};

const revokedByIntune: AuthorityDefault<boolean> = {
  value: true,
  reason: 'Intune revokes the certificates of a SCEP profile when an administrator changes the profile.',
  sources: ['removeProfiles'],
};

export const authorityKinds: Readonly<Record<AuthorityKind, AuthorityKindFact>> = {
  adcs: {
    ...unknown,
    kind: 'adcs',
    label: 'Active Directory Certificate Services',
    keepsSubject: {
      value: false,
      reason:
        'AD CS rebuilds the subject from CA\\SubjectTemplate: it drops the RDNs that are not in the list and issues the others in the order of the list.',
      sources: ['technetSubjectRdns', 'tameMyCerts', 'gradeneggerRdns', 'gradeneggerOrder'],
    },
    subjectTemplate: {
      value: defaultSubjectTemplate,
      reason: 'The list an AD CS CA comes with; `certutil -setreg CA\\SubjectTemplate +Name` adds to it.',
      sources: ['technetSubjectRdns', 'tameMyCerts'],
    },
    lengthLimits: {
      value: true,
      reason: 'AD CS checks the length of every RDN and refuses a longer one with 0x80094001.',
      sources: ['kb276339', 'tameMyCerts', 'gradenegger80094001'],
    },
    addsSid: {
      value: false,
      reason: 'AD CS does not add the SID extension where the subject is supplied in the request.',
      sources: ['hicksStrongMapping', 'scepProfiles2025'],
    },
    revokesOnChange: revokedByIntune,
    sources: ['technetSubjectRdns', 'tameMyCerts'],
  },
  cloudPki: {
    ...unknown,
    kind: 'cloudPki',
    label: 'Microsoft Cloud PKI',
    refusedExtendedKeyUsages: {
      value: ['2.5.29.37.0'],
      reason: 'Cloud PKI does not support Any Purpose; every other EKU has to be one that the issuing CA has.',
      sources: ['cloudPkiConfigureCa'],
    },
    refusedKeySizes: {
      value: ['size1024'],
      reason: 'Cloud PKI does not support keys of 1024 bits.',
      sources: ['cloudPkiConfigureCa'],
    },
    refusedHashAlgorithms: {
      value: ['sha1'],
      reason: 'Cloud PKI does not support SHA-1.',
      sources: ['cloudPkiConfigureCa'],
    },
    sources: ['cloudPkiConfigureCa'],
  },
  scepman: {
    ...unknown,
    kind: 'scepman',
    label: 'SCEPman',
    honoursValidity: {
      value: true,
      reason:
        'SCEPman issues the validity period of the request, cut to its own maximum (AppConfig:ValidityPeriodDays).',
      sources: ['scepmanWindows', 'scepmanCertificates'],
    },
    addsSid: {
      value: false,
      reason: 'SCEPman adds the SID extension only where AppConfig:AddSidExtension is set to true.',
      sources: ['scepmanCertificates'],
    },
    sources: ['scepmanWindows', 'scepmanCertificates'],
  },
  other: {
    ...unknown,
    kind: 'other',
    label: 'another certification authority',
    sources: ['thirdPartyCa'],
  },
};

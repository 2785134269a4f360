// What AD CS keeps in the registry about an authority, as `certutil -getreg CA` and `-getreg policy` show it.
import type { Fact } from './fact.ts';

/** The key below which each authority has one of its own name. */
export const authorityRegistryKey = {
  value: 'SYSTEM\\CurrentControlSet\\Services\\CertSvc\\Configuration',
  sources: ['gradeneggerOrder', 'kb254632'],
} as const satisfies Fact & { readonly value: string };

/** Names of the values, `EditFlags` in the key of the policy module, the others in the authority's own. */
export const authorityRegistryValues = {
  names: {
    validityUnit: 'ValidityPeriod',
    validityCount: 'ValidityPeriodUnits',
    subjectTemplate: 'SubjectTemplate',
    crlFlags: 'CRLFlags',
    editFlags: 'EditFlags',
  },
  sources: ['kb254632', 'gradeneggerOrder', 'scepInfrastructure', 'certSrvConstants'],
} as const satisfies Fact & { readonly names: Readonly<Record<string, string>> };

interface RegistryFlag extends Fact {
  readonly value: number;
  readonly text: string;
  /** Where it should not be set. */
  readonly remedy?: string;
}

/** Bits of `EditFlags`. */
export const editFlagBits = {
  attributeEndDate: {
    value: 0x20,
    text: 'EDITF_ATTRIBUTEENDDATE: a request can ask for a shorter validity period than the template gives.',
    sources: ['scepInfrastructure', 'gradeneggerValidity', 'certSrvConstants'],
  },
  attributeSubjectAltName2: {
    value: 0x4_0000,
    text: 'EDITF_ATTRIBUTESUBJECTALTNAME2: whoever requests a certificate can add any subject alternative name to it.',
    remedy:
      'Run "certutil -setreg policy\\EditFlags -EDITF_ATTRIBUTESUBJECTALTNAME2" on it and restart its service; profiles do not need the flag, because their names are in the request itself.',
    sources: ['certSrvConstants', 'defenderEsc6'],
  },
} as const satisfies Readonly<Record<string, RegistryFlag>>;

/** Bits of `CRLFlags`. */
export const crlFlagBits = {
  rebuildModifiedSubjectOnly: {
    value: 0x20,
    text: 'CRLF_REBUILD_MODIFIED_SUBJECT_ONLY: the subject is issued as it was requested.',
    sources: ['gradeneggerUndefinedRdns', 'tameMyCerts', 'certSrvConstants'],
  },
} as const satisfies Readonly<Record<string, RegistryFlag>>;

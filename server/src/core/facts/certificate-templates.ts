// What of an AD CS certificate template decides whether it can serve a SCEP profile: attribute names, bits and counts.
import type { Fact } from './fact.ts';

export interface TemplateFact<T> extends Fact {
  readonly value: T;
  /** What it means for a SCEP profile. */
  readonly text: string;
}

/** The LDAP object and its attributes, as ldifde, PowerShell and certutil -dstemplate name them. */
export const templateAttributes = {
  objectClass: 'pKICertificateTemplate',
  names: {
    name: 'cn',
    displayName: 'displayName',
    validity: 'pKIExpirationPeriod',
    renewalPeriod: 'pKIOverlapPeriod',
    keyUsage: 'pKIKeyUsage',
    extendedKeyUsages: 'pKIExtendedKeyUsage',
    applicationPolicies: 'msPKI-Certificate-Application-Policy',
    nameFlag: 'msPKI-Certificate-Name-Flag',
    enrollmentFlag: 'msPKI-Enrollment-Flag',
    privateKeyFlag: 'msPKI-Private-Key-Flag',
    requiredSignatures: 'msPKI-RA-Signature',
    /** In templates of version 3 and above not only policies, but also a list of algorithms: see `algorithmList`. */
    requiredPolicies: 'msPKI-RA-Application-Policies',
    minimalKeySize: 'msPKI-Minimal-Key-Size',
    schemaVersion: 'msPKI-Template-Schema-Version',
  },
  sources: ['msCrtd'],
} as const satisfies Fact & Readonly<Record<string, unknown>>;

export type TemplateAttribute = keyof typeof templateAttributes.names;

/**
 * How `msPKI-RA-Application-Policies` names an algorithm: name, type and value, one after the other, each with the
 * separator behind it. `RSA`, or `ECDSA_P256` for a key that no SCEP profile can ask for.
 */
export const algorithmList = {
  separator: '`',
  keyAlgorithm: 'msPKI-Asymmetric-Algorithm',
  rsa: 'RSA',
  sources: ['msCrtd'],
} as const satisfies Fact & Readonly<Record<string, unknown>>;

/** What `certutil -v -template` calls the attributes: members of CertEnroll's `EnrollmentTemplateProperty`. */
export const templateProperties = {
  names: {
    TemplatePropCommonName: 'name',
    TemplatePropFriendlyName: 'displayName',
    TemplatePropEKUs: 'extendedKeyUsages',
    TemplatePropV1ApplicationPolicy: 'applicationPolicies',
    TemplatePropSchemaVersion: 'schemaVersion',
    TemplatePropRASignatureCount: 'requiredSignatures',
    TemplatePropMinimumKeySize: 'minimalKeySize',
    TemplatePropEnrollmentFlags: 'enrollmentFlag',
    TemplatePropSubjectNameFlags: 'nameFlag',
    TemplatePropPrivateKeyFlags: 'privateKeyFlag',
    TemplatePropValidityPeriod: 'validity',
    TemplatePropRenewalPeriod: 'renewalPeriod',
  },
  /** A list of extensions, among them the key usage. */
  extensions: 'TemplatePropExtensions',
  sources: ['enrollmentTemplateProperty'],
} as const satisfies Fact & {
  readonly names: Readonly<Record<string, TemplateAttribute>>;
  readonly extensions: string;
};

/** Bits of `msPKI-Certificate-Name-Flag`, which exports write as a signed 32-bit number. */
export const nameFlagBits = {
  enrolleeSuppliesSubject: {
    value: 0x1,
    text: 'The subject is supplied in the request, as a SCEP profile needs it.',
    sources: ['msCrtd', 'scepInfrastructure', 'scepArticle2018'],
  },
  enrolleeSuppliesSubjectAltName: {
    value: 0x1_0000,
    text: 'The subject alternative name is supplied in the request; with the bit for the subject it is not needed.',
    sources: ['msCrtd'],
  },
} as const satisfies Readonly<Record<string, TemplateFact<number>>>;

/** Bits of `msPKI-Enrollment-Flag`. */
export const enrollmentFlagBits = {
  pendAllRequests: {
    value: 0x2,
    text: 'A CA manager has to approve every request: a device would wait.',
    sources: ['msCrtd'],
  },
  publishToDirectory: {
    value: 0x8,
    text: 'Certificates are published in Active Directory, which the documentation advises against.',
    sources: ['msCrtd', 'scepInfrastructure'],
  },
  noSecurityExtension: {
    value: 0x8_0000,
    text: 'Certificates get no SID extension.',
    sources: ['msCrtd', 'kb5014754'],
  },
} as const satisfies Readonly<Record<string, TemplateFact<number>>>;

/** Bits of `msPKI-Private-Key-Flag`. */
export const privateKeyFlagBits = {
  requirePrivateKeyArchival: {
    value: 0x1,
    text: 'The CA refuses a request without the private key in it (0x80094804, CERTSRV_E_ARCHIVED_KEY_REQUIRED), and a SCEP request never has it: turn off "Archive subject\'s encryption private key" on the tab Request Handling.',
    sources: ['msCrtd', 'msWcceTemplate'],
  },
  exportableKey: {
    value: 0x10,
    text: 'The private key may be exported.',
    sources: ['msCrtd'],
  },
  attestationRequired: {
    value: 0x2000,
    text: 'The CA refuses a request whose key is not attested, and a SCEP request has no attestation: set "Key attestation" to "None" on the tab Key Attestation.',
    sources: ['msCrtd', 'msWcceTemplate'],
  },
} as const satisfies Readonly<Record<string, TemplateFact<number>>>;

/** The purposes on the tab Request Handling, and the members of Graph's `keyUsages` that a template of each issues. */
export const templatePurposes = {
  signature: { label: 'Signature', keyUsages: ['digitalSignature'] },
  encryption: { label: 'Encryption', keyUsages: ['keyEncipherment'] },
  signatureAndEncryption: { label: 'Signature and encryption', keyUsages: ['digitalSignature', 'keyEncipherment'] },
  sources: ['scepInfrastructure', 'scepArticle2018', 'error80094800'],
} as const satisfies Fact & Readonly<Record<string, unknown>>;

/** The X.509 extension that `certutil -v -template` shows the key usage in. */
export const keyUsageExtension = {
  value: '2.5.29.15',
  text: 'Key usage.',
  sources: ['rfc5280'],
} as const satisfies TemplateFact<string>;

/** Bits of the first byte of `pKIKeyUsage`. */
export const keyUsageBits = {
  digitalSignature: { value: 0x80, text: 'Digital signature.', sources: ['msCrtd', 'rfc5280'] },
  nonRepudiation: {
    value: 0x40,
    text: '"Signature is proof of origin": has to be off for iOS and macOS.',
    sources: ['msCrtd', 'scepInfrastructure', 'scepArticle2018'],
  },
  keyEncipherment: { value: 0x20, text: 'Key encipherment.', sources: ['msCrtd', 'rfc5280'] },
  dataEncipherment: { value: 0x10, text: 'Data encipherment.', sources: ['msCrtd', 'rfc5280'] },
  keyAgreement: { value: 0x08, text: 'Key agreement.', sources: ['msCrtd', 'rfc5280'] },
} as const satisfies Readonly<Record<string, TemplateFact<number>>>;

/** The smallest schema version that NDES and Intune can use. */
export const minimumSchemaVersion = {
  value: 2,
  text: 'A template of schema version 1 cannot be used: the documentation asks for version 2 (Windows Server 2003).',
  sources: ['scepInfrastructure', 'scepArticle2018'],
} as const satisfies TemplateFact<number>;

/** `pKIExpirationPeriod` is a negative little-endian 64-bit count of these, in one second. */
export const periodTicksPerSecond = {
  value: 10_000_000,
  text: 'A period is counted in steps of 100 nanoseconds.',
  sources: ['msCrtd', 'sysadminsPeriods'],
} as const satisfies TemplateFact<number>;

/** Days in a unit as AD CS counts them; the largest unit that divides a period without rest is the one shown. */
export const templatePeriodDays = {
  days: { value: 1, text: 'A day.', sources: ['sysadminsPeriods'] },
  weeks: { value: 7, text: 'A week is seven days.', sources: ['sysadminsPeriods'] },
  months: { value: 30, text: 'A month is 30 days.', sources: ['sysadminsPeriods'] },
  years: { value: 365, text: 'A year is 365 days.', sources: ['sysadminsPeriods'] },
} as const satisfies Readonly<Record<string, TemplateFact<number>>>;

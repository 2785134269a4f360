import type { AuthorityKind } from '../facts/authority-kinds.ts';
import type { Span } from '../text/span.ts';
import type { Certificate } from './certificate.ts';

/** What profiles are compared with, as described in a workspace file. What is not described is unknown, and unknown is silent. */
export interface Pki {
  /** By name, compared without case. */
  readonly templates: ReadonlyMap<string, CertificateTemplate>;
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly servers: readonly Server[];
  /** Whether every file with templates could be read, so that a name that is not there is the name of none. */
  readonly areTemplatesComplete: boolean;
}

/** What is known where nobody has described anything. */
export const undescribed: Pki = {
  templates: new Map(),
  authorities: new Map(),
  servers: [],
  areTemplatesComplete: false,
};

/** The file and place a description was read from, for related information. */
export interface Origin {
  readonly path: string;
  readonly span: Span;
}

/**
 * Where the single values of a description stand, by the name of the property; nothing for a value that nobody wrote
 * down, such as one that follows from the kind of an authority.
 */
export type Origins<Property extends string> = Readonly<Partial<Record<Property, Origin>>>;

export type PeriodUnit = 'hours' | 'days' | 'weeks' | 'months' | 'years';

/** A validity period as somebody wrote it: `2 years`. */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** An AD CS certificate template. */
export interface CertificateTemplate {
  /** The template's name (cn), which NDES uses; not the display name. */
  readonly name: string;
  readonly displayName: string | undefined;
  /** 1 to 4. */
  readonly schemaVersion: number | undefined;
  readonly validity: Period | undefined;
  /** How long before the end Windows itself would renew; Intune goes by the profile's threshold. */
  readonly renewalPeriod: Period | undefined;
  readonly purpose: TemplatePurpose | undefined;
  /** "Signature is proof of origin": the key usage has non-repudiation. */
  readonly proofOfOrigin: boolean | undefined;
  /** In bits; of a key of the template's algorithm, which need not be RSA. */
  readonly minimalKeySize: number | undefined;
  /** As AD CS names it: `RSA`, `ECDSA_P256`. */
  readonly keyAlgorithm: string | undefined;
  readonly exportableKey: boolean | undefined;
  /** Requests have to hold the private key, for the CA to keep. */
  readonly keyArchival: boolean | undefined;
  /** Requests have to prove where the key was made. */
  readonly attestationRequired: boolean | undefined;
  readonly applicationPolicies: readonly string[] | undefined;
  readonly subjectSuppliedInRequest: boolean | undefined;
  /** A CA manager has to approve each request. */
  readonly managerApproval: boolean | undefined;
  /** Certificates are published in Active Directory. */
  readonly publishedInDirectory: boolean | undefined;
  /** How many authorised signatures a request needs. */
  readonly requiredSignatures: number | undefined;
  /** Of the template: where its name stands. */
  readonly origin: Origin;
  readonly origins: Origins<Exclude<keyof CertificateTemplate, 'name' | 'origin' | 'origins'>>;
}

export type TemplatePurpose = 'signature' | 'encryption' | 'signatureAndEncryption';

/** Which of the three NDES registry values a request meets. */
export type NdesUsage = 'signature' | 'encryption' | 'generalPurpose';

/** An NDES server or another SCEP endpoint. */
export interface Server {
  /** URLs as written, `*` allowed. */
  readonly urls: readonly string[];
  readonly authority: string | undefined;
  readonly templates: Readonly<Partial<Record<NdesUsage, string>>>;
  /** Of its web server, in bytes: the longest header. */
  readonly maxFieldLength: number | undefined;
  /** Of its web server, in bytes: the longest request line with all headers. */
  readonly maxRequestBytes: number | undefined;
  /** With which NDES speaks to devices and to the authority. */
  readonly agentCertificates: readonly AgentCertificate[];
  readonly origin: Origin;
  readonly origins: Origins<NdesUsage | 'maxFieldLength' | 'maxRequestBytes'>;
}

/** A registration-authority certificate of an NDES server, and where its file is named. */
export interface AgentCertificate {
  readonly certificate: Certificate;
  readonly origin: Origin;
}

/** A certification authority. The kind gives defaults, each of which the description can override; undefined is unknown. */
export interface Authority {
  readonly name: string;
  readonly kind: AuthorityKind;
  /** Whether the CA issues the subject as requested, without dropping or re-ordering RDNs. */
  readonly keepsSubject: boolean | undefined;
  /** AD CS `CA\SubjectTemplate`: the RDNs it keeps, in its own names (`EMail`, `CommonName`). */
  readonly subjectTemplate: readonly string[] | undefined;
  /** Whether X.520 lengths are enforced. */
  readonly lengthLimits: boolean | undefined;
  /** Whether the period asked for in the request has any effect. */
  readonly honoursValidity: boolean | undefined;
  /** AD CS `EDITF_ATTRIBUTEENDDATE`. */
  readonly attributeEndDate: boolean | undefined;
  /** AD CS `EDITF_ATTRIBUTESUBJECTALTNAME2`. */
  readonly attributeSubjectAltName: boolean | undefined;
  readonly maximumValidity: Period | undefined;
  readonly addsSid: boolean | undefined;
  readonly revokesOnChange: boolean | undefined;
  readonly extendedKeyUsages: readonly string[] | undefined;
  readonly publishedTemplates: readonly string[] | undefined;
  /** Its own, which it issues with. */
  readonly certificate: Certificate | undefined;
  readonly origin: Origin;
  readonly origins: Origins<Exclude<keyof Authority, 'name' | 'origin' | 'origins'>>;
}

import type { AuthorityKind } from '../facts/authority-kinds.ts';
import type { Span } from '../text/span.ts';

/** What profiles are compared with, as described in a workspace file. What is not described is unknown, and unknown is silent. */
export interface Pki {
  /** By name, compared without case. */
  readonly templates: ReadonlyMap<string, CertificateTemplate>;
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly servers: readonly Server[];
}

/** What is known where nobody has described anything. */
export const undescribed: Pki = { templates: new Map(), authorities: new Map(), servers: [] };

/** The file and place a description was read from, for related information. */
export interface Origin {
  readonly path: string;
  readonly span: Span;
}

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
  readonly validity: Period | undefined;
  readonly purpose: TemplatePurpose | undefined;
  /** In bits. */
  readonly minimalKeySize: number | undefined;
  readonly applicationPolicies: readonly string[] | undefined;
  readonly subjectSuppliedInRequest: boolean | undefined;
  readonly origin: Origin;
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
  readonly maximumValidity: Period | undefined;
  readonly addsSid: boolean | undefined;
  readonly revokesOnChange: boolean | undefined;
  readonly extendedKeyUsages: readonly string[] | undefined;
  readonly publishedTemplates: readonly string[] | undefined;
  readonly origin: Origin;
}

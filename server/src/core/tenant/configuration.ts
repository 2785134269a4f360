// The room knows what the profiles of a tenant say of each other: all that is kept of an export, however large it is.
import type { CertificateStore, Platform } from '../facts/fact.ts';
import type { Span } from '../text/span.ts';

/** What is kept of one profile that was found in some file. Nothing in it leads back to the text or the tree it was read from. */
export type Configuration = ScepConfiguration | TrustedRoot | OtherCertificate | Dependant;

interface ConfigurationBase {
  readonly path: string;
  /** Of the object in its document. */
  readonly span: Span;
  /** Where to point at the profile: its displayName, or else its `@odata.type`. */
  readonly nameSpan: Span;
  /** `windows81TrustedRootCertificate`, as Graph spells it. */
  readonly typeName: string;
  /** What it is, for a sentence: `Wi-Fi profile`. */
  readonly label: string;
  readonly platform: Platform;
  /** In lower case; undefined where there is none, as in an export that leaves ids out. */
  readonly id: string | undefined;
  readonly displayName: string | undefined;
  /** It stands inside another profile, as a copy of one that has its own place. */
  readonly isCopy: boolean;
  /** Undefined where the export does not tell. */
  readonly assignments: Assignments | undefined;
}

export interface ScepConfiguration extends ConfigurationBase {
  readonly kind: 'scep';
  readonly certificateStore: CertificateStore | undefined;
  /** As it is written, without blanks around it. */
  readonly subject: string | undefined;
  readonly isForClients: boolean;
  readonly root: Link | undefined;
  readonly cloudPki: CloudPkiIds | undefined;
}

export interface TrustedRoot extends ConfigurationBase {
  readonly kind: 'trustedRoot';
  /** Base64 of a certificate file. */
  readonly content: string | undefined;
}

/** A certificate profile that is not SCEP. */
export interface OtherCertificate extends ConfigurationBase {
  readonly kind: 'otherCertificate';
}

/** A Wi-Fi, VPN, email or other profile that names certificate profiles. */
export interface Dependant extends ConfigurationBase {
  readonly kind: 'dependant';
  readonly identities: readonly Link[];
  /** The kind of certificate that its way to authenticate needs; undefined where either will do or nobody knows. */
  readonly neededStore: CertificateStore | undefined;
}

/** One profile names another: by its id in the tenant, or by what it is called. */
export interface Link {
  /** The property that the link fills: `rootCertificate`. */
  readonly property: string;
  /** Of the value. */
  readonly span: Span;
  /** In lower case. */
  readonly id: string | undefined;
  readonly displayName: string | undefined;
  /** Of the profile it leads to, where the link tells; in lower case, without a namespace. */
  readonly typeName: string | undefined;
}

/** Whom a profile is assigned to. */
export interface Assignments {
  readonly span: Span;
  readonly allUsers: boolean;
  readonly allDevices: boolean;
  /** Ids or names of groups, in lower case, each marked with which of the two it is. */
  readonly groups: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
  /** Every target was understood. */
  readonly isComplete: boolean;
}

/** The two ids in a SCEP URI of Cloud PKI, in lower case. */
export interface CloudPkiIds {
  readonly span: Span;
  readonly tenant: string;
  readonly authority: string;
}

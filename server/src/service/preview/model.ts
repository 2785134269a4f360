// What a preview shows, as plain JSON: it travels from the server through the client into a webview. Every `source` is a
// span of the document in the version that the preview names, or null where nothing in it says so.
import type { Evidence, Severity } from '../../core/rules/rule.ts';
import type { Span } from '../../core/text/span.ts';

/** One profile, or one subject of a stand-alone file, on its devices. */
export interface Preview {
  /** Of the document, as the client counts it. */
  readonly version: number;
  readonly profile: PreviewHead;
  /** Key usage, key size and the like: what the certificate has on every device. */
  readonly fields: readonly PreviewField[];
  readonly validity: PreviewValidity | null;
  readonly devices: readonly DeviceSummary[];
  /** How many more devices there are than are shown. */
  readonly moreDevices: number;
  readonly areOwnDevices: boolean;
  /** Null where no device fits. */
  readonly selected: DevicePreview | null;
  readonly compared: Comparison | null;
  readonly findings: readonly PreviewFinding[];
}

export interface PreviewHead {
  readonly title: string;
  /** Platform and kind of certificate in words. */
  readonly kind: string;
  readonly span: Span;
  /** Whether requests and the rest of a profile can be made of it; false for a subject alone. */
  readonly isProfile: boolean;
}

export interface PreviewField {
  /** As the admin center calls it. */
  readonly label: string;
  readonly values: readonly string[];
  readonly source: Span | null;
}

/** The one outcome that counts most on a device. `problem`: it gets no certificate; `warning`: not the one that was meant. */
export type DeviceMark = 'ok' | 'warning' | 'problem' | 'notKnown';

export interface DeviceSummary {
  readonly label: string;
  readonly mark: DeviceMark;
  /** A few words: `cannot be issued`, `1 warning`; empty where all is well. */
  readonly note: string;
}

export interface DevicePreview extends DeviceSummary {
  readonly evidence: 'real' | 'sample' | 'assumed';
  /** Why this device is shown where the worst case was asked for; null otherwise. */
  readonly worst: string | null;
  readonly subject: RenderedPreview | null;
  /** Whether Windows can encode the subject: `rdns` are those of the name then, in encoding order, else of the format. */
  readonly isName: boolean;
  /** Null where there is no subject, or only a fixed format that is no name. */
  readonly rdns: readonly (readonly AttributePreview[])[] | null;
  readonly sans: readonly SanPreview[];
  readonly problems: readonly ProblemPreview[];
  /** Null where it is not known what the authority makes of the subject. */
  readonly issued: IssuedPreview | null;
  /** What may become of the subject later: told, never applied. */
  readonly remarks: readonly string[];
  readonly copies: Copies;
}

/** Segments in order, which together are the text. */
export type RenderedPreview = readonly Segment[];

export interface Segment {
  readonly text: string;
  readonly state: 'text' | 'value' | 'empty' | 'unknown';
  /** The documented name where a variable made it. */
  readonly variable: string | null;
  readonly isAssumed: boolean;
  readonly source: Span | null;
}

export interface AttributePreview {
  /** `CN`, or `OID.1.2.3`. */
  readonly key: string;
  /** In words: `common name`; empty for a type that has none. */
  readonly label: string;
  /** Empty for a key that nobody knows. */
  readonly oid: string;
  /** Empty while that is not known. */
  readonly stringType: string;
  readonly value: string;
  readonly state: 'value' | 'empty' | 'unknown';
  readonly source: Span | null;
}

/** The subject as a described AD CS issues it. */
export interface IssuedPreview {
  readonly authority: string;
  /** In the order of the authority's list; empty where nothing of it is kept. */
  readonly subject: string;
  /** `without G=Jane, in another order`. */
  readonly note: string;
}

export interface SanPreview {
  readonly label: string;
  readonly text: RenderedPreview;
  readonly source: Span | null;
}

export interface ProblemPreview {
  readonly severity: Severity;
  readonly message: string;
  readonly source: Span | null;
}

/** A finding of the profile, whatever the device. */
export interface PreviewFinding extends ProblemPreview {
  readonly rule: string;
  readonly evidence: Evidence;
}

/** Texts for the clipboard; null where there is no name to write. */
export interface Copies {
  readonly rfc4514: string | null;
  readonly certStrToName: string | null;
  readonly derHex: string | null;
  readonly json: string;
}

/** What the selected device is compared with. */
export interface Comparison {
  readonly title: string;
  /** Why there is nothing to compare with; null where there is. */
  readonly note: string | null;
  readonly rows: readonly ComparedRow[];
}

export interface ComparedRow {
  readonly label: string;
  /** `text` of the certificate, of which every character counts; `words` about it. */
  readonly kind: 'text' | 'words';
  readonly selected: string;
  readonly other: string;
  readonly isEqual: boolean;
}

export interface PreviewValidity {
  readonly bars: readonly ValidityBar[];
  readonly renewal: PreviewRenewal | null;
  /** Who sets the end and why, in sentences. */
  readonly explanation: readonly string[];
}

export interface ValidityBar {
  readonly kind: 'requested' | 'template' | 'authority';
  readonly label: string;
  /** `2 years`. */
  readonly text: string;
  readonly days: number;
  /** Whether this one sets the end. */
  readonly decides: boolean;
  readonly source: Span | null;
}

export interface PreviewRenewal {
  readonly days: number;
  readonly firstDay: number;
  readonly daysLeft: number;
  /** Whether it is known how long the certificates are valid. */
  readonly isCertain: boolean;
  readonly source: Span | null;
}

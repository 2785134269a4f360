import type { CertificateStore, SanType } from '../facts/fact.ts';
import type { ProfileType } from '../facts/profile-types.ts';
import type { JsonNode, JsonObject, JsonProperty, JsonString } from '../json/tree.ts';
import type { Subject, ValuePart } from '../subject/ast.ts';
import type { EmbeddedText } from '../text/embedded-text.ts';
import type { Span } from '../text/span.ts';

/**
 * One SCEP profile found in a document. Values of the wrong JSON type, values that are no member of their enum, and
 * properties that the type does not have are left out here; `properties` still has them. Members of enums are understood
 * in any case and given as Graph spells them.
 */
export interface Profile {
  readonly node: JsonObject;
  readonly span: Span;
  /** RFC 6901 pointer from the document's root; empty for the root itself. */
  readonly pointer: string;
  readonly type: ProfileType;
  /** The `@odata.type` string. */
  readonly typeNode: JsonString;
  /** Plain properties by exact name (annotations with `@` or a leading `#` are not here). The last duplicate wins, as in JSON.parse. */
  readonly properties: ReadonlyMap<string, JsonProperty>;
  readonly displayName: string | undefined;
  readonly id: string | undefined;
  readonly certificateStore: CertificateStore | undefined;
  readonly subjectNameFormat: Located<string> | undefined;
  /** `subjectNameFormatString`, parsed. */
  readonly subject: LocatedSubject | undefined;
  readonly sans: readonly San[];
  readonly validity: ProfileValidity | undefined;
  /** The members that were understood; empty only where none is written. */
  readonly keyUsage: Located<readonly string[]> | undefined;
  readonly keySize: Located<string> | undefined;
  readonly hashAlgorithm: Located<readonly string[]> | undefined;
  readonly keyStorageProvider: Located<string> | undefined;
  readonly extendedKeyUsages: readonly ExtendedKeyUsage[];
  readonly urls: readonly LocatedFormat[];
  readonly renewalThresholdPercentage: Located<number> | undefined;
}

export interface Located<T> {
  readonly value: T;
  readonly node: JsonNode;
}

/** A text with variables: a SAN value or a URL. Spans of the parts are offsets into `text.text`. */
export interface LocatedFormat {
  readonly text: EmbeddedText;
  readonly parts: readonly ValuePart[];
  readonly node: JsonString;
}

/** A subject in its place: in a profile, or one line of a `.scepsubject` file. */
export interface LocatedSubject {
  readonly text: EmbeddedText;
  readonly subject: Subject;
  /** The JSON string; undefined in a stand-alone file. */
  readonly node: JsonString | undefined;
}

/** An entry of `customSubjectAlternativeNames` (`subjectAlternativeNameFormats` on Windows 10X). */
export interface San {
  readonly node: JsonObject;
  readonly sanType: Located<SanType> | undefined;
  readonly value: LocatedFormat | undefined;
}

/** "Certificate validity period": both halves of it. */
export interface ProfileValidity {
  readonly value: Located<number>;
  readonly scale: Located<'days' | 'months' | 'years'>;
}

export interface ExtendedKeyUsage {
  readonly node: JsonObject;
  readonly name: Located<string> | undefined;
  readonly objectIdentifier: Located<string> | undefined;
}

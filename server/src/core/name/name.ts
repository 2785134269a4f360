import type { NameErrorName } from '../facts/name-errors.ts';
import type { Span } from '../text/span.ts';

/** What X.500 sees: RDNs in encoding order, each a set of attributes. */
export type Name = readonly Rdn[];
export type Rdn = readonly NameAttribute[];

export interface NameAttribute {
  /** Dotted, without `OID.`. */
  readonly oid: string;
  /** The text; for an OCTET STRING its content in lower-case hex. */
  readonly value: string;
  readonly stringType: StringType;
  /** Where the attribute stands in the text it was read from. */
  readonly span: Span;
}

/** ASN.1's own names. */
export type StringType =
  'PrintableString' | 'UTF8String' | 'BMPString' | 'IA5String' | 'TeletexString' | 'NumericString' | 'OCTET STRING';

/** CertStrToName's answer: a name, or its first error. */
export type NameResult = { readonly ok: true; readonly name: Name } | { readonly ok: false; readonly error: NameError };

export interface NameError {
  readonly error: NameErrorName;
  /** Lower-case hex without `0x`, as `80092023`. */
  readonly code: string;
  /** UTF-16 offset of the invalid sequence in the input; null where Windows gives none. */
  readonly offset: number | null;
  /** What is wrong and what to do, in words. */
  readonly message: string;
}

export type { NameErrorName };

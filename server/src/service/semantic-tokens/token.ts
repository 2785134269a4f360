import type { Span } from '../../core/text/span.ts';

export interface SemanticToken {
  readonly span: Span;
  readonly kind: SemanticKind;
  /** An attribute that CertStrToName does not read, a variable that Intune does not replace. */
  readonly isUnknown?: true;
}

/**
 * - `attribute`: `CN`; `prefix` and `identifier`: `OID.` and `2.5.4.65`
 * - `separator` between RDNs; `operator`: `=` and `+`
 * - `text`: what goes into the certificate as it stands, `quoted` if it is between quotes; `hex`: the digits behind `#`
 * - `quote` around a value; `escape`: `""` inside it
 * - `bracket` and `variable`: `{{` and `UserName`
 * - `comment`: a line of a subject file
 */
export const semanticKinds = [
  'attribute',
  'prefix',
  'identifier',
  'separator',
  'operator',
  'text',
  'quoted',
  'hex',
  'quote',
  'escape',
  'bracket',
  'variable',
  'comment',
] as const;

export type SemanticKind = (typeof semanticKinds)[number];

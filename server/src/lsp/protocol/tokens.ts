// The types of semantic tokens that are our own.
import type { SemanticKind } from '../../service/semantic-tokens/token.ts';

/**
 * The types of tokens that a client which colours them itself lists in its capabilities, as VS Code does by
 * `semanticTokenScopes`: such a one gives each the colour that the grammar gives it.
 */
export const ownTokenTypes = {
  attribute: 'scepAttribute',
  prefix: 'scepIdentifierPrefix',
  identifier: 'scepIdentifier',
  separator: 'scepSeparator',
  operator: 'scepOperator',
  text: 'scepText',
  quoted: 'scepQuotedText',
  hex: 'scepHex',
  quote: 'scepQuote',
  escape: 'scepEscape',
  bracket: 'scepVariableBracket',
  variable: 'scepVariable',
  comment: 'comment',
} as const satisfies Readonly<Record<SemanticKind, string>>;

/** An attribute that CertStrToName does not read, a variable that Intune does not replace. */
export const unknownModifier = 'unknown';

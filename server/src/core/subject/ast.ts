import type { Span } from '../text/span.ts';

/**
 * The tree of one subject name format. Always complete: every character of the text belongs to exactly one token, and
 * what is missing is a hole (`undefined`), never an exception. All spans are offsets into `text`.
 */
export interface Subject {
  readonly text: string;
  /** Every token in order; their images joined are the text. */
  readonly tokens: readonly Token[];
  /** One entry for each stretch between separators; the stretch after a dangling last separator has none. */
  readonly rdns: readonly Rdn[];
  /** Those of all RDNs, in order. */
  readonly attributes: readonly AttributeNode[];
}

export interface Token {
  readonly type: TokenType;
  readonly span: Span;
}

export type TokenType = 'whitespace' | 'separator' | 'plus' | 'equals' | 'quote' | 'hash' | 'variable' | 'text';

export interface Rdn {
  /** Without the blanks around it and without its separator; empty where nothing stands between two separators. */
  readonly span: Span;
  /** Joined by `+`; at least one, possibly with nothing in it. */
  readonly attributes: readonly AttributeNode[];
  /** The separator that ends this RDN; undefined for the last one. */
  readonly separator: Span | undefined;
}

/** `key = value`. Without `=` there is no key: whatever stands there is the value (`bogus`, or a variable alone). */
export interface AttributeNode {
  readonly span: Span;
  readonly key: KeyNode | undefined;
  readonly equals: Span | undefined;
  readonly value: ValueNode;
}

export interface KeyNode {
  /** Without the blanks around it; empty for `=x`. */
  readonly span: Span;
  readonly text: string;
  /** A variable cannot be a key; it is kept so that a rule can say so. */
  readonly variables: readonly VariablePart[];
}

export interface ValueNode {
  /** Without the blanks around it; includes quotes and a leading `#`. Empty values have an empty span at their place. */
  readonly span: Span;
  readonly form: 'plain' | 'quoted' | 'hex';
  /** In order, tiling the value between its quotes (for `hex`, after the `#`). */
  readonly parts: readonly ValuePart[];
  readonly openQuote: Span | undefined;
  /** Undefined for a quoted value that is never closed. */
  readonly closeQuote: Span | undefined;
  /** What stands between the closing quote and the next separator, which CertStrToName rejects; else undefined. */
  readonly afterQuote: Span | undefined;
}

export type ValuePart = TextPart | DoubledQuotePart | VariablePart;

export interface TextPart {
  readonly kind: 'text';
  readonly span: Span;
}

/** `""` inside a quoted value: one literal quote. */
export interface DoubledQuotePart {
  readonly kind: 'doubledQuote';
  readonly span: Span;
}

/**
 * A variable or what was meant to be one.
 * - `wellFormed`: `{{Name}}` or `<<Name>>`, the name of `[A-Za-z0-9_]+`
 * - `spaced`: blanks inside the braces, `{{ Name }}`
 * - `invisible`: zero-width or other invisible characters inside, `{{Name\u200b}}`
 * - `singleBrace`: `{Name}`
 * - `unclosed`: `{{Name`, `{{Name}` up to the next separator, quote or end
 * - `unopened`: `{Name}}` or `Name}}`
 * - `mixed`: `{{Name>>`, `<<Name}}`
 * - `escaped`: backslashes from Markdown inside, `\{\{Name\}\}`, `{{AAD\_Device\_ID}}`
 * - `badName`: double braces around something that is no name, `{{a,b}}`, `{{naïve}}`, `{{}}`
 */
export interface VariablePart {
  readonly kind: 'variable';
  readonly span: Span;
  readonly notation: 'braces' | 'angles';
  readonly form: VariableForm;
  /** The name with blanks, invisible characters and backslashes taken out. */
  readonly name: string;
  readonly nameSpan: Span;
}

export type VariableForm =
  'wellFormed' | 'spaced' | 'invisible' | 'singleBrace' | 'unclosed' | 'unopened' | 'mixed' | 'escaped' | 'badName';

/** Which characters have a meaning: CertStrToName's flags, seen from the grammar. */
export interface SubjectSyntax {
  /** `default` is comma and semicolon, both, in any mix. */
  readonly separators: 'default' | 'comma' | 'semicolon' | 'lineBreak';
  readonly hasPlus: boolean;
  readonly hasQuotes: boolean;
  /** False for text that is already rendered: braces are ordinary characters then. */
  readonly hasVariables: boolean;
}

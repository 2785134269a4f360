import { findAttributeByKey } from '../../core/facts/attributes.ts';
import { readKey } from '../../core/name/key.ts';
import type { AttributeNode, KeyNode, Subject, ValueNode, ValuePart } from '../../core/subject/ast.ts';
import { spanText, type Span } from '../../core/text/span.ts';
import type { SemanticToken } from './token.ts';
import { variableTokens } from './variable-tokens.ts';

/** What the tokens of one subject depend on beside its tree. */
interface SubjectContext {
  readonly text: string;
  readonly isUnknown: (span: Span) => boolean;
}

/**
 * The tokens of a subject, as spans of its text, in no order. Without one: what stands behind a closing quote, text that
 * has no attribute, hexadecimal digits that are none, and attributes that are none where that is not told.
 */
export function subjectTokens(
  { text, tokens, rdns }: Subject,
  isUnknown: SubjectContext['isUnknown'],
): readonly SemanticToken[] {
  const between = tokens.flatMap(({ type, span }): readonly SemanticToken[] => {
    if (type === 'separator') return [{ span, kind: 'separator' }];
    return type === 'plus' ? [{ span, kind: 'operator' }] : [];
  });
  const attributes = rdns.flatMap((rdn) => rdn.attributes);
  return [...between, ...attributes.flatMap((attribute) => attributeTokens(attribute, { text, isUnknown }))];
}

function attributeTokens({ key, equals, value }: AttributeNode, context: SubjectContext): readonly SemanticToken[] {
  const quotes = [value.openQuote, value.closeQuote].flatMap((span) => span ?? []);
  return [
    ...(key ? keyTokens(key, context) : []),
    ...(equals ? [{ span: equals, kind: 'operator' } as const] : []),
    ...quotes.map((span) => ({ span, kind: 'quote' }) as const),
    ...value.parts.flatMap((part) => partTokens(part, key ? value.form : undefined, context)),
  ];
}

function keyTokens({ span, text, variables }: KeyNode, { isUnknown }: SubjectContext): readonly SemanticToken[] {
  if (variables.length > 0) return variables.flatMap((variable) => variableTokens(variable, isUnknown));
  if (isUnknown(span)) return [{ span, kind: 'attribute', isUnknown: true }];
  if (findAttributeByKey(text)) return [{ span, kind: 'attribute' }];
  return readKey(text) ? identifierTokens(span, text) : [];
}

function identifierTokens({ start, end }: Span, text: string): readonly SemanticToken[] {
  const number = start + text.search(/\d/u);
  return [
    { span: { start, end: number }, kind: 'prefix' },
    { span: { start: number, end }, kind: 'identifier' },
  ];
}

/** Of text without a key `form` is undefined. */
function partTokens(
  part: ValuePart,
  form: ValueNode['form'] | undefined,
  { text, isUnknown }: SubjectContext,
): readonly SemanticToken[] {
  const { kind, span } = part;
  if (kind === 'variable') return variableTokens(part, isUnknown);
  if (kind === 'doubledQuote') return [{ span, kind: 'escape' }];
  if (!form || (form === 'hex' && !/^[\da-f\s]*$/iu.test(spanText(text, span)))) return [];
  return [{ span, kind: textKinds[form] }];
}

const textKinds = { plain: 'text', quoted: 'quoted', hex: 'hex' } as const;

import type { Span } from '../text/span.ts';
import type { AttributeNode, KeyNode, Rdn, ValueNode, ValuePart, VariablePart } from './ast.ts';

/** A stretch without `=`, which is all value. */
export function keylessAttribute(span: Span, parts: readonly ValuePart[]): AttributeNode {
  return { span, key: undefined, equals: undefined, value: unquotedValue('plain', span, parts) };
}

export function keyedAttribute(key: KeyNode, equals: Span, value: ValueNode): AttributeNode {
  return { span: { start: key.span.start, end: value.span.end }, key, equals, value };
}

export function keyNode(text: string, span: Span, parts: readonly ValuePart[]): KeyNode {
  return { span, text: text.slice(span.start, span.end), variables: parts.filter(isVariable) };
}

export function unquotedValue(form: 'plain' | 'hex', span: Span, parts: readonly ValuePart[]): ValueNode {
  return { span, form, parts, openQuote: undefined, closeQuote: undefined, afterQuote: undefined };
}

export function rdnNode(attributes: readonly AttributeNode[], separator: Span | undefined): Rdn {
  const start = attributes[0]?.span.start ?? 0;
  const end = attributes[attributes.length - 1]?.span.end ?? start;
  return { span: { start, end }, attributes, separator };
}

/** Whether nothing but blanks stands there: the stretch after a dangling last separator, or the empty text. */
export function isNothing(attributes: readonly AttributeNode[]): boolean {
  const [only, another] = attributes;
  return only !== undefined && another === undefined && only.span.start === only.span.end;
}

export function isVariable(part: ValuePart): part is VariablePart {
  return part.kind === 'variable';
}

import { findAttributeByKey, findAttributeByOid, type AttributeFact } from '../../facts/attributes.ts';
import type { AttributeNode, Subject } from '../../subject/ast.ts';

/** `key = value` pairs of a subject in order, those without a key included. */
export function attributesOf(subject: Subject): readonly AttributeNode[] {
  return subject.attributes;
}

/** The row of the attribute type a key names, by name or by OID; undefined where the tables have none. */
export function attributeFact({ key }: AttributeNode): AttributeFact | undefined {
  if (!key || key.variables.length > 0) return undefined;
  return findAttributeByKey(key.text) ?? findAttributeByOid(key.text.replace(/^OID\./i, ''));
}

/** Whether a value has nothing but text of the author's own. */
export function isStatic({ value }: AttributeNode): boolean {
  return value.parts.every(({ kind }) => kind !== 'variable');
}

/** The text of a value without quotes, as the author wrote it; variables as their tokens. */
export function valueText(text: string, { value }: AttributeNode): string {
  return value.parts
    .map((part) => (part.kind === 'doubledQuote' ? '"' : text.slice(part.span.start, part.span.end)))
    .join('');
}

import type { AttributeNode, Subject } from '../../subject/ast.ts';
import { spanText, type Span } from '../../text/span.ts';
import { attributesOf } from './attributes.ts';
import { quoteValue } from './quote-value.ts';

/** A value that separators have cut in pieces. */
export interface SplitValue {
  readonly span: Span;
  /** The whole of it, in double quotes. */
  readonly quoted: string;
}

/**
 * The values that were meant to go on behind a separator, `Contoso, Ltd.`, by each of their pieces that has no key. Not what
 * may as well be a value of its own: only a blank behind the separator, and text on both sides of it, tell that it is not.
 */
export function splitValues(subject: Subject): ReadonlyMap<AttributeNode, SplitValue> {
  const found = new Map<AttributeNode, SplitValue>();
  for (const [first, ...rest] of runs(attributesOf(subject))) {
    if (!first || rest.length === 0 || rest.length > MOST_PIECES) continue;
    if (![first, ...rest].every(isPlainText) || !isSpaced(subject.text, [first, ...rest])) continue;
    const span = { start: first.value.span.start, end: rest.at(-1)?.span.end ?? first.value.span.end };
    const value = { span, quoted: quoteValue(spanText(subject.text, span)) };
    for (const piece of rest) found.set(piece, value);
  }
  return found;
}

/** More are no value but a list that somebody has pasted. */
const MOST_PIECES = 8;

/** Each attribute with a key, and those without one behind it. */
function runs(attributes: Iterable<AttributeNode>): readonly (readonly AttributeNode[])[] {
  const all: AttributeNode[][] = [];
  for (const attribute of attributes) {
    if (attribute.key) all.push([attribute]);
    else all.at(-1)?.push(attribute);
  }
  return all;
}

function isPlainText({ value: { form, parts, span } }: AttributeNode): boolean {
  return form === 'plain' && span.start < span.end && parts.every(({ kind }) => kind === 'text');
}

/** Whether a blank follows each separator. */
function isSpaced(text: string, pieces: readonly AttributeNode[]): boolean {
  return pieces.slice(1).every((piece, index) => {
    const between = { start: pieces[index]?.span.end ?? 0, end: piece.span.start };
    return /[,;+][ \t]+$/u.test(spanText(text, between));
  });
}

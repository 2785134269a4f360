import { isNameCharacter, runEnd } from '../../core/subject/characters.ts';
import type { Span } from '../../core/text/span.ts';
import type { Typed } from './candidate.ts';

/** A string, number or word of JSON with the cursor in it or at its edge, or the place of a new one. */
export interface Literal {
  /** What is replaced. Of a string that is not closed, what was hardly meant to be in it stays. */
  readonly span: Span;
  /** What is between the quotes, or all of it where there are none. */
  readonly content: Span;
  readonly typed: Typed;
}

/** Undefined behind the closing quote of a string. `isKnown` tells whether a content needs no completing. */
export function literalAt(
  text: string,
  { start, end }: Span,
  offset: number,
  isKnown: (content: string) => boolean,
): Literal | undefined {
  const isString = text[start] === '"';
  const isClosed = isString && end - start > 1 && isClosingQuote(text, end - 1);
  if (isClosed && offset === end) return undefined;
  const isOpen = isString && !isClosed;
  const span = { start: Math.min(start, offset), end: isOpen ? runEnd(text, offset, isNameCharacter) : end };
  const content = { start: isString ? start + 1 : start, end: isClosed ? end - 1 : span.end };
  const isWhole = isKnown(text.slice(content.start, content.end));
  const isSettled = offset > start && !isOpen && (offset < content.end || isWhole);
  return { span, content, typed: { before: text.slice(span.start, offset), isSettled } };
}

/** Where a literal is missing: the word that is there instead, or nothing. */
export function newLiteral(text: string, span: Span, offset: number): Literal {
  return { span, content: span, typed: { before: text.slice(span.start, offset), isSettled: false } };
}

/** A name as it is compared with what is typed: in quotes where they are begun. */
export function literalNames(name: string, { before }: Typed): readonly [string, ...string[]] {
  const quoted = JSON.stringify(name);
  return before === '' || before.startsWith('"') ? [quoted] : [name, quoted];
}

/** A quote behind an odd number of backslashes is part of the text. */
function isClosingQuote(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return text[at] === '"' && backslashes % 2 === 0;
}

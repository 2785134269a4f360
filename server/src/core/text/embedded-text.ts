import { resolveEscapes, type ResolvedEscapes } from './json-escapes.ts';
import type { Span } from './span.ts';

/**
 * The text a literal in a document stands for, with the way back through its escapes. A subject inside a JSON string
 * and a line of a `.scepsubject` file look the same through it.
 */
export interface EmbeddedText {
  /** The text as its reader sees it: escapes resolved, quotes of the literal gone. */
  readonly text: string;
  /** Where it stands in the document, without the quotes of the literal. */
  readonly span: Span;
  /** The span in the document for a span of `text`. Never splits an escape or a surrogate pair. */
  toDocument(span: Span): Span;
  /** The offset in `text` for an offset of the document; clamped to the text. */
  toText(offset: number): number;
  /** `newText` as it has to be written into the document at this place (JSON escapes; nothing in plain text). */
  encode(newText: string): string;
}

/** A stretch of plain text: what is written is what is meant. */
export function embedPlain(document: string, span: Span): EmbeddedText {
  return new UnescapedText(document.slice(span.start, span.end), span, (newText) => newText);
}

/**
 * The content of a JSON string literal. `literal` is the literal with its quotes; `isClosed` is false where the closing
 * one is missing. An escape that JSON does not know stands for itself, character by character.
 */
export function embedJsonString(document: string, literal: Span, isClosed: boolean): EmbeddedText {
  const span = { start: literal.start + 1, end: isClosed ? literal.end - 1 : literal.end };
  const raw = document.slice(span.start, span.end);
  return raw.includes('\\')
    ? new EscapedText(resolveEscapes(raw), span)
    : new UnescapedText(raw, span, encodeJsonString);
}

/** `text` between the quotes of a JSON string. Characters beyond ASCII stay readable; lone surrogates become escapes. */
export function encodeJsonString(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

class UnescapedText implements EmbeddedText {
  readonly text: string;
  readonly span: Span;
  readonly encode: (newText: string) => string;

  constructor(text: string, span: Span, encode: (newText: string) => string) {
    this.text = text;
    this.span = span;
    this.encode = encode;
  }

  toDocument(span: Span): Span {
    const { start, end } = wholeCharacters(this.text, span);
    return { start: this.span.start + start, end: this.span.start + end };
  }

  toText(offset: number): number {
    return characterStart(this.text, offset - this.span.start);
  }
}

class EscapedText implements EmbeddedText {
  readonly text: string;
  readonly span: Span;
  readonly encode = encodeJsonString;
  readonly #escapes: ResolvedEscapes;

  constructor(escapes: ResolvedEscapes, span: Span) {
    this.text = escapes.text;
    this.span = span;
    this.#escapes = escapes;
  }

  toDocument(span: Span): Span {
    const { start, end } = wholeCharacters(this.text, span);
    return { start: this.#documentOffset(start), end: this.#documentOffset(end) };
  }

  /** An offset inside an escape belongs to the character the escape stands for. */
  toText(offset: number): number {
    const before = this.#countEscapes((index) => this.#documentOffset(this.#escapes.offsets[index] ?? 0) < offset);
    if (before === 0) return characterStart(this.text, offset - this.span.start);
    const escape = this.#escapes.offsets[before - 1] ?? 0;
    const behind = offset - this.#documentOffset(escape + 1);
    return characterStart(this.text, behind < 0 ? escape : escape + 1 + behind);
  }

  #documentOffset(offset: number): number {
    const before = this.#countEscapes((index) => (this.#escapes.offsets[index] ?? 0) < offset);
    return this.span.start + offset + (this.#escapes.surplus[before - 1] ?? 0);
  }

  /** How many of the escapes, from the first on, meet a condition that holds up to some place and not beyond. */
  #countEscapes(holds: (index: number) => boolean): number {
    let low = 0;
    let high = this.#escapes.offsets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The span clamped to the text and widened to whole surrogate pairs; an empty one stays empty. */
function wholeCharacters(text: string, span: Span): Span {
  const start = characterStart(text, span.start);
  if (span.end <= span.start) return { start, end: start };
  const end = characterStart(text, span.end);
  return { start, end: end < span.end && end < text.length ? end + 2 : end };
}

/** The offset clamped to the text, and before a surrogate pair rather than inside it. */
function characterStart(text: string, offset: number): number {
  if (!(offset > 0)) return 0;
  if (offset >= text.length) return text.length;
  return isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1)) ? offset - 1 : offset;
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

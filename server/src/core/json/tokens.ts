import { createScanner, type JSONScanner } from 'jsonc-parser';
import { resolveEscapes } from '../text/json-escapes.ts';
import type { Span } from '../text/span.ts';

/** What a token is; punctuation is named by itself. `word` is anything that is no JSON: `NaN`, `'a'`, `{{x}}` without quotes. */
export type TokenKind =
  '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'number' | 'true' | 'false' | 'null' | 'word' | 'end';

/**
 * The tokens of a JSONC text, one at a time: after `next()` the fields describe the current one (no object a token).
 * What most documents are made of, blanks, punctuation and strings without escapes, is read here; everything else by
 * jsonc-parser's scanner, which sets out from the same place. That halves the time: the scanner builds a string of
 * blanks character by character.
 */
export class Tokens {
  kind: TokenKind = 'end';
  start = 0;
  end = 0;
  /** The text a string stands for, wrong escapes as they are written; the literal of a number or a word. */
  value = '';
  /** Something is wrong inside: a string that is not closed, a wrong escape, a number that breaks off. */
  isBroken = false;
  /** False for a string that ends with its line or with the text. */
  isClosed = true;
  /** Comments so far, with their delimiters. */
  readonly comments: Span[] = [];
  /** The comment that the end of the text cuts off. */
  unclosedComment: Span | undefined;

  readonly #text: string;
  #scanner: JSONScanner | undefined;

  constructor(text: string) {
    this.#text = text;
    if (text.startsWith('\uFEFF')) this.end = 1;
  }

  next(): void {
    do {
      this.#skipBlanks();
    } while (!this.#readCommon() && !this.#scan());
  }

  #skipBlanks(): void {
    const text = this.#text;
    let at = this.end;
    // Bounds are looked at, here and below, because a single NaN from charCodeAt makes the loop a floating-point one.
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
    }
    this.start = at;
  }

  /** Whether the token was one of the usual ones and has been read. */
  #readCommon(): boolean {
    if (this.start >= this.#text.length) return this.#takeEnd();
    switch (this.#text.charCodeAt(this.start)) {
      case 0x22:
        return this.#readPlainString();
      case 0x2c:
        return this.#take(',');
      case 0x3a:
        return this.#take(':');
      case 0x5b:
        return this.#take('[');
      case 0x5d:
        return this.#take(']');
      case 0x7b:
        return this.#take('{');
      case 0x7d:
        return this.#take('}');
      default:
        return false;
    }
  }

  #take(kind: TokenKind): true {
    this.kind = kind;
    this.end = this.start + 1;
    this.isBroken = false;
    return true;
  }

  #takeEnd(): true {
    this.kind = 'end';
    this.end = this.start;
    this.isBroken = false;
    return true;
  }

  #readPlainString(): boolean {
    const text = this.#text;
    let at = this.start + 1;
    let code = 0;
    for (; at < text.length; at += 1) {
      code = text.charCodeAt(at);
      if (code < 0x20 || code === 0x22 || code === 0x5c) break;
    }
    if (at === text.length || code !== 0x22) return false;
    this.kind = 'string';
    this.end = at + 1;
    this.value = text.slice(this.start + 1, at);
    this.isBroken = false;
    this.isClosed = true;
    return true;
  }

  /** Reads one token with the scanner; false for a comment, which is kept apart. */
  #scan(): boolean {
    const scanner = (this.#scanner ??= createScanner(this.#text));
    scanner.setPosition(this.start);
    const kind = kindOf[scanner.scan()] ?? 'word';
    // The scanner steps over the end of the text when a comment is cut off there.
    this.end = Math.min(scanner.getPosition(), this.#text.length);
    const error: number = scanner.getTokenError();
    this.isBroken = error !== 0;
    this.isClosed = error !== unexpectedEndOfString;
    if (kind === 'comment') {
      this.#keepComment();
      return false;
    }
    this.kind = kind;
    this.value = scanner.getTokenValue();
    if (kind === 'string' && this.isBroken) this.value = resolveEscapes(this.#stringContent()).text;
    return true;
  }

  #stringContent(): string {
    return this.#text.slice(this.start + 1, this.isClosed ? this.end - 1 : this.end);
  }

  #keepComment(): void {
    const comment = { start: this.start, end: this.end };
    this.comments.push(comment);
    if (this.isBroken) this.unclosedComment = comment;
  }
}

/** jsonc-parser's ScanError. */
const unexpectedEndOfString = 2;

/**
 * By jsonc-parser's SyntaxKind, like ScanError a const enum that a module compiled alone cannot see. Everything else that
 * the scanner is asked for is a word.
 */
const kindOf: Readonly<Record<number, TokenKind | 'comment'>> = {
  7: 'null',
  8: 'true',
  9: 'false',
  10: 'string',
  11: 'number',
  12: 'comment',
  13: 'comment',
};

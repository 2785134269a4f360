import { findNotKey } from '../facts/attributes.ts';
import type { KeyNode } from '../subject/ast.ts';
import { isBlank, runEnd, runStart } from '../subject/characters.ts';
import { clip } from '../text/clip.ts';
import type { Span } from '../text/span.ts';
import { readKey } from './key.ts';
import { syntaxError } from './name-error.ts';
import type { NameError } from './name.ts';

/** The error of a key with `=` after it that is none. */
export function badKey(text: string, key: KeyNode, equals: number): NameError {
  const { start, word, next } = firstWord(text, key.span);
  if (word === '') return syntaxError(equals, 'Before this = a key is missing.');
  if (next < key.span.end && readKey(word) !== undefined) return missingEquals(next, word);
  return syntaxError(start, explain(text, start, clip(key.text, longestShown)));
}

/** The error of a stretch between two separators that has no `=`. */
export function noKey(text: string, span: Span): NameError {
  const { start, word, next } = firstWord(text, span);
  if (word === '') return syntaxError(next, `Here an attribute is missing.${quoteAdvice(text, next)}`);
  if (readKey(word) !== undefined) return missingEquals(next > start + word.length ? next : start, word);
  return syntaxError(
    start,
    `"${clip(text.slice(start, span.end), longestShown)}" has no =.${quoteAdvice(text, start)}`,
  );
}

function missingEquals(offset: number, key: string): NameError {
  return syntaxError(offset, `After the key ${key} an = is missing.`);
}

interface FirstWord {
  readonly start: number;
  readonly word: string;
  /** Offset of the next character that is no blank, also outside the span. */
  readonly next: number;
}

function firstWord(text: string, span: Span): FirstWord {
  const start = runEnd(text, span.start, isBlank);
  if (start >= span.end) return { start, word: '', next: start };
  const length = text.slice(start, span.end).search(blank);
  const end = length < 0 ? span.end : start + length;
  return { start, word: text.slice(start, end), next: runEnd(text, end, isBlank) };
}

const blank = /[\t\n\r ]/u;

/** What is wrong with a key, and what to write. */
function explain(text: string, start: number, key: string): string {
  if (/^(?:OID\.|[0-9.]+$)/iu.test(key)) {
    return `"${key}" is no object identifier: numbers with dots between them, the first 0, 1 or 2, as in OID.2.5.4.3.`;
  }
  const problem = `"${key}" is no key of CertStrToName.`;
  const notKey = findNotKey(key);
  if (notKey === undefined) {
    return `${problem} An attribute without a key is written as its OID: OID.1.2.3=value.${quoteAdvice(text, start)}`;
  }
  return `${problem} ${notKey.replacement === undefined ? notKey.advice : `Write ${notKey.replacement} instead.`}`;
}

/** A separator before the error may have been meant as text. */
function quoteAdvice(text: string, offset: number): string {
  const before = text.slice(0, runStart(text, offset, 0, isBlank));
  if (!/[,;+]$/u.test(before)) return '';
  const quote = `If the ${before.at(-1)} before it belongs to the value, put the value in double quotes.`;
  return before.at(-2) === '\\' ? ` ${quote} A backslash escapes nothing here.` : ` ${quote}`;
}

const longestShown = 60;

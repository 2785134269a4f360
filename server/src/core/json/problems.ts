import { resolveEscapes } from '../text/json-escapes.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from './tokens.ts';
import type { JsonProblem } from './tree.ts';

/** Problems in the order they were met. */
export class Problems {
  readonly list: JsonProblem[] = [];

  add({ start, end }: Span, message: string): void {
    if (this.list.length < maximum) this.list.push({ span: { start, end }, message });
  }

  /** What is wrong inside a string or a number. */
  addBroken(text: string, token: Tokens): void {
    if (token.kind === 'string') this.#addBrokenString(text, token);
    else this.add(token, 'This number breaks off.');
  }

  #addBrokenString(text: string, { start, end, isClosed }: Tokens): void {
    const first = start + 1;
    const content = text.slice(first, isClosed ? end - 1 : end);
    for (const at of resolveEscapes(content).invalid.slice(0, maximum)) {
      this.add({ start: first + at, end: first + at + 1 }, 'This backslash begins no JSON escape. Write \\\\ for one.');
    }
    const control = content.search(/[\0-\x1f]/);
    if (control !== -1) {
      this.add({ start: first + control, end: first + control + 1 }, 'This control character must be escaped.');
    }
    if (!isClosed) this.add({ start, end }, 'This string has no closing quote.');
  }
}

export const messages = {
  value: 'Expected a value.',
  key: 'Expected a property name in double quotes.',
  quotedKey: 'Property names must be in double quotes.',
  noValue: 'This property has no value.',
  colon: 'Expected a colon after the property name.',
  comma: 'Expected a comma.',
  nothing: 'Expected the end of the document.',
  unexpectedColon: 'A colon has no place here.',
  unexpectedClose: 'There is nothing open that this would close.',
  openObject: 'Expected a closing }.',
  openArray: 'Expected a closing ].',
  openComment: 'This comment is never closed with */.',
} as const;

/** More would help nobody. */
const maximum = 200;

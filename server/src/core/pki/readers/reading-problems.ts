import { isBinary } from '../../text/bytes.ts';
import type { Span } from '../../text/span.ts';
import { firstLine } from './lines.ts';

/** Something in a file that cannot be understood. */
export interface ReadingProblem {
  readonly span: Span;
  readonly message: string;
}

/** More than these of one file help nobody. */
const MOST = 200;

/** Problems as they are found, the first ones kept. A message is only made where its problem is kept. */
export class ReadingProblems {
  readonly #kept: ReadingProblem[] = [];

  add(span: Span, message: () => string): void {
    if (this.#kept.length < MOST) this.#kept.push({ span, message: message() });
  }

  get list(): readonly ReadingProblem[] {
    return this.#kept;
  }
}

/**
 * Tells what is wrong with a file as a whole: that it is no text, that it was damaged, or else, where nothing was found
 * in it, `nothing`.
 */
export function tellAboutFile(
  text: string,
  problems: ReadingProblems,
  { nothing, isEmpty }: { readonly nothing: string; readonly isEmpty: boolean },
): void {
  const damage = text.search(SWAPPED_BREAK);
  if (damage !== -1) problems.add({ start: damage, end: damage + 1 }, () => DAMAGED);
  else if (isEmpty) problems.add(firstLine(text), () => (isBinary(text) ? NOT_TEXT : nothing));
}

/** Bytes of a line break of UTF-16 that have come into one character; no script uses these two. */
const SWAPPED_BREAK = /\u0A00|\u0A0D/u;
const DAMAGED =
  'From here on this file is damaged: its line breaks were changed as if it were not UTF-16, by git for example. Export it again.';
const NOT_TEXT = 'This file is not text, or in an encoding that is not known. Save it as UTF-8 or UTF-16.';

/** Of a text in a file. */
export const UNKNOWN_ENCODING = 'has characters in an encoding that is not known. Save the file as UTF-8 or UTF-16.';

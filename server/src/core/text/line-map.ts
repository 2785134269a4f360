import type { Span } from './span.ts';

/** A place as the Language Server Protocol counts it: both from 0, the character in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Offsets to lines and back. A line ends with CR, LF or CRLF, and a position never lies behind or inside its line break.
 * Everything out of bounds is clamped. The lines are only looked for when the first question comes.
 */
export class LineMap {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** At least 1; one more than there are line breaks. */
  get lineCount(): number {
    return this.#lineStarts().length;
  }

  positionAt(offset: number): LinePosition {
    const clamped = clamp(offset, this.#text.length);
    const line = this.#lineOf(clamped);
    const { start, end } = this.lineSpan(line);
    return { line, character: Math.min(clamped, end) - start };
  }

  offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.#text.length;
    const { start, end } = this.lineSpan(line);
    return start + clamp(character, end - start);
  }

  /** The line without its line break. */
  lineSpan(line: number): Span {
    const starts = this.#lineStarts();
    const index = clamp(line, starts.length - 1);
    const start = starts[index] ?? 0;
    return { start, end: this.#withoutBreak(start, starts[index + 1] ?? this.#text.length) };
  }

  #withoutBreak(start: number, next: number): number {
    let end = next;
    if (end > start && this.#text[end - 1] === '\n') end -= 1;
    // A CR alone is a line break, too; before an LF it is the first half of one.
    if (end > start && this.#text[end - 1] === '\r') end -= 1;
    return end;
  }

  /** The last line that starts at or before the offset. */
  #lineOf(offset: number): number {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #lineStarts(): readonly number[] {
    return (this.#starts ??= findLineStarts(this.#text));
  }
}

/** Jumps from break to break with `indexOf`, which is many times faster than looking at each character. */
function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  let lf = nextIndex(text, '\n', 0);
  let cr = nextIndex(text, '\r', 0);
  while (lf !== none || cr !== none) {
    const start = cr + 1 === lf ? lf + 1 : Math.min(lf, cr) + 1;
    starts.push(start);
    if (lf < start) lf = nextIndex(text, '\n', start);
    if (cr < start) cr = nextIndex(text, '\r', start);
  }
  return starts;
}

const none = Number.POSITIVE_INFINITY;

function nextIndex(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index === -1 ? none : index;
}

/** NaN becomes 0. */
function clamp(value: number, maximum: number): number {
  return value > 0 ? Math.min(Math.trunc(value), maximum) : 0;
}

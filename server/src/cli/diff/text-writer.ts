import type { Colors } from 'picocolors/types.js';
import { wrapValue, wrapWords } from '../wrap.ts';

/** Below this nothing is readable, whatever is done. */
const narrowest = 20;

export interface LineOptions {
  readonly indent?: number;
  /** Stands before the first line, at its indentation. */
  readonly mark?: string;
  /** What somebody wrote keeps its blanks. */
  readonly isValue?: boolean;
}

/** Lines for a terminal, wrapped to its width; each keeps its indentation when it is wrapped. */
export class TextWriter {
  readonly colors: Colors;
  readonly #columns: number;
  readonly #lines: string[] = [];

  constructor(colors: Colors, columns: number) {
    this.colors = colors;
    this.#columns = Math.max(narrowest, columns);
  }

  /** What users wrote has to be printable by now. */
  line(text: string, { indent = 0, mark = '', isValue = false }: LineOptions = {}): void {
    const blanks = ' '.repeat(Math.min(indent, Math.floor(this.#columns / 4)));
    const room = this.#columns - blanks.length - mark.length;
    const wrapped = isValue ? wrapValue(text, room) : wrapWords(text, room);
    wrapped.split('\n').forEach((line, index) => {
      const lead = index === 0 ? mark : ' '.repeat(mark.length);
      this.#lines.push(`${blanks}${lead}${line.trimEnd()}`.trimEnd());
    });
  }

  /** A line with an empty one above it. */
  section(text: string): void {
    this.#lines.push('');
    this.line(text);
  }

  /** With a line break at its end. */
  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

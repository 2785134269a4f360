import type { Colors } from 'picocolors/types.js';
import stringWidth from 'string-width';
import { printable } from '../../core/text/printable.ts';

export interface Side {
  readonly label: string;
  readonly text: string;
  /** UTF-16 offset where it parts from the other. */
  readonly at: number;
}

/** Two texts, one below the other, and a sign where they part. Of a text that is too long the part around that is shown. */
export function twoSides(first: Side, second: Side, columns: number, colors: Colors): readonly string[] {
  const labelWidth = Math.max(first.label.length, second.label.length) + 2;
  const [above, below] = [first, second].map(({ label, text, at }) => {
    const { before, after } = around(text, at, columns - labelWidth - 2);
    const sign = `${' '.repeat(labelWidth + stringWidth(before) + 2)}${colors.red('^')}`;
    return { line: `  ${colors.dim(label.padEnd(labelWidth))}${before}${after}`, sign };
  });
  if (!above || !below) return [];
  return above.sign === below.sign
    ? [above.line, below.line, below.sign]
    : [above.line, above.sign, below.line, below.sign];
}

function around(text: string, at: number, room: number): { readonly before: string; readonly after: string } {
  const width = Math.max(20, room);
  const start = text.length <= width ? 0 : Math.max(0, Math.min(at - Math.floor(width / 2), text.length - width));
  const end = start + width;
  return {
    before: `${start > 0 ? '…' : ''}${printable(text.slice(start > 0 ? start + 1 : 0, at))}`,
    after: `${printable(text.slice(at, end < text.length ? end - 1 : text.length))}${end < text.length ? '…' : ''}`,
  };
}

import type { Colors } from 'picocolors/types.js';
import wrapAnsi from 'wrap-ansi';
import { printable } from '../../core/text/printable.ts';

export interface TextOptions {
  readonly columns: number;
  readonly colors: Colors;
}

/** What is worth knowing beside the answer. */
export function note(remark: string, columns: number, colors: Colors): string {
  return colors.dim(wrap(printable(remark), columns));
}

export function wrap(text: string, columns: number): string {
  return wrapAnsi(text, Math.max(40, columns), { hard: true, trim: false }).replace(/ +$/gm, '');
}

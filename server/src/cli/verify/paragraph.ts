import type { Colors } from 'picocolors/types.js';
import { printable } from '../../core/text/printable.ts';
import { wrapWords } from '../wrap.ts';

export interface TextOptions {
  readonly columns: number;
  readonly colors: Colors;
}

/** What is worth knowing beside the answer. */
export function note(remark: string, columns: number, colors: Colors): string {
  return colors.dim(wrap(printable(remark), columns));
}

export function wrap(text: string, columns: number): string {
  return wrapWords(text, Math.max(40, columns));
}

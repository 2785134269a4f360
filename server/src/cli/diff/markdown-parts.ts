import { clip } from '../../core/text/clip.ts';
import { tableCell } from '../formats/markdown-text.ts';
import type { Detail } from './markdown.ts';

/** A table; `hidden` says how many rows there would be beside these. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], hidden = 0): string {
  const lines = [tableLine(head), tableLine(head.map(() => '---')), ...rows.map(tableLine)];
  return hidden > 0 ? `${lines.join('\n')}\n\nand ${hidden} more` : lines.join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map(tableCell).join(' | ')} |`;
}

/** What is there for who wants to know; `summary` is plain text of ours. */
export function folded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

/** The beginning of a long text, without half a surrogate pair. */
export function clipped(text: string, { value }: Detail): string {
  return clip(text, value);
}

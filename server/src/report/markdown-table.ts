import { tableCell } from './markdown-text.ts';

/** A table of cells that are Markdown; `hidden` says how many rows there would be beside these. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], hidden = 0): string {
  const lines = [tableLine(head), tableLine(head.map(() => '---')), ...rows.map(tableLine)];
  return hidden > 0 ? `${lines.join('\n')}\n\nand ${hidden} more` : lines.join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map(tableCell).join(' | ')} |`;
}

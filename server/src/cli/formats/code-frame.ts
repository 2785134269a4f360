import type { Colors } from 'picocolors/types.js';
import stringWidth from 'string-width';
import { printable } from '../../core/text/printable.ts';
import type { Region } from '../../report/reported-finding.ts';

const gutter = ' │ ';
const linesBefore = 1;

/**
 * The line a region is on, the one before it, and carets under the region. A long line (a minified export is one) is cut
 * to a window around the region, so that the frame never gets wider than the terminal.
 */
export function codeFrame(
  lines: readonly string[],
  region: Region,
  options: { columns: number; colors: Colors },
): string {
  const { colors } = options;
  const numberWidth = String(region.startLine).length;
  const width = Math.max(30, options.columns - numberWidth - gutter.length - 3);
  const shown: string[] = [];
  for (let number = Math.max(1, region.startLine - linesBefore); number < region.startLine; number++) {
    const text = cut(lines[number - 1] ?? '', 0, width).text;
    shown.push(colors.dim(`  ${String(number).padStart(numberWidth)}${gutter}${text}`));
  }
  const line = lines[region.startLine - 1] ?? '';
  const endColumn = region.endLine === region.startLine ? region.endColumn : line.length + 1;
  const window = cut(line, windowStart(line, region.startColumn - 1, endColumn - 1, width), width);
  const start = window.columnOf(region.startColumn - 1);
  const carets = Math.max(1, Math.min(width, window.columnOf(endColumn - 1)) - start);
  shown.push(`${colors.red('>')} ${String(region.startLine).padStart(numberWidth)}${gutter}${window.text}`);
  shown.push(`  ${' '.repeat(numberWidth)}${gutter}${' '.repeat(start)}${colors.red('^'.repeat(carets))}`);
  return shown.join('\n');
}

interface Window {
  readonly text: string;
  /** Terminal column for an offset in the line. */
  columnOf(offset: number): number;
}

function cut(line: string, start: number, width: number): Window {
  const lead = start > 0 ? '…' : '';
  const tail = line.length > start + width ? '…' : '';
  const end = tail ? start + width - 1 : line.length;
  return {
    text: `${lead}${printable(line.slice(start, end))}${tail}`,
    columnOf: (offset) =>
      lead.length + stringWidth(printable(line.slice(start, Math.min(Math.max(offset, start), end)))),
  };
}

/** Where a window of `width` begins so that the region is inside, with a third of the window before it. */
function windowStart(line: string, start: number, end: number, width: number): number {
  if (line.length <= width || end < width - 1) return 0;
  return Math.max(0, Math.min(start - Math.floor(width / 3), line.length - width + 1));
}

import Table from 'cli-table3';
import type { Colors } from 'picocolors/types.js';
import stringWidth from 'string-width';
import { sanLabels } from '../../core/facts/certificate-fields.ts';
import type { Meeting } from '../../core/pki/meet.ts';
import { outcomeOf, type Outcome, type Rendering, type RenderingProblem } from '../../core/render/rendering.ts';
import { toldProblems } from '../../core/render/told-problems.ts';
import { printable } from '../../core/text/printable.ts';
import { plainTable } from '../plain-table.ts';
import { wrapValue, wrapWords } from '../wrap.ts';
import { issuedNote } from './issued-note.ts';
import type { RenderedProfile } from './rendered-profile.ts';
import { sameRenderings, type SameRenderings } from './same-renderings.ts';
import { shownText } from './shown-text.ts';

/** One row for devices that get the same, what is wrong under the row. `columns` is how wide the terminal is. */
export function deviceTable({ renderings, met }: RenderedProfile, columns: number, colors: Colors): string {
  const rows = sameRenderings(renderings);
  const widths = columnWidths(rows, Math.max(40, columns - 2));
  const [device = 0, subject = 0, sans = 0] = widths;
  const table = new Table({
    ...plainTable,
    head: ['  device', 'subject', ...(sans > 0 ? [wrapWords('subject alternative names', sans)] : [])].map((text) =>
      text.replaceAll(/.+/gu, (line) => colors.dim(line)),
    ),
    colWidths: widths.map((width) => width + 2),
  });
  for (const { label, rendering } of rows) {
    const names = rendering.sans.map(({ sanType, text }) => `${sanLabels[sanType]} ${shownText(text, colors)}`);
    table.push(
      ...lineRows([
        `${marks[outcomeOf(rendering)](colors)} ${wrapWords(printable(label), device - 2).replaceAll('\n', '\n  ')}`,
        wrapValue(rendering.subject ? shownText(rendering.subject, colors) : colors.dim('(none)'), subject),
        ...(sans > 0 ? [names.map((name) => wrapValue(name, sans)).join('\n')] : []),
      ]),
    );
    const below = [
      ...noteLines(rendering, met, colors),
      ...toldProblems(rendering).map((problem) => problemLine(problem, colors)),
    ];
    for (const { text, inColour } of below) {
      const lines = wrapWords(printable(text), subject + sans).split('\n');
      table.push(...lines.map((line) => ['', { content: inColour(line), colSpan: widths.length - 1 }]));
    }
  }
  return table.toString().replace(/[ \t]+$/gm, '');
}

/** A row for each line: the library takes time by the cube of the length of a cell with many lines. */
function lineRows(cells: readonly string[]): string[][] {
  const columns = cells.map((cell) => cell.split('\n'));
  const height = columns.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: height }, (_, line) => columns.map((lines) => lines[line] ?? ''));
}

/** The device gets what it needs, up to a third; a long subject is worth more room than the SANs beside it. */
function columnWidths(rows: readonly SameRenderings[], room: number): readonly number[] {
  const longest = rows.reduce((width, { label }) => Math.max(width, stringWidth(label) + 2), 8);
  const device = Math.min(longest, Math.floor(room / 3));
  const rest = room - device - 4;
  if (rows.every(({ rendering }) => rendering.sans.length === 0)) return [device, rest];
  const sans = Math.floor(rest * 0.4);
  return [device, rest - sans, sans];
}

interface Line {
  readonly text: string;
  readonly inColour: (text: string) => string;
}

function problemLine({ severity, message }: RenderingProblem, colors: Colors): Line {
  return { text: message, inColour: paint(severity, colors) };
}

function noteLines(rendering: Rendering, met: readonly Meeting[], colors: Colors): readonly Line[] {
  const text = issuedNote(rendering, met);
  return text === undefined ? [] : [{ text, inColour: colors.dim }];
}

function paint(severity: RenderingProblem['severity'], colors: Colors): (text: string) => string {
  if (severity === 'error') return colors.red;
  return severity === 'warning' ? colors.yellow : colors.dim;
}

/** The sign that the eye finds first. */
const marks: Readonly<Record<Outcome, (colors: Colors) => string>> = {
  issued: (colors) => colors.green('✓'),
  remark: (colors) => colors.yellow('!'),
  notKnown: (colors) => colors.yellow('?'),
  notIssued: (colors) => colors.red('✗'),
};

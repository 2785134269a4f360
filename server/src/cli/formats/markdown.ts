import { plural } from '../../core/text/plural.ts';
import type { Note, Report } from '../check/report.ts';
import type { ReportedFinding } from '../../report/reported-finding.ts';
import { worstFirst } from '../../core/rules/severity-ranks.ts';
import type { Format } from './format.ts';
import { codeSpan, markdownText, tableCell } from '../../report/markdown-text.ts';
import { whatWasChecked, whatWasFound } from './summary-line.ts';

/** In bytes. A comment on GitHub holds 65,536 characters; who posts it may add a line of his own. */
const largestComment = 64_000;

/** A comment for a review: what was found, worst first. */
export const markdownFormat: Format = {
  write: (report) => markdownReport(report, largestComment),
};

/** With as many findings as `largest` bytes have room for, and how many more there are. Empty where there is no room at all. */
export function markdownReport(report: Report, largest: number): string {
  const rows = worstFirst(report.findings).map(row);
  const parts = { head: heading(report), foot: footing(report, rows.length) };
  let size = Buffer.byteLength(compose({ ...parts, rows: [''] }));
  if (size > largest) return '';
  let shown = 0;
  for (const text of rows) {
    size += Buffer.byteLength(text) + 1;
    if (size > largest) break;
    shown += 1;
  }
  return compose({ head: parts.head, rows: rows.slice(0, shown), foot: footing(report, rows.length - shown) });
}

function heading({ summary }: Report): string {
  return `### SCEP profiles: ${whatWasFound(summary) || 'nothing found'}`;
}

function footing(report: Report, hidden: number): string {
  const more = hidden > 0 ? `${plural(hidden, 'more finding')} not shown here. ` : '';
  return [`${more}Checked: ${whatWasChecked(report)}.`, ...report.notes.map(note)].join('\n\n');
}

function note({ text, code }: Note): string {
  return [markdownText(text), ...code.map((line) => `- ${codeSpan(line)}`)].join('\n');
}

function compose({ head, rows, foot }: { head: string; rows: readonly string[]; foot: string }): string {
  const table = ['| | Where | Profile | What is wrong |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return `${(rows.length > 0 ? [head, table, foot] : [head, foot]).join('\n\n')}\n`;
}

function row({ severity, path, startLine, startColumn, profile, rule, helpUri, message }: ReportedFinding): string {
  const cells = [
    severity,
    codeSpan(`${path}:${startLine}:${startColumn}`),
    codeSpan(profile ?? ''),
    `${markdownText(message)} ([${rule}](${helpUri}))`,
  ];
  return `| ${cells.map(tableCell).join(' | ')} |`;
}

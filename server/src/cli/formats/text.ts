import type { Colors } from 'picocolors/types.js';
import type { Severity } from '../../core/rules/rule.ts';
import { printable } from '../../core/text/printable.ts';
import type { Note, Report } from '../check/report.ts';
import type { ReportedFinding } from '../../report/reported-finding.ts';
import { codeFrame } from './code-frame.ts';
import type { Format, FormatOptions } from './format.ts';
import { SourceLines } from './source-lines.ts';
import { summaryLine, whatWasFound } from './summary-line.ts';

/** For people at a terminal: each finding with its place, its line of the file, and what mends it. */
export const textFormat: Format = {
  write(report, options) {
    const lines = new SourceLines(options.shownTextOf);
    const findings = report.findings.map((finding) => writeFinding(finding, lines.of(finding.path), options));
    const summary = options.isQuiet ? [] : [writeSummary(report, options.colors), ...report.notes.map(writeNote)];
    return withoutCommands(`${[...findings, ...summary].join('\n\n')}\n`);
  },
};

function writeFinding(finding: ReportedFinding, lines: readonly string[], options: FormatOptions): string {
  const { colors } = options;
  const place = `${printable(finding.path)}:${finding.startLine}:${finding.startColumn}`;
  const profile = finding.profile === null ? '' : colors.dim(` in "${printable(finding.profile)}"`);
  const parts = [
    `${colors.bold(place)} ${colored(finding.severity, colors)} ${finding.rule}${profile}`,
    indent(printable(finding.message)),
    ...(options.shownTextOf(finding.path) === undefined ? [] : [codeFrame(lines, finding, options)]),
    ...finding.related.map((related) =>
      indent(
        `${colors.cyan('see')} ${printable(related.path)}:${related.startLine}:${related.startColumn} ${printable(related.message)}`,
      ),
    ),
    ...finding.fixes.map((fix) => indent(`${colors.green('fix')} ${printable(fix.title)}`)),
  ];
  return parts.join('\n');
}

function writeSummary(report: Report, colors: Colors): string {
  const line = summaryLine(report);
  return whatWasFound(report.summary) ? colors.bold(line) : colors.green(line);
}

function writeNote({ text, code }: Note): string {
  return [printable(text), ...code.map((line) => indent(printable(line)))].join('\n');
}

function colored(severity: Severity, { red, yellow, blue, dim }: Colors): string {
  return { error: red, warning: yellow, info: blue, hint: dim }[severity](severity);
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** A workflow of GitHub obeys a line that begins like this; a path or a message may. */
function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ');
}

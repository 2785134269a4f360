import { plural } from '../../core/text/plural.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { printable } from '../../core/text/printable.ts';
import type { Note } from '../check/report.ts';
import type { ReportedFinding } from '../../report/reported-finding.ts';
import { worstFirst } from '../../core/rules/severity-ranks.ts';
import type { Format, FormatOptions } from './format.ts';
import { onOneLine, SourceLines } from './source-lines.ts';
import { summaryLine } from './summary-line.ts';

/** GitHub shows so many errors, and so many warnings, of one step and silently hides the rest. */
const annotationsOfOneStep = 10;

/** Commands that a GitHub workflow turns into annotations: the worst findings, then a line about the others. */
export const githubFormat: Format = {
  write(report, options) {
    const lines = new SourceLines(options.textOf);
    const shown = worstFirst(report.findings).slice(0, annotationsOfOneStep);
    const hidden = report.findings.length - shown.length;
    const commands = shown.map((finding) => annotation(finding, lines));
    const summary = summaryLine(report);
    if (hidden > 0)
      commands.push(command('notice', { title: 'SCEP profiles' }, `${summary} ${whereIs(hidden, options)}`));
    else if (!options.isQuiet) commands.push(summary);
    if (!options.isQuiet) commands.push(...report.notes.map(notice));
    return commands.map((line) => `${line}\n`).join('');
  },
};

function annotation(finding: ReportedFinding, lines: SourceLines): string {
  const region = onOneLine(finding, lines.of(finding.path));
  const where = {
    file: printable(finding.path),
    line: String(region.startLine),
    endLine: String(region.endLine),
    col: String(region.startColumn),
    endColumn: String(region.endColumn),
    title: finding.profile === null ? finding.rule : `${finding.rule} in "${printable(finding.profile)}"`,
  };
  return command(levels[finding.severity], where, `${printable(finding.message)}\n${finding.helpUri}`);
}

function notice({ text, code }: Note): string {
  return command('notice', { title: 'SCEP profiles' }, [text, ...code].map(printable).join('\n'));
}

function whereIs(hidden: number, { hasJobSummary }: FormatOptions): string {
  const others = `${plural(hidden, 'more finding')} ${hidden === 1 ? 'is' : 'are'}`;
  return hasJobSummary ? `${others} in the summary of the job.` : `${others} not shown here.`;
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

function command(name: string, properties: Readonly<Record<string, string>>, data: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${written.join(',')}::${escapeData(data)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

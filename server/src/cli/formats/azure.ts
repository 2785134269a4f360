import { printable } from '../../core/text/printable.ts';
import type { ReportedFinding } from '../../report/reported-finding.ts';
import { worstFirst } from '../../core/rules/severity-ranks.ts';
import type { Format } from './format.ts';
import { summaryLine } from './summary-line.ts';

/**
 * Commands that an agent of Azure Pipelines turns into issues of the run, worst first. It knows errors and warnings only:
 * the others are lines of the log. Where findings do not fail the command, the task has still succeeded "with issues".
 */
export const azureFormat: Format = {
  write(report, { fails, isQuiet }) {
    const { findings } = report;
    const lines = worstFirst(findings).map(issueOrLine);
    const hasIssues = findings.some(isIssue);
    if (hasIssues && !findings.some(({ severity }) => fails(severity)))
      lines.push('##vso[task.complete result=SucceededWithIssues;]');
    if (!isQuiet) lines.push(summaryLine(report));
    return lines.map((line) => `${line}\n`).join('');
  },
};

function isIssue({ severity }: ReportedFinding): boolean {
  return severity === 'error' || severity === 'warning';
}

function issueOrLine(finding: ReportedFinding): string {
  const { rule, severity, startLine, startColumn } = finding;
  const path = printable(finding.path);
  const message = `${printable(finding.message)}${finding.profile === null ? '' : ` (in "${printable(finding.profile)}")`}`;
  if (!isIssue(finding)) return `${severity} ${rule} ${path}:${startLine}:${startColumn} ${message}`;
  const properties = { type: severity, sourcepath: path, linenumber: startLine, columnnumber: startColumn, code: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))};`);
  return `##vso[task.logissue ${written.join('')}]${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
}

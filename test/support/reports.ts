import { createColors } from 'picocolors';
import type { FormatOptions } from '../../server/src/cli/formats/format.ts';
import type { Report } from '../../server/src/cli/check/report.ts';
import type { ReportedFinding } from '../../server/src/report/reported-finding.ts';
import { ruleAddress } from '../../server/src/project.ts';

const plainFinding: ReportedFinding = {
  rule: 'unknown-variable',
  severity: 'error',
  message: 'Intune has no such variable.',
  evidence: 'documented',
  path: 'profiles/a.json',
  startLine: 1,
  startColumn: 1,
  endLine: 1,
  endColumn: 1,
  profile: 'Wi-Fi',
  pointer: '/subjectNameFormatString',
  profilePointer: '/subjectNameFormatString',
  helpUri: ruleAddress('unknown-variable'),
  related: [],
  fixes: [],
};

/** A report of these findings, whatever they leave out, on one profile in each file. */
export function reportOf(findings: readonly Partial<ReportedFinding>[]): Report {
  const whole = findings.map((finding) => ({ ...plainFinding, ...finding }));
  const count = (severity: string): number => whole.filter((finding) => finding.severity === severity).length;
  const paths = [...new Set(whole.map(({ path }) => path))];
  return {
    summary: {
      files: paths.length,
      profiles: paths.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: count('hint'),
    },
    files: paths.map((path) => {
      const names = whole.filter((finding) => finding.path === path).map(({ profile }) => profile);
      return { path, profiles: [{ name: names[0] ?? null, pointer: '' }], subjects: 0 };
    }),
    findings: whole,
    notes: [],
  };
}

export function formatOptions(options: Partial<FormatOptions> = {}): FormatOptions {
  return {
    colors: createColors(false),
    columns: 120,
    textOf: () => undefined,
    shownTextOf: options.textOf ?? (() => ''),
    hasBom: () => false,
    isQuiet: false,
    fails: (severity) => severity === 'error',
    hasJobSummary: false,
    ...options,
  };
}

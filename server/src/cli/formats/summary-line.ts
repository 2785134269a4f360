import { plural } from '../../core/text/plural.ts';
import type { Report, Summary } from '../check/report.ts';

/** `1 error, 2 warnings: 5 SCEP profiles in 8 files.` */
export function summaryLine(report: Pick<Report, 'summary' | 'files'>): string {
  return `${whatWasFound(report.summary) || 'Nothing found'}: ${whatWasChecked(report)}.`;
}

/** `1 error, 2 warnings`; empty where there is nothing. */
export function whatWasFound(summary: Summary): string {
  const counts = [
    plural(summary.errors, 'error'),
    plural(summary.warnings, 'warning'),
    plural(summary.infos, 'info'),
    plural(summary.hints, 'hint'),
  ];
  return counts.filter((text) => !text.startsWith('0 ')).join(', ');
}

/** `5 SCEP profiles in 8 files`, `3 subjects in 1 file`, `5 SCEP profiles and 3 subjects in 9 files` */
export function whatWasChecked({ summary, files }: Pick<Report, 'summary' | 'files'>): string {
  const subjects = files.reduce((sum, file) => sum + file.subjects, 0);
  const profiles = summary.profiles > 0 || subjects === 0 ? [plural(summary.profiles, 'SCEP profile')] : [];
  const kinds = [...profiles, ...(subjects > 0 ? [plural(subjects, 'subject')] : [])];
  return `${kinds.join(' and ')} in ${plural(summary.files, 'file')}`;
}

import { plural } from '../../core/text/plural.ts';
import type { Summary } from '../report.ts';

/** `1 error, 2 warnings: 5 SCEP profiles in 8 files.` */
export function summaryLine(summary: Summary): string {
  return `${whatWasFound(summary) || 'Nothing found'}: ${whatWasChecked(summary)}.`;
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

/** `5 SCEP profiles in 8 files` */
export function whatWasChecked(summary: Summary): string {
  return `${plural(summary.profiles, 'SCEP profile')} in ${plural(summary.files, 'file')}`;
}

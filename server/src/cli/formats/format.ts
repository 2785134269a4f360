import type { Colors } from 'picocolors/types.js';
import type { Severity } from '../../core/rules/rule.ts';
import type { Report } from '../check/report.ts';
import type { TextOf } from '../../report/reported-finding.ts';

/** One way to write a report. */
export interface Format {
  write(report: Report, options: FormatOptions): string;
}

export interface FormatOptions {
  readonly colors: Colors;
  /** Width of the terminal. */
  readonly columns: number;
  /** Texts of the files in the report. */
  readonly textOf: TextOf;
  /** The same without those whose lines must not be shown. */
  readonly shownTextOf: TextOf;
  /** Whether the file begins with a byte order mark, which its text does not have. */
  readonly hasBom: (path: string) => boolean;
  readonly isQuiet: boolean;
  /** Whether a finding of this severity makes the command fail. */
  readonly fails: (severity: Severity) => boolean;
  /** Whether GitHub's summary of the job will hold all the findings. */
  readonly hasJobSummary: boolean;
}

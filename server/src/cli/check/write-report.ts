import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createColors } from 'picocolors';
import { replaceFile } from '../../host/node/replace-file.ts';
import { discreetFinding, redacted } from '../../report/discretion.ts';
import { isPipeline } from '../pipeline.ts';
import type { Format } from '../formats/format.ts';
import type { FormatName } from '../formats/format-names.ts';
import { formats } from '../formats/formats.ts';
import type { Io } from '../io.ts';
import { appendJobSummary } from './job-summary.ts';
import { type Report } from './report.ts';
import { failsAt } from '../severity.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckOptions } from './check-options.ts';
import type { CheckRun } from './check-run.ts';
import { reasonOf } from '../reason-of.ts';

/** Writes every format to where it goes, without values of devices where others may read it. */
export async function writeReport(report: Report, options: CheckOptions, check: CheckRun, io: Io): Promise<void> {
  const jobSummary = io.env['GITHUB_STEP_SUMMARY'];
  const discretion = redacted(check.workspaces());
  const discreet: Report = {
    ...report,
    findings: report.findings.map((finding) => discreetFinding(finding, discretion)),
  };
  for (const { format, file } of options.outputs) {
    const writer: Format = formats[format];
    const isOpen = options.showsDevices || !discretion.isRedacted || (isPrivate(format) && !isPipeline(io.env));
    const text = writer.write(isOpen ? report : discreet, {
      colors: createColors(io.useColour && file === undefined),
      columns: io.columns,
      textOf: check.shown.of,
      shownTextOf: isOpen ? check.shown.of : check.shown.publicOf,
      hasBom: check.reading.hasBom,
      isQuiet: options.isQuiet,
      fails: (severity) => failsAt(severity, options.failOn),
      hasJobSummary: Boolean(jobSummary),
    });
    if (format === 'github' && jobSummary)
      await appendJobSummary(isOpen ? report : discreet, resolve(io.cwd, jobSummary));
    if (file === undefined) await io.write(text);
    else writeOutput(resolve(io.cwd, file), text);
  }
}

/** Formats that people and their own programs read; the others are for services, which show them to many. */
function isPrivate(format: FormatName): boolean {
  return format === 'text' || format === 'json';
}

function writeOutput(path: string, text: string): void {
  try {
    replaceFile(path, text);
  } catch (error) {
    const reason = existsSync(dirname(path)) ? reasonOf(error) : 'there is no such folder';
    throw new UsageError(`"${path}" cannot be written (${reason}).`);
  }
}

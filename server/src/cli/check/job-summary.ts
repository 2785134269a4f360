import { appendFile, stat } from 'node:fs/promises';
import { markdownReport } from '../formats/markdown.ts';
import type { Report } from './report.ts';
import { UsageError } from '../usage-error.ts';
import { reasonOf } from '../reason-of.ts';

/** GitHub drops the whole summary of a step that is larger. The rest is room for what hides secrets in it. */
const largestSummary = 1024 * 1024 - 4096;

/**
 * Adds the findings as Markdown to the file that GitHub shows as the summary of a job, as many as it has room for.
 * @throws {UsageError} where it cannot be written
 */
export async function appendJobSummary(report: Report, file: string): Promise<void> {
  const used = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  // What stands there may lack its last line break, and a heading needs an empty line before it.
  const before = used > 0 ? '\n\n' : '';
  const text = markdownReport(report, largestSummary - used - before.length);
  if (text === '') return;
  try {
    await appendFile(file, `${before}${text}`);
  } catch (error) {
    throw new UsageError(`"${file}" cannot be written (${reasonOf(error)}).`);
  }
}

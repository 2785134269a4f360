import { createHash } from 'node:crypto';
import type { ReportedFinding } from '../../report/reported-finding.ts';
import { markedText, type SourceLines } from './source-lines.ts';

/**
 * A key for each finding, 32 hexadecimal digits: no two are the same, and each stays what it is when lines move, when
 * other findings come and go, and when we word a message anew.
 */
export function findingKeys(
  findings: readonly ReportedFinding[],
  lines: SourceLines,
): ReadonlyMap<ReportedFinding, string> {
  const seen = new Map<string, number>();
  const keys = new Map<ReportedFinding, string>();
  for (const finding of findings) {
    const { rule, path, profile, profilePointer } = finding;
    const about = JSON.stringify([rule, path, profile, profilePointer, markedText(finding, lines.of(path))]);
    const count = (seen.get(about) ?? 0) + 1;
    seen.set(about, count);
    keys.set(finding, digest(`${about} ${count}`));
  }
  return keys;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

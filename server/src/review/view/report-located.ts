import type { LocatedFinding } from '../../core/review/diff/sides.ts';
import { discreetFinding, type Discretion } from '../../report/discretion.ts';
import { reportFindings, type ReportedFinding, type TextOf } from '../../report/reported-finding.ts';

/** Findings of several files of one side, with lines and columns, as they may be shown. */
export function reportLocated(
  located: readonly LocatedFinding[],
  { textOf, discretion }: { readonly textOf: TextOf; readonly discretion: Discretion },
): readonly ReportedFinding[] {
  const byPath = new Map<string, LocatedFinding[]>();
  for (const one of located) {
    const same = byPath.get(one.path);
    if (same) same.push(one);
    else byPath.set(one.path, [one]);
  }
  const files = [...byPath].map(([path, ofFile]) => ({
    path,
    text: ofFile[0]?.text ?? '',
    findings: ofFile.map(({ finding }) => finding),
  }));
  return reportFindings(files, textOf).map((finding) => discreetFinding(finding, discretion));
}

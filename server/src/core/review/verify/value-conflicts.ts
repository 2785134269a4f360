import { clip } from '../../render/clip.ts';
import { quote } from './comparison.ts';
import type { Comparison, Difference } from './verification.ts';

/** Variables of unknown value that would have to be two things at once, in the subject or between it and the other names. */
export function conflicts(subject: Comparison, sans: Comparison): readonly Difference[] {
  const known = new Map<string, string>();
  return [...conflictsIn(subject, known, 'SubjectNameMismatch'), ...conflictsIn(sans, known, 'SubjectAltNameMismatch')];
}

function conflictsIn({ values }: Comparison, known: Map<string, string>, code: Difference['code']): Difference[] {
  const found = new Map<string, Difference>();
  for (const [variable, value] of values) {
    const first = known.get(variable);
    if (first === undefined) known.set(variable, value);
    else if (first !== value) found.set(variable, conflict(code, variable, { expected: first, actual: value }));
  }
  return [...found.values()];
}

function conflict(
  code: Difference['code'],
  variable: string,
  { expected, actual }: Pick<Difference, 'expected' | 'actual'>,
): Difference {
  const message = `{{${variable}}} would be ${quote(clip(expected))} in one place and ${quote(clip(actual))} in another.`;
  return { code, message, expected, actual, partsAt: undefined };
}

import { analyze, readContent } from '../../core/analyze.ts';
import type { LocatedSubject } from '../../core/profile/profile.ts';
import { printable } from '../../core/text/printable.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The subject that stands on the command line, on one line whatever it holds. What `check` would say of it in a file is
 * told on standard error, with columns from 1: standard output holds what devices get, in every format.
 */
export function givenSubject(given: string, io: Io): LocatedSubject {
  const text = given.replaceAll(/[\r\n]/gu, ' ');
  const [subject] = readContent(text, 'scepsubject').subjects;
  if (!subject) throw new UsageError(emptyBecause(text));
  for (const { severity, rule, span, message } of analyze(text, { kind: 'scepsubject' }).findings) {
    io.writeError(
      `scep-profiles: ${severity} ${rule}, column ${span.start + 1} of the subject: ${printable(message)}\n`,
    );
  }
  return subject;
}

function emptyBecause(text: string): string {
  return text.trim() === '' ? 'The subject is empty.' : 'The subject begins with "#", which makes a comment of it.';
}

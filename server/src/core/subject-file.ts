import type { LocatedSubject } from './profile/profile.ts';
import { parseSubject } from './subject/parse.ts';
import { embedPlain } from './text/embedded-text.ts';

/** The subjects of a `.scepsubject` file: one format a line; empty lines and lines that begin with `#` are comments. */
export function readSubjects(text: string): readonly LocatedSubject[] {
  const subjects: LocatedSubject[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const start = line.index + (line[0].length - line[0].trimStart().length);
    const content = line[0].trim();
    if (content === '' || content.startsWith('#')) continue;
    const embedded = embedPlain(text, { start, end: start + content.length });
    subjects.push({ text: embedded, subject: parseSubject(embedded.text), node: undefined });
  }
  return subjects;
}

import type { LocatedSubject } from './profile/profile.ts';
import { parseSubject } from './subject/parse.ts';
import { embedPlain } from './text/embedded-text.ts';
import type { Span } from './text/span.ts';

/** The subjects of a `.scepsubject` file: one format a line; empty lines and lines that begin with `#` are comments. */
export function readSubjects(text: string): readonly LocatedSubject[] {
  return contents(text)
    .filter((span) => !isComment(text, span))
    .map((span) => {
      const embedded = embedPlain(text, span);
      return { text: embedded, subject: parseSubject(embedded.text), node: undefined };
    });
}

/** The comments of a `.scepsubject` file, each without the blanks around it. */
export function commentsOf(text: string): readonly Span[] {
  return contents(text).filter((span) => isComment(text, span));
}

/** What is on the lines that are not empty. */
function contents(text: string): readonly Span[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const start = index + (line.length - line.trimStart().length);
    const end = index + line.trimEnd().length;
    return start < end ? [{ start, end }] : [];
  });
}

function isComment(text: string, { start }: Span): boolean {
  return text.startsWith('#', start);
}

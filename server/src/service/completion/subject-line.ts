import type { Analysis } from '../../core/analysis.ts';
import { parseSubject } from '../../core/subject/parse.ts';
import { embedPlain } from '../../core/text/embedded-text.ts';
import { inSubject, type InSubject } from '../where.ts';

/**
 * The line of a stand-alone file that the cursor is on, also where nothing is written yet and behind its last
 * character; undefined for a comment.
 */
export function subjectLineAt({ text }: Analysis, offset: number): InSubject | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const indent = line.length - line.trimStart().length;
  if (line[indent] === '#') return undefined;
  const span = { start: Math.min(start + indent, offset), end: Math.max(start + line.trimEnd().length, offset) };
  const embedded = embedPlain(text, span);
  return inSubject({ text: embedded, subject: parseSubject(embedded.text), node: undefined }, undefined, offset);
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text[start - 1])) start -= 1;
  return start;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text[end])) end += 1;
  return end;
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\r' || character === '\n';
}

import type { Span } from '../../core/text/span.ts';
import type { Typed } from './candidate.ts';

/** One member in a string of members joined by commas. */
export interface Flag {
  readonly span: Span;
  readonly typed: Typed;
  /** The other members of the string. */
  readonly others: ReadonlySet<string>;
}

/** The member at the cursor, which is in `content`: what stands between the quotes. */
export function flagAt(text: string, content: Span, offset: number, isKnown: (member: string) => boolean): Flag {
  const before = text.slice(content.start, offset);
  const after = text.slice(offset, content.end);
  const start = before.lastIndexOf(',') + 1;
  const comma = after.indexOf(',');
  const end = comma === -1 ? after.length : comma;
  const left = before.slice(start).trimStart();
  const right = after.slice(0, end).trimEnd();
  const others = [...before.slice(0, start).split(','), ...after.slice(end).split(',')].map((flag) => flag.trim());
  return {
    span: { start: offset - left.length, end: offset + right.length },
    typed: { before: left, isSettled: left !== '' && (right !== '' || isKnown(left)) },
    others: new Set(others),
  };
}

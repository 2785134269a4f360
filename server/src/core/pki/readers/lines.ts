import type { Span } from '../../text/span.ts';

/** The lines of a text without their breaks, which are LF, CR or CRLF. At least one. */
export function* linesOf(text: string): Generator<Span, void, undefined> {
  let start = 0;
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf !== -1 || cr !== -1) {
    const end = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr;
    yield { start, end };
    start = end === cr && lf === cr + 1 ? lf + 1 : end + 1;
    if (lf !== -1 && lf < start) lf = text.indexOf('\n', start);
    if (cr !== -1 && cr < start) cr = text.indexOf('\r', start);
  }
  yield { start, end: text.length };
}

/** The first line, where something is said about a file as a whole; of a long one only the beginning. */
export function firstLine(text: string): Span {
  const end = text.slice(0, LONGEST).search(/[\r\n]/u);
  return { start: 0, end: end === -1 ? Math.min(text.length, LONGEST) : end };
}

const LONGEST = 200;

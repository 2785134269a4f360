import type { Span } from '../../text/span.ts';

/** Whether a span lies inside one of `spans`, which are in order and do not overlap. */
export function insideOneOf(spans: readonly Span[]): (inner: Span) => boolean {
  return (inner) => {
    const candidate = spans[lastStartingAt(spans, inner.start)];
    return candidate !== undefined && inner.end <= candidate.end;
  };
}

/** Index of the last span that starts at or before `offset`; -1 where none does. */
function lastStartingAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span !== undefined && span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

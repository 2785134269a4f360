import type { Span } from './span.ts';

/** Spans in any order, made ready for the question whether one of them overlaps or touches another span. */
export class SpanIndex {
  readonly #starts: readonly number[];
  /** The furthest end of this span and all that start before it. */
  readonly #furthest: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    const furthest: number[] = [];
    for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? end));
    this.#starts = sorted.map(({ start }) => start);
    this.#furthest = furthest;
  }

  touches({ start, end }: Span): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#furthest[low - 1] ?? 0) >= start;
  }
}

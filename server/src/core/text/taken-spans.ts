import type { Span } from './span.ts';

/** Stretches of a document that no two changes may share. Kept in order: a fix of all may be ten thousand of them. */
export class TakenSpans {
  readonly #spans: Span[] = [];

  isFree(span: Span): boolean {
    const index = this.#indexBehind(span.start);
    const before = this.#spans[index - 1];
    const after = this.#spans[index];
    return (!before || before.end <= span.start) && (!after || span.end <= after.start);
  }

  add(span: Span): void {
    this.#spans.splice(this.#indexBehind(span.start), 0, span);
  }

  /** Of the first stretch that starts at or behind an offset. */
  #indexBehind(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

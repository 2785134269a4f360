/** A half-open range of UTF-16 offsets: `0 <= start <= end <= length`. The only kind of position inside the core. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in the span or touches its end, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether `inner` lies in `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function spanText(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

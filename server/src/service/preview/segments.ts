import { toSource } from '../../core/render/provenance.ts';
import type { RenderedText } from '../../core/render/rendering.ts';
import type { Span } from '../../core/text/span.ts';
import type { RenderedPreview, Segment } from './model.ts';

/** Where a span of a format stands in the document; null where the format does not stand there. */
export type ToDocument = (source: Span) => Span | null;

/**
 * A rendered text as segments. What the format itself says is cut at `cuts`, offsets of the rendered text, so that a
 * segment is never more than one attribute; what a variable put in stays whole.
 */
export function segmentsOf(
  rendered: RenderedText,
  toDocument: ToDocument,
  cuts: readonly number[] = [],
): RenderedPreview {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  let next = 0;
  return rendered.pieces.flatMap((piece) => {
    // Pieces come one behind the other, so that each cut is looked at once.
    while ((sorted[next] ?? Number.POSITIVE_INFINITY) <= piece.span.start) next += 1;
    const first = next;
    while ((sorted[next] ?? Number.POSITIVE_INFINITY) < piece.span.end) next += 1;
    const inside = piece.state === 'text' ? sorted.slice(first, next) : [];
    const edges = [...new Set([piece.span.start, ...inside, piece.span.end])];
    const spans =
      edges.length < 2 ? [piece.span] : edges.slice(1).map((end, index) => ({ start: edges[index] ?? 0, end }));
    return spans.map((span): Segment => ({
      text: rendered.text.slice(span.start, span.end),
      state: piece.state,
      variable: piece.variable ?? null,
      isAssumed: piece.isAssumed,
      source: toDocument(piece.state === 'text' ? toSource(rendered, span) : piece.source),
    }));
  });
}

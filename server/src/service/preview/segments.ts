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
  return rendered.pieces.flatMap((piece) => {
    const inside = piece.state === 'text' ? cuts.filter((cut) => piece.span.start < cut && cut < piece.span.end) : [];
    const edges = [...new Set([piece.span.start, ...inside, piece.span.end])].sort((a, b) => a - b);
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

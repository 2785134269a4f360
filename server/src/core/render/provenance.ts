import type { Span } from '../text/span.ts';
import type { RenderedPiece, RenderedText } from './rendering.ts';

/**
 * The part of the format that made `span` of the rendered text. What a variable put in comes from the variable as a
 * whole; an empty span comes from the place it stands at.
 */
export function toSource(rendered: RenderedText, span: Span): Span {
  const first = rendered.pieces[pieceAfter(rendered, span.start)];
  if (first === undefined) return endOf(rendered);
  const start = sourceOffset(first, span.start, 'start');
  if (span.end <= span.start) return { start, end: start };
  const last = rendered.pieces[pieceBefore(rendered, span.end)];
  return { start, end: last === undefined ? start : sourceOffset(last, span.end, 'end') };
}

/** The offset in the rendered text of an offset of the format that does not lie inside a variable. */
export function toRendered(rendered: RenderedText, offset: number): number {
  const index = firstIndex(rendered.pieces, (piece) => piece.source.end > offset);
  const piece = rendered.pieces[index];
  if (piece === undefined) return rendered.text.length;
  return piece.state === 'text' ? piece.span.start + Math.max(0, offset - piece.source.start) : piece.span.start;
}

/** The piece that the character at `offset` of the rendered text belongs to; at the very end, the last one. */
export function pieceAt(rendered: RenderedText, offset: number): RenderedPiece | undefined {
  return rendered.pieces[pieceAfter(rendered, offset)] ?? rendered.pieces.at(-1);
}

/** Whether a variable that is empty or not known had a part in `span` of the rendered text. */
export function hasHoles(rendered: RenderedText, span: Span): boolean {
  const { pieces } = rendered;
  for (let index = firstIndex(pieces, (piece) => piece.span.end >= span.start); index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.span.start > span.end) return false;
    if (piece.state === 'empty' || piece.state === 'unknown') return true;
  }
  return false;
}

/** The pieces that made `source`, a span of the format whose ends do not lie inside a variable. */
export function piecesOf(rendered: RenderedText, source: Span): readonly RenderedPiece[] {
  const { pieces } = rendered;
  const start = firstIndex(pieces, (piece) => piece.source.end > source.start);
  const end = firstIndex(pieces, (piece) => piece.source.start >= source.end);
  return pieces.slice(start, end);
}

function endOf({ pieces }: RenderedText): Span {
  const end = pieces.at(-1)?.source.end ?? 0;
  return { start: end, end };
}

function pieceAfter({ pieces }: RenderedText, offset: number): number {
  return firstIndex(pieces, (piece) => piece.span.end > offset);
}

function pieceBefore({ pieces }: RenderedText, offset: number): number {
  return firstIndex(pieces, (piece) => piece.span.end >= offset);
}

function sourceOffset(piece: RenderedPiece, offset: number, side: 'start' | 'end'): number {
  return piece.state === 'text' ? piece.source.start + (offset - piece.span.start) : piece.source[side];
}

/** The index of the first piece that meets a condition which holds from some piece on; the length where none does. */
function firstIndex(pieces: readonly RenderedPiece[], holds: (piece: RenderedPiece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = pieces[middle];
    if (piece !== undefined && !holds(piece)) low = middle + 1;
    else high = middle;
  }
  return low;
}

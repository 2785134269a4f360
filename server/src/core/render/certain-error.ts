import type { NameError } from '../name/name.ts';
import { readName } from '../name/read-name.ts';
import type { AttributeNode, Subject } from '../subject/ast.ts';
import { spanText } from '../text/span.ts';
import { piecesOf } from './provenance.ts';
import type { RenderedPiece, RenderedText } from './rendering.ts';

/**
 * The error that a rendered subject has whatever its empty and unknown variables stand for; undefined where some value
 * would make a name of it. The offset is one of `rendered`.
 */
export function certainError(subject: Subject, rendered: RenderedText): NameError | undefined {
  const attributes = subject.rdns.flatMap((rdn) => rdn.attributes);
  if (attributes.some((attribute) => isOpen(attribute, rendered))) return undefined;
  const alone = new Set(attributes.filter(({ key }) => key === undefined).map(({ span }) => span.start));
  const texts = rendered.pieces.map((piece) =>
    isHole(piece) ? (alone.has(piece.source.start) ? attribute : value) : spanText(rendered.text, piece.span),
  );
  const result = readName(texts.join(''));
  if (result.ok) return undefined;
  const { offset } = result.error;
  return { ...result.error, offset: offset === null ? null : offsetIn(rendered, texts, offset) };
}

/** Whether there are any such variables. */
export function hasHoles({ pieces }: RenderedText): boolean {
  return pieces.some(isHole);
}

/** Digits, an even number of them, are a value to every attribute type and after a `#`. */
const value = '00';

/** A variable that stands alone may bring its own type. */
const attribute = `CN=${value}`;

function isHole({ state }: RenderedPiece): boolean {
  return state === 'empty' || state === 'unknown';
}

/** Whether a variable is part of the attribute type, or of what may yet become one: then there is no telling. */
function isOpen({ key, span }: AttributeNode, rendered: RenderedText): boolean {
  if (key) return piecesOf(rendered, key.span).some(isHole);
  return piecesOf(rendered, span).some((piece) => isHole(piece) && piece.source.start > span.start);
}

/** Where an offset in all of `texts` lies in the rendered text, whose holes have other lengths. */
function offsetIn({ pieces }: RenderedText, texts: readonly string[], offset: number): number {
  let start = 0;
  for (const [index, piece] of pieces.entries()) {
    const { length } = texts[index] ?? '';
    if (offset < start + length) return piece.span.start + (isHole(piece) ? 0 : offset - start);
    start += length;
  }
  return pieces.at(-1)?.span.end ?? 0;
}

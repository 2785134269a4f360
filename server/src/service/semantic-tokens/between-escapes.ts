import { spanText, type Span } from '../../core/text/span.ts';
import type { SemanticToken } from './token.ts';

/** Of the document that a token is in. */
export interface Written {
  readonly document: string;
  readonly isJson: boolean;
}

/**
 * Text without what is written as an escape in it: that has a colour of its own, in JSON as what it is, in a subject file
 * as what it is not, since CertStrToName has no escapes. Other tokens stay whole, however they are written.
 */
export function betweenEscapes(token: SemanticToken, { document, isJson }: Written): readonly SemanticToken[] {
  const image = spanText(document, token.span);
  if ((token.kind !== 'text' && token.kind !== 'quoted') || !image.includes('\\')) return [token];
  const { start: from } = token.span;
  return gaps(image, isJson ? jsonEscapes : backslashes).map(({ start, end }) => ({
    ...token,
    span: { start: from + start, end: from + end },
  }));
}

const jsonEscapes = /\\(?:u[0-9a-f]{4}|.)/giu;
const backslashes = /\\+/gu;

/** What is between the matches. */
function gaps(image: string, pattern: RegExp): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { index, 0: escape } of [...image.matchAll(pattern), { index: image.length, 0: '' }]) {
    if (index > start) found.push({ start, end: index });
    start = index + escape.length;
  }
  return found;
}

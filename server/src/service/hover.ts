// What a mouse resting on a character of a document is told.
import type { Hover, MarkupKind, Position } from 'vscode-languageserver-types';
import type { HoverAnswer } from './hover/answer.ts';
import { hoverInFormat } from './hover/in-format.ts';
import { hoverOnName, hoverOnValue } from './hover/in-json.ts';
import { hoverInSubject } from './hover/in-subject.ts';
import { hoverOnLink } from './hover/linked-profile.ts';
import { toMarkup } from './plain-text.ts';
import { toRange, type ServiceDocument } from './service-document.ts';
import { whereIs } from './where.ts';

export interface HoverOptions {
  /** What the editor can show. */
  readonly kind: MarkupKind;
}

/** What there is to say about the character at a position; undefined where there is nothing. */
export function hover(service: ServiceDocument, position: Position, { kind }: HoverOptions): Hover | undefined {
  const { document } = service;
  const answer = answerAt(service, document.offsetAt(position));
  if (!answer) return undefined;
  const markdown = answer.blocks.filter((block) => block !== '').join('\n\n');
  return { contents: toMarkup(markdown, kind), range: toRange(document, answer.span) };
}

/** What a link leads to comes before what its property is. */
function answerAt(service: ServiceDocument, offset: number): HoverAnswer | undefined {
  const linked = hoverOnLink(service, offset);
  const answer = answerOfPlace(service, offset);
  return linked && answer ? { ...answer, blocks: [...linked.blocks, ...answer.blocks] } : (linked ?? answer);
}

function answerOfPlace(service: ServiceDocument, offset: number): HoverAnswer | undefined {
  const where = whereIs(service.analysis, offset);
  switch (where?.kind) {
    case 'subject':
      return hoverInSubject(service, where, offset);
    case 'format':
      return hoverInFormat(service, where, offset);
    case 'propertyName':
      return hoverOnName(service, where, offset);
    case 'propertyValue':
      return hoverOnValue(service, where, offset);
    case undefined:
      return undefined;
  }
}

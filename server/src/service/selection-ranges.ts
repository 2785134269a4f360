import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { nodeAt } from '../core/json/pointer.ts';
import type { JsonDocument, JsonNode, JsonProperty } from '../core/json/tree.ts';
import type { Subject } from '../core/subject/ast.ts';
import { covers, touches, type Span } from '../core/text/span.ts';
import { toRange, type ServiceDocument } from './service-document.ts';
import { whereIs, type InFormat, type InSubject } from './where.ts';

/**
 * For each position what "expand selection" takes step by step: variable, value, attribute, RDN, subject, string,
 * property, object and on. One answer for each position; where there is nothing it is the position itself.
 */
export function selectionRanges(service: ServiceDocument, positions: readonly Position[]): SelectionRange[] {
  const { document } = service;
  return positions.map((position) => {
    const spans = growing(spansAt(service, document.offsetAt(position)));
    const outermostFirst = spans.toReversed();
    let found: SelectionRange | undefined;
    for (const span of outermostFirst) {
      found = { range: toRange(document, span), ...(found ? { parent: found } : {}) };
    }
    return found ?? { range: { start: position, end: position } };
  });
}

/** From the inside out. */
function spansAt({ analysis }: ServiceDocument, offset: number): readonly Span[] {
  const where = whereIs(analysis, offset);
  const inner = where?.kind === 'subject' || where?.kind === 'format' ? spansInText(where, offset) : [];
  return [...inner, ...(analysis.json ? jsonSpans(analysis.json, offset) : [])];
}

function spansInText(where: InSubject | InFormat, documentOffset: number): readonly Span[] {
  const { located, offset, variable } = where;
  const subject = where.kind === 'subject' ? where.located.subject : undefined;
  const spans = [
    ...(variable ? [variable.nameSpan, variable.span] : []),
    ...(subject ? spansInSubject(subject, offset) : []),
  ];
  return [...spans.map((span) => located.text.toDocument(span)), located.text.span].filter((span) =>
    touches(span, documentOffset),
  );
}

function spansInSubject({ rdns }: Subject, offset: number): readonly Span[] {
  const rdn = rdns.find(({ span }) => touches(span, offset));
  const attribute = rdn?.attributes.find(({ span }) => touches(span, offset));
  if (!rdn || !attribute) return [];
  const { key, value } = attribute;
  const { openQuote, closeQuote } = value;
  const quoted = openQuote && closeQuote ? [{ start: openQuote.end, end: closeQuote.start }] : [];
  const parts = [...(key ? [key.span] : []), ...quoted, value.span].filter((span) => touches(span, offset));
  return [...parts, attribute.span, rdn.span];
}

function jsonSpans(json: JsonDocument, offset: number): readonly Span[] {
  const spans: Span[] = [];
  let node: JsonNode | JsonProperty | undefined = nodeAt(json, offset);
  while (node) {
    spans.push(node.span);
    node = node.parent;
  }
  return spans;
}

/** Without steps that would not add anything, and without any that is not around the one before. */
function growing(spans: readonly Span[]): readonly Span[] {
  const taken: Span[] = [];
  for (const span of spans) {
    const last = taken.at(-1);
    if (span.start === span.end) continue;
    if (!last || (covers(span, last) && span.end - span.start > last.end - last.start)) taken.push(span);
  }
  return taken;
}

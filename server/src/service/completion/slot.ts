import type { JsonArray, JsonObject, JsonProperty } from '../../core/json/tree.ts';
import { touches, type Span } from '../../core/text/span.ts';
import { punctuationBetween, tokensBetween } from '../json-place.ts';
import type { Template } from './template.ts';

/** A stretch of a document that something is put in the place of, with the commas this takes. */
export interface Slot {
  readonly span: Span;
  /** Behind the child before, where the comma between them is missing. */
  readonly commaAt: number | undefined;
  readonly needsCommaBehind: boolean;
}

/** For a whole child of an object or array: one that is there, or a new one where `span` is empty. */
export function childSlot(text: string, container: JsonObject | JsonArray, span: Span): Slot {
  const children = childSpans(container);
  const previous = children.findLast(({ end }) => end <= span.start);
  const next = children.find(({ start }) => start >= span.end);
  return {
    span,
    commaAt: previous && !hasComma(text, previous.end, span.start) ? previous.end : undefined,
    needsCommaBehind: next !== undefined && !hasComma(text, span.end, next.start),
  };
}

/** For the value of a property. */
export function valueSlot(text: string, { parent, span: { start } }: JsonProperty, span: Span): Slot {
  const next = parent.properties.find((property) => property.span.start > start);
  const needsCommaBehind =
    next !== undefined && next.span.start >= span.end && !hasComma(text, span.end, next.span.start);
  return { span, commaAt: undefined, needsCommaBehind };
}

export function withComma(template: Template, { needsCommaBehind }: Slot): Template {
  return needsCommaBehind ? [...template, ','] : template;
}

/**
 * Where something new can go at a cursor between two children: the word that is there, or nothing. Undefined right
 * behind a child, where whoever has just typed its last character is not asking for another one.
 */
export function gapAt(text: string, container: JsonObject | JsonArray, offset: number): Span | undefined {
  const previous = childSpans(container).findLast(({ start }) => start < offset);
  if (previous?.end === offset) return undefined;
  return wordAt(text, previous?.end ?? container.span.start + 1, offset);
}

/** The word that is no JSON and that the cursor touches; `from` is where a token begins or ends. */
export function wordAt(text: string, from: number, offset: number): Span {
  for (const { kind, start, end } of tokensBetween(text, from, offset + 1)) {
    if (kind === 'word' && touches({ start, end }, offset)) return { start, end };
  }
  return { start: offset, end: offset };
}

function childSpans(container: JsonObject | JsonArray): readonly Span[] {
  return container.kind === 'object'
    ? container.properties.map(({ span }) => span)
    : container.items.map(({ span }) => span);
}

function hasComma(text: string, start: number, end: number): boolean {
  return punctuationBetween(text, start, end).includes(',');
}

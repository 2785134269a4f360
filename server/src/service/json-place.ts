import { nodeAt } from '../core/json/pointer.ts';
import { Tokens } from '../core/json/tokens.ts';
import type { JsonArray, JsonDocument, JsonNode, JsonObject, JsonProperty } from '../core/json/tree.ts';
import type { Span } from '../core/text/span.ts';

/** What a cursor in a JSON document is about: the name of a property, or a value. */
export type JsonPlace = JsonNamePlace | JsonValuePlace;

/** On a key, or between two properties where one could be written. */
export interface JsonNamePlace {
  readonly kind: 'name';
  readonly object: JsonObject;
  readonly property: JsonProperty | undefined;
}

/** On a value or an entry of an array, or where one is missing. */
export interface JsonValuePlace {
  readonly kind: 'value';
  readonly property: JsonProperty;
  /** The array whose entry it is or could become. */
  readonly array: JsonArray | undefined;
  readonly node: JsonNode | undefined;
}

/** Undefined in comments, outside of everything, and where no value belongs to a property. */
export function jsonPlaceAt(text: string, document: JsonDocument, offset: number): JsonPlace | undefined {
  if (isCommented(text, document.comments, offset)) return undefined;
  const found = nodeAt(document, offset);
  if (!found) return undefined;
  if (found.kind === 'property') return atProperty(text, found, offset);
  if (!isContainer(found)) return valuePlace(found.parent, found);
  if (!isInside(text, document, found, offset)) return valuePlace(found.parent, found);
  return inGap(text, found, offset);
}

function isCommented(text: string, comments: JsonDocument['comments'], offset: number): boolean {
  const comment = comments.findLast(({ start }) => start < offset);
  if (!comment || offset > comment.end) return false;
  const isBlock = text.startsWith('/*', comment.start);
  return offset < comment.end || !isBlock || !text.endsWith('*/', comment.end);
}

function isContainer(node: JsonNode): node is JsonObject | JsonArray {
  return node.kind === 'object' || node.kind === 'array';
}

function atProperty(text: string, property: JsonProperty, offset: number): JsonPlace | undefined {
  const { key, value, parent } = property;
  if (offset <= key.span.end) return { kind: 'name', object: parent, property };
  return punctuationBetween(text, key.span.end, offset).includes(':')
    ? { kind: 'value', property, array: undefined, node: value }
    : undefined;
}

/** Between the children of an object or array. */
function inGap(text: string, container: JsonObject | JsonArray, offset: number): JsonPlace | undefined {
  if (container.kind === 'array') {
    const property = propertyOf(container);
    return property && { kind: 'value', property, array: container, node: undefined };
  }
  const previous = container.properties.findLast(({ span }) => span.start < offset);
  if (previous && !previous.value) {
    const punctuation = punctuationBetween(text, previous.key.span.end, offset);
    if (punctuation === ':') return { kind: 'value', property: previous, array: undefined, node: undefined };
    if (punctuation === '') return undefined;
  }
  return { kind: 'name', object: container, property: undefined };
}

function valuePlace(parent: JsonNode['parent'], node: JsonNode): JsonPlace | undefined {
  const array = parent?.kind === 'array' ? parent : undefined;
  const property = parent && propertyOf(node);
  return property && { kind: 'value', property, array, node };
}

/** The property a value, or an entry of an array in it, belongs to. */
export function propertyOf(node: JsonNode): JsonProperty | undefined {
  let { parent } = node;
  while (parent?.kind === 'array') ({ parent } = parent);
  return parent;
}

/** Between the brackets of a container; behind its last character only where its bracket is missing. */
function isInside(text: string, { comments }: JsonDocument, node: JsonObject | JsonArray, offset: number): boolean {
  const { start, end } = node.span;
  if (offset <= start || offset > end) return false;
  return offset < end || !isClosed(text, node, comments);
}

function isClosed(text: string, node: JsonObject | JsonArray, comments: readonly Span[]): boolean {
  const { start, end } = node.span;
  const lastChild = node.kind === 'object' ? node.properties.at(-1) : node.items.at(-1);
  const isBracket = text[end - 1] === (node.kind === 'object' ? '}' : ']');
  const isOfChild = lastChild !== undefined && lastChild.span.end >= end;
  const isInComment = comments.some((comment) => comment.start < end && end <= comment.end);
  return isBracket && end - 1 > start && !isOfChild && !isInComment;
}

/** The commas and colons between two offsets, in order. */
export function punctuationBetween(text: string, start: number, end: number): string {
  let found = '';
  for (const { kind } of tokensBetween(text, start, end)) if (kind === ',' || kind === ':') found += kind;
  return found;
}

/** What stands between two offsets, beginning at a token's start or between two tokens. */
export function* tokensBetween(text: string, start: number, end: number): Iterable<Readonly<Tokens>> {
  const tokens = new Tokens(text);
  tokens.end = start;
  for (tokens.next(); tokens.kind !== 'end' && tokens.start < end; tokens.next()) yield tokens;
}

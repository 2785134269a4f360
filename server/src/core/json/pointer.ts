import { touches } from '../text/span.ts';
import type { JsonArray, JsonDocument, JsonNode, JsonObject, JsonProperty } from './tree.ts';

/** RFC 6901 pointer from the root to a node, or to the value of a property. Empty for the root itself. */
export function pointerOf(node: JsonNode | JsonProperty): string {
  const tokens: string[] = [];
  let current: JsonNode | JsonProperty | undefined = node;
  while (current) {
    if (current.kind === 'property') tokens.push(escapeToken(current.key.value));
    else if (current.parent?.kind === 'array') tokens.push(String(indexOf(current.parent.items, current.span.start)));
    current = current.parent;
  }
  return tokens.length === 0 ? '' : `/${tokens.toReversed().join('/')}`;
}

/** Pointer to the innermost node or property at an offset of the document; empty outside of everything. */
export function pointerAt(document: JsonDocument, offset: number): string {
  const node = nodeAt(document, offset);
  return node ? pointerOf(node) : '';
}

/** The value a pointer leads to; of duplicate properties to the last one, as JSON.parse does. */
export function nodeAtPointer(document: JsonDocument, pointer: string): JsonNode | undefined {
  if (pointer === '') return document.root;
  if (!pointer.startsWith('/')) return undefined;
  let node = document.root;
  for (const token of pointer.slice(1).split('/')) {
    if (node?.kind === 'object') node = findProperty(node, unescapeToken(token))?.value;
    else if (node?.kind === 'array' && /^(?:0|[1-9]\d*)$/.test(token)) node = node.items[Number(token)];
    else return undefined;
  }
  return node;
}

/** The property of that name; of duplicates the last one. */
export function findProperty(object: JsonObject, name: string): JsonProperty | undefined {
  const { properties } = object;
  for (let index = properties.length - 1; index >= 0; index -= 1) {
    if (properties[index]?.key.value === name) return properties[index];
  }
  return undefined;
}

/**
 * The innermost node or property a cursor at `offset` is in or touches; between two neighbours the later one. On a key,
 * a colon, or where the value is missing it is the property.
 */
export function nodeAt(document: JsonDocument, offset: number): JsonNode | JsonProperty | undefined {
  let found: JsonNode | JsonProperty | undefined;
  let next: JsonNode | JsonProperty | undefined = document.root;
  while (next && touches(next.span, offset)) {
    found = next;
    next = childAt(next, offset);
  }
  return found;
}

function childAt(node: JsonNode | JsonProperty, offset: number): JsonNode | JsonProperty | undefined {
  if (node.kind === 'property') return node.value;
  const children = childrenOf(node);
  return children[indexOf(children, offset)];
}

function childrenOf(node: JsonNode): readonly (JsonNode | JsonProperty)[] {
  if (node.kind === 'object') return node.properties;
  return node.kind === 'array' ? node.items : [];
}

/** Index of the last child that starts at or before `offset`; -1 if there is none. Children are in document order. */
function indexOf(children: JsonArray['items'] | readonly (JsonNode | JsonProperty)[], offset: number): number {
  let low = -1;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((children[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

import type { JsonNode, JsonProperty } from '../../../server/src/core/json/tree.ts';

/** A small tree in one line, to compare in tests: JSON with `?` for a value that is missing and `_` for such a key. */
export function dumpJson(node: JsonNode | undefined): string {
  if (!node) return '?';
  if (node.kind === 'object') return `{${node.properties.map(dumpProperty).join(', ')}}`;
  if (node.kind === 'array') return `[${node.items.map(dumpJson).join(', ')}]`;
  if (node.kind === 'null') return 'null';
  if (node.kind === 'number') return Object.is(node.value, -0) ? '-0' : String(node.value);
  return JSON.stringify(node.value);
}

function dumpProperty({ key, value }: JsonProperty): string {
  const name = key.span.end > key.span.start ? JSON.stringify(key.value) : '_';
  return `${name}: ${dumpJson(value)}`;
}

/** The JavaScript value of a small tree, `null` for what is missing. `__proto__` is a property like any other. */
export function valueOf(node: JsonNode | undefined): unknown {
  if (!node || node.kind === 'null') return null;
  if (node.kind === 'array') return node.items.map(valueOf);
  if (node.kind !== 'object') return node.value;
  return Object.fromEntries(node.properties.map(({ key, value }) => [key.value, valueOf(value)]));
}

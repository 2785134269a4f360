import type { JsonNode, JsonObject } from './tree.ts';

/** Every object of a tree in document order, the outer before the inner ones. Deep trees cost no stack. */
export function* walkObjects(root: JsonNode | undefined): Generator<JsonObject, void, undefined> {
  const waiting = root ? [root] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'object') {
      yield node;
      for (let index = node.properties.length - 1; index >= 0; index -= 1) wait(waiting, node.properties[index]?.value);
    } else if (node.kind === 'array') {
      for (let index = node.items.length - 1; index >= 0; index -= 1) wait(waiting, node.items[index]);
    }
  }
}

function wait(waiting: JsonNode[], node: JsonNode | undefined): void {
  if (node?.kind === 'object' || node?.kind === 'array') waiting.push(node);
}

import type { JsonNode } from '../../json/tree.ts';
import type { Edit } from '../rule.ts';

/** Takes an item that is not the first one out of its array, together with the comma before it. */
export function removeItem(node: JsonNode): Edit {
  const items = node.parent?.kind === 'array' ? node.parent.items : [];
  const previous = items[indexAt(items, node.span.start) - 1];
  return { span: { start: previous?.span.end ?? node.span.start, end: node.span.end }, newText: '' };
}

/** Of the item that starts there. The items are in document order, and of a long list many may be removed. */
function indexAt(items: readonly JsonNode[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

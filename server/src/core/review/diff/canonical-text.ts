import type { JsonNode, JsonObject } from '../../json/tree.ts';
import { compareText } from '../../text/compare-text.ts';

/**
 * JSON that is the same for all ways to write one value: keys in order, no blanks, no escapes that need not be, without
 * annotations (`x@odata.type`) and without members that are null. Deep values cost no stack.
 */
export function canonicalText(node: JsonNode): string {
  const parts: string[] = [];
  const waiting: (JsonNode | string)[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.kind === 'object') wait(waiting, ['{', ...members(next), '}']);
    else if (next.kind === 'array') wait(waiting, ['[', ...separated(next.items.map((item) => [item])), ']']);
    else parts.push(next.kind === 'null' ? 'null' : JSON.stringify(next.value));
  }
  return parts.join('');
}

function members({ properties }: JsonObject): readonly (JsonNode | string)[] {
  const named = new Map<string, JsonNode>();
  for (const { key, value } of properties) {
    if (isAnnotation(key.value)) continue;
    if (value === undefined || value.kind === 'null') named.delete(key.value);
    else named.set(key.value, value);
  }
  const sorted = [...named].sort(([a], [b]) => compareText(a, b));
  return separated(sorted.map(([name, value]) => [`${JSON.stringify(name)}:`, value]));
}

/** The type of an object says what it is; all other annotations are the exporter's. */
function isAnnotation(name: string): boolean {
  return name !== '@odata.type' && (name.includes('@') || name.startsWith('#'));
}

function separated(groups: readonly (readonly (JsonNode | string)[])[]): readonly (JsonNode | string)[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [',', ...group]));
}

/** The first of them is to come next. */
function wait(waiting: (JsonNode | string)[], parts: readonly (JsonNode | string)[]): void {
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part !== undefined) waiting.push(part);
  }
}

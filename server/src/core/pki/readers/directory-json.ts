// JSON that PowerShell made of objects of the directory: `Get-ADObject -Properties * | ConvertTo-Json`, `Export-ADCSTemplate`.
import { parseJson } from '../../json/parse.ts';
import type { JsonArray, JsonNode, JsonProperty } from '../../json/tree.ts';
import { walkObjects } from '../../json/walk.ts';
import { decodeBase64, decodeDecimalBytes } from './bytes.ts';
import { attributeKey, ObjectDraft, type AttributeKey, type DirectoryObject } from './directory-object.ts';
import type { ReadingProblems } from './reading-problems.ts';

/** The objects that have attributes, wherever they are in the document. */
export function* readDirectoryJson(
  text: string,
  problems: ReadingProblems,
): Generator<DirectoryObject, void, undefined> {
  const json = parseJson(text);
  for (const { span, message } of json.problems) problems.add(span, () => `This is not valid JSON. ${message}`);
  for (const { span, properties } of walkObjects(json.root)) {
    const object = new ObjectDraft(span);
    for (const property of properties) {
      const key = attributeKey(property.key.value);
      if (key !== undefined) addTo(object, key, property);
    }
    if (object.attributes.size > 0) yield object;
  }
}

/** What PowerShell makes of eight bytes depends on its version, on the depth it goes to, and on the way it got them. */
function addTo(object: ObjectDraft, key: AttributeKey, { value, span }: JsonProperty): void {
  const node = unwrap(value);
  if (node?.kind === 'array') {
    const bytes = BYTES.has(key) ? bytesIn(node) : undefined;
    if (bytes !== undefined) object.add(key, { value: bytes, span });
    else for (const item of node.items) addScalar(object, key, item, span);
  } else if (node !== undefined) {
    addScalar(object, key, node, span);
  }
}

function addScalar(object: ObjectDraft, key: AttributeKey, node: JsonNode, span: JsonProperty['span']): void {
  if (node.kind === 'string') object.add(key, { value: BYTES.has(key) ? asBytes(node.value) : node.value, span });
  if (node.kind === 'number')
    object.add(key, { value: BYTES.has(key) ? asBytes(String(node.value)) : String(node.value), span });
}

/** Windows PowerShell wraps some arrays: `{ "value": [0, 1], "Count": 2 }`. */
function unwrap(node: JsonNode | undefined): JsonNode | undefined {
  if (node?.kind !== 'object') return node;
  return node.properties.find(({ key }) => key.value.toLowerCase() === 'value')?.value;
}

function bytesIn({ items }: JsonArray): Uint8Array | undefined {
  const bytes = items.flatMap((item) => (item.kind === 'number' && isByte(item.value) ? [item.value] : []));
  return bytes.length === items.length ? Uint8Array.from(bytes) : undefined;
}

function isByte(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0xff;
}

/** A period in words stays what it is. */
function asBytes(text: string): string | Uint8Array {
  return decodeDecimalBytes(text) ?? decodeBase64(text) ?? text;
}

const BYTES: ReadonlySet<AttributeKey> = new Set(['validity', 'renewalPeriod', 'keyUsage']);

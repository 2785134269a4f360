import type { JsonNode } from '../json/tree.ts';
import { detached } from '../text/detached.ts';

/** A string that says something. */
export function readText(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'string' && node.value.trim() !== '' ? detached(node.value) : undefined;
}

/** An id in lower case; the id of nothing, which the admin center sends for what is new, is none. */
export function readGuid(text: string | undefined): string | undefined {
  const id = text?.trim().toLowerCase();
  return id !== undefined && GUID.test(id) && id !== NOTHING ? id : undefined;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const NOTHING = '00000000-0000-0000-0000-000000000000';

import type { PropertyFact } from '../facts/property-fact.ts';
import type { JsonNode, JsonObject, JsonString } from '../json/tree.ts';
import { parseFormat } from '../subject/parse.ts';
import { embedJsonString } from '../text/embedded-text.ts';
import { findMember } from './members.ts';
import type { Located, LocatedFormat } from './profile.ts';

// Readers of single values. Each gives undefined for what is missing or of another JSON type.

export function readString(node: JsonNode | undefined): Located<string> | undefined {
  return node?.kind === 'string' ? { value: node.value, node } : undefined;
}

export function readInteger(node: JsonNode | undefined): Located<number> | undefined {
  return node?.kind === 'number' && Number.isSafeInteger(node.value) ? { value: node.value, node } : undefined;
}

/** A member of the property's enum. */
export function readMember(node: JsonNode | undefined, fact: PropertyFact | undefined): Located<string> | undefined {
  if (node?.kind !== 'string' || !fact) return undefined;
  const value = findMember(fact, node.value);
  return value === undefined ? undefined : { value, node };
}

/** The same where the type of the members is known; `names` lists every one of them. */
export function readMemberOf<Member extends string>(
  names: Readonly<Record<Member, true>>,
  node: JsonNode | undefined,
  fact: PropertyFact | undefined,
): Located<Member> | undefined {
  const member = readMember(node, fact);
  return member && isKeyOf(names, member.value) ? { value: member.value, node: member.node } : undefined;
}

/**
 * Members of the property's enum, without those that are none: in one string, joined by commas, or in an array where the
 * type says so. Undefined where something is written and nothing of it understood.
 */
export function readFlags(
  node: JsonNode | undefined,
  fact: PropertyFact | undefined,
): Located<readonly string[]> | undefined {
  const written = node && fact && writtenFlags(node, fact);
  if (!node || !written) return undefined;
  const value = written.map((flag) => findMember(fact, flag)).filter((flag) => flag !== undefined);
  return value.length > 0 || written.length === 0 ? { value, node } : undefined;
}

/** A text with variables that is no subject: a SAN value or a URL. */
export function readFormat(text: string, node: JsonString): LocatedFormat {
  const embedded = embedJsonString(text, node.span, node.isClosed);
  return { text: embedded, parts: parseFormat(embedded.text), node };
}

/** The strings of an array; none for anything else. */
export function stringsOf(node: JsonNode | undefined): readonly JsonString[] {
  return node?.kind === 'array' ? node.items.filter((item) => item.kind === 'string') : [];
}

/** The objects of an array; none for anything else. */
export function objectsOf(node: JsonNode | undefined): readonly JsonObject[] {
  return node?.kind === 'array' ? node.items.filter((item) => item.kind === 'object') : [];
}

function writtenFlags(node: JsonNode, { isCollection }: PropertyFact): readonly string[] | undefined {
  if (isCollection) return node.kind === 'array' ? stringsOf(node).map(({ value }) => value) : undefined;
  if (node.kind !== 'string') return undefined;
  return node.value.trim() === '' ? [] : node.value.split(',').map((flag) => flag.trim());
}

function isKeyOf<Key extends string>(record: Readonly<Record<Key, true>>, name: string): name is Key {
  return Object.hasOwn(record, name);
}

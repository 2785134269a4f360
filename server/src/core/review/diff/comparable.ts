import { isTenantValue } from '../../facts/tenant-values.ts';
import type { PropertyFact, PropertyType } from '../../facts/property-fact.ts';
import { findProperty } from '../../json/pointer.ts';
import type { JsonNode } from '../../json/tree.ts';
import { findMember } from '../../profile/members.ts';
import type { Profile } from '../../profile/profile.ts';
import { objectsOf, stringsOf } from '../../profile/values.ts';
import { describeAssignments } from './assignments.ts';
import { canonicalText } from './canonical-text.ts';
import type { DiffOptions } from './sides.ts';

/** The value of a property, in a form in which two that mean the same are the same. */
export interface Comparable {
  readonly text: string;
  /** Without what nobody says has a meaning (order, display names): where only that changed, nothing is promised. */
  readonly essence: string;
  /** For people, and for JSON. */
  readonly shown: Shown;
}

export type Shown = string | number | boolean | readonly string[];

/** What a profile says, by the name of the property. What is null or empty is the same as nothing. */
export function comparableProperties(profile: Profile, { isPromotion }: DiffOptions): ReadonlyMap<string, Comparable> {
  const comparable = new Map<string, Comparable>();
  for (const [name, node] of writtenProperties(profile)) {
    const fact = profile.type.properties.get(name);
    if (node === undefined || isNothing(node) || isState(fact) || (isPromotion && isTenantValue(name))) continue;
    comparable.set(name, compareAs(node, name, fact));
  }
  return comparable;
}

/** The links to a root certificate are annotations, and say something all the same. */
const links = ['rootCertificate@odata.bind', '#CustomRef_rootCertificate'];

function writtenProperties({ properties, node }: Profile): readonly (readonly [string, JsonNode | undefined])[] {
  return [
    ...[...properties].map(([name, { value }]) => [name, value] as const),
    ...links.map((name) => [name, findProperty(node, name)?.value] as const),
  ];
}

/** What the service sets, counts or reports about devices. An id is compared when profiles are paired. */
function isState(fact: PropertyFact | undefined): boolean {
  if (fact === undefined) return false;
  return fact.isServerAssigned || fact.type === 'dateTime' || (fact.isNavigation && !definitions.has(fact.name));
}

const definitions: ReadonlySet<string> = new Set(['assignments', 'groupAssignments', 'rootCertificate']);

function isNothing(node: JsonNode): boolean {
  if (node.kind === 'null') return true;
  if (node.kind === 'string') return node.value === '';
  return (node.kind === 'array' && node.items.length === 0) || (node.kind === 'object' && node.properties.length === 0);
}

function compareAs(node: JsonNode, name: string, fact: PropertyFact | undefined): Comparable {
  if (name === 'assignments' || name === 'groupAssignments') return compareSet(describeAssignments(node));
  if (name === 'rootCertificate@odata.bind' && node.kind === 'string') return compareLink(node.value);
  return (fact && comparers[fact.type]?.(node, fact)) ?? compareAny(node);
}

/** Undefined for a value of another JSON type than the property's. */
type Comparer = (node: JsonNode, fact: PropertyFact) => Comparable | undefined;

const comparers: Readonly<Partial<Record<PropertyType, Comparer>>> = {
  enum: (node, fact) => (node.kind === 'string' ? compareText(findMember(fact, node.value) ?? node.value) : undefined),
  flags: compareFlags,
  flagsArray: compareFlags,
  enumArray: compareFlags,
  stringArray: (node) => (node.kind === 'array' ? compareSet(stringsOf(node).map(({ value }) => value)) : undefined),
  guid: (node) => (node.kind === 'string' ? compareText(node.value.toLowerCase()) : undefined),
  objectArray: compareObjects,
};

function compareText(text: string): Comparable {
  return { text: JSON.stringify(text), essence: JSON.stringify(text), shown: text };
}

function compareAny(node: JsonNode): Comparable {
  const text = canonicalText(node);
  return { text, essence: text, shown: 'value' in node ? node.value : text };
}

/** A link to the same object, whatever version of Graph it goes through. */
function compareLink(link: string): Comparable {
  const id = /\('?([0-9a-f-]{36})'?\)/iu.exec(link)?.[1]?.toLowerCase() ?? link;
  return { text: id, essence: id, shown: link };
}

function compareSet(members: readonly string[]): Comparable {
  const text = JSON.stringify([...new Set(members)].sort());
  return { text, essence: text, shown: members };
}

/** One string with commas and an array say the same; so do two orders. */
function compareFlags(node: JsonNode, fact: PropertyFact): Comparable | undefined {
  if (node.kind !== 'string' && node.kind !== 'array') return undefined;
  const written =
    node.kind === 'string'
      ? node.value.split(',').map((flag) => flag.trim())
      : stringsOf(node).map((item) => item.value);
  const members = written.map((flag) => findMember(fact, flag) ?? flag);
  return { ...compareSet(members), shown: members.join(',') };
}

/** Of extended key usages the identifiers go into the certificate, the names do not. */
function compareObjects(node: JsonNode, { objectType }: PropertyFact): Comparable | undefined {
  if (node.kind !== 'array') return undefined;
  const items = node.items.map(canonicalText);
  const identifiers = objectsOf(node).map((item) => findProperty(item, 'objectIdentifier')?.value);
  const essence = objectType === 'extendedKeyUsage' ? identifiers.map((id) => (id ? canonicalText(id) : '')) : items;
  return { text: items.join(), essence: essence.toSorted().join(), shown: node.items.map(describeItem) };
}

/** `userPrincipalName: {{UserPrincipalName}}`, `Client Authentication: 1.3.6.1.5.5.7.3.2`. */
function describeItem(node: JsonNode): string {
  if (node.kind !== 'object') return canonicalText(node);
  const texts = ['sanType', 'name', 'objectIdentifier'].map((name) => findProperty(node, name)?.value);
  const known = texts.flatMap((text) => (text?.kind === 'string' ? [text.value] : []));
  return known.length > 0 ? known.join(': ') : canonicalText(node);
}

import type { SanType } from '../core/facts/fact.ts';
import { findComplexType } from '../core/facts/complex-types.ts';
import type { PropertyFact } from '../core/facts/profile-types.ts';
import type { JsonArray, JsonNode, JsonObject, JsonProperty } from '../core/json/tree.ts';
import type { LocatedFormat, LocatedSubject, Profile } from '../core/profile/profile.ts';
import type { AttributeNode, Subject, Token, ValuePart, VariablePart } from '../core/subject/ast.ts';
import { touches, type Span } from '../core/text/span.ts';
import type { Analysis } from '../core/analysis.ts';
import { jsonPlaceAt, propertyOf, type JsonPlace } from './json-place.ts';

/** What stands at an offset of a document: the one answer from which all features start. */
export type Where = InSubject | InFormat | AtPropertyName | AtPropertyValue;

/** Inside a subject: in a profile, or on a line of its own. */
export interface InSubject {
  readonly kind: 'subject';
  readonly located: LocatedSubject;
  /** Undefined in a stand-alone file. */
  readonly profile: Profile | undefined;
  /** In the text of the subject. */
  readonly offset: number;
  /** The attribute the cursor is in, touches, or follows after blanks; undefined right after a separator and in an empty subject. */
  readonly attribute: AttributeNode | undefined;
  readonly side: 'key' | 'value';
  readonly variable: VariablePart | undefined;
}

/** Inside the value of a SAN, or a URL. */
export interface InFormat {
  readonly kind: 'format';
  readonly place: 'san' | 'url';
  readonly sanType: SanType | undefined;
  readonly located: LocatedFormat;
  readonly profile: Profile;
  readonly offset: number;
  readonly variable: VariablePart | undefined;
}

/** On a key, or between two properties where one could be written. */
export interface AtPropertyName {
  readonly kind: 'propertyName';
  readonly profile: Profile;
  readonly object: JsonObject;
  /** Properties that the object may have, by name. */
  readonly facts: ReadonlyMap<string, PropertyFact>;
  readonly property: JsonProperty | undefined;
}

/** On a value, or where one is missing. */
export interface AtPropertyValue {
  readonly kind: 'propertyValue';
  readonly profile: Profile;
  readonly property: JsonProperty;
  readonly fact: PropertyFact | undefined;
  /** The array whose entry it is or could become. */
  readonly array: JsonArray | undefined;
  /** The value itself, or the entry of an array; undefined where one is missing. */
  readonly node: JsonNode | undefined;
}

/** What stands at an offset; undefined outside of profiles and subjects. Where two touch, the later one counts. */
export function whereIs(analysis: Analysis, offset: number): Where | undefined {
  const subject = analysis.subjects.findLast(({ text }) => text.span.start <= offset);
  if (subject && isOnLineOf(analysis.text, subject.text.span, offset)) return inSubject(subject, undefined, offset);
  const profile = analysis.profiles.findLast(({ span }) => touches(span, offset));
  if (!profile || !analysis.json) return undefined;
  if (profile.subject && touches(profile.subject.text.span, offset)) return inSubject(profile.subject, profile, offset);
  return inFormat(profile, offset) ?? inJson(profile, jsonPlaceAt(analysis.text, analysis.json, offset));
}

/** A stand-alone subject owns its whole line, so that the blank after its last comma belongs to it. */
function isOnLineOf(text: string, span: Span, offset: number): boolean {
  return !/[\r\n]/.test(text.slice(span.end, offset));
}

/** What stands at an offset of the document that `located` spans. */
export function inSubject(located: LocatedSubject, profile: Profile | undefined, documentOffset: number): InSubject {
  const offset = located.text.toText(documentOffset);
  const attribute = attributeAt(located.subject, offset);
  const side = attribute?.equals && offset >= attribute.equals.end ? 'value' : 'key';
  const parts = attribute ? [...(attribute.key?.variables ?? []), ...attribute.value.parts] : [];
  return { kind: 'subject', located, profile, offset, attribute, side, variable: variableAt(parts, offset) };
}

/** Every separator and every `+` begins a new attribute. The blanks behind a value belong to it. */
function attributeAt({ tokens, rdns }: Subject, offset: number): AttributeNode | undefined {
  const isEnd = ({ type, span }: Token) => (type === 'separator' || type === 'plus') && span.end <= offset;
  const attribute = rdns.flatMap((rdn) => rdn.attributes)[tokens.filter(isEnd).length];
  return attribute && attribute.span.start < attribute.span.end && attribute.span.start <= offset
    ? attribute
    : undefined;
}

function inFormat(profile: Profile, documentOffset: number): InFormat | undefined {
  const sans = profile.sans.flatMap((san) =>
    san.value ? [{ place: 'san' as const, sanType: san.sanType?.value, located: san.value }] : [],
  );
  const urls = profile.urls.map((located) => ({ place: 'url' as const, sanType: undefined, located }));
  const found = [...sans, ...urls].find(({ located }) => touches(located.text.span, documentOffset));
  if (!found) return undefined;
  const offset = found.located.text.toText(documentOffset);
  return { kind: 'format', ...found, profile, offset, variable: variableAt(found.located.parts, offset) };
}

function variableAt(parts: readonly ValuePart[], offset: number): VariablePart | undefined {
  const variables = parts.filter((part): part is VariablePart => part.kind === 'variable');
  return (
    variables.find(({ span }) => span.start <= offset && offset < span.end) ??
    variables.find(({ span }) => touches(span, offset))
  );
}

function inJson(profile: Profile, place: JsonPlace | undefined): Where | undefined {
  const facts = place && factsOf(profile, place.kind === 'name' ? place.object : place.property.parent);
  if (!facts) return undefined;
  if (place.kind === 'name') {
    return { kind: 'propertyName', profile, facts, object: place.object, property: place.property };
  }
  const { property, array, node } = place;
  return { kind: 'propertyValue', profile, property, fact: facts.get(property.key.value), array, node };
}

/** What an object of a profile may hold: the profile's own properties, or those of a complex type one level below. */
function factsOf(profile: Profile, object: JsonObject): ReadonlyMap<string, PropertyFact> | undefined {
  if (object === profile.node) return profile.type.properties;
  const property = propertyOf(object);
  if (!property || property.parent !== profile.node) return undefined;
  const type = profile.type.properties.get(property.key.value)?.objectType;
  return type === undefined ? undefined : findComplexType(type)?.properties;
}

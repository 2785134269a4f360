import { findComplexType } from '../facts/complex-types.ts';
import { findEnum, type EnumFact } from '../facts/enums.ts';
import { jsonTypes, type PropertyFact } from '../facts/property-fact.ts';
import { described, type JsonSchema } from '../json/json-schema.ts';
import { assertNever } from '../text/assert-never.ts';
import type { Definitions } from './schema-definitions.ts';

/**
 * The JSON Schema of a property. null is accepted everywhere, as exporters write it for what was never set; links to
 * other objects may hold anything, as an export that follows them holds whole objects of other types.
 */
export function propertySchema(fact: PropertyFact, definitions: Definitions): JsonSchema {
  const { limits = {} } = fact;
  return {
    title: fact.label,
    ...described(describe(fact)),
    ...(fact.isNavigation ? {} : valueSchema(fact, definitions)),
    ...(limits.minimum === undefined ? {} : { minimum: limits.minimum }),
    ...(limits.maximum === undefined ? {} : { maximum: limits.maximum }),
    ...(limits.maximumItems === undefined ? {} : { maxItems: limits.maximumItems }),
    ...(fact.isServerAssigned ? { readOnly: true } : {}),
  };
}

function describe({ label, description, isServerAssigned }: PropertyFact): string {
  return `${label}: ${description}${isServerAssigned ? ' Set by the service; ignored or refused when it is written.' : ''}`;
}

function valueSchema(fact: PropertyFact, definitions: Definitions): JsonSchema {
  const type = jsonTypes[fact.type];
  const content = contentSchema(fact, definitions);
  if (type !== 'array') return { type: [type, 'null'], ...content };
  return { type: ['array', 'null'], items: content };
}

/** Of the value, or of each entry of a list. */
function contentSchema(fact: PropertyFact, definitions: Definitions): JsonSchema {
  const members = fact.enumName === undefined ? undefined : findEnum(fact.enumName);
  switch (fact.type) {
    case 'enum':
      return members ? memberSchema(members, 'null') : {};
    case 'flags':
      return members ? flagsSchema(members, 'null') : {};
    case 'enumArray':
      return { type: 'string', ...(members && memberSchema(members)) };
    case 'flagsArray':
      return { type: 'string', ...(members && flagsSchema(members)) };
    case 'stringArray':
      return { type: 'string' };
    case 'objectArray':
      return { type: 'object', ...objectSchema(fact, definitions) };
    case 'object':
      return objectSchema(fact, definitions);
    case 'string':
    case 'dateTime':
    case 'guid':
    case 'integer':
    case 'boolean':
      return {};
    default:
      return assertNever(fact.type);
  }
}

function objectSchema({ objectType = '' }: PropertyFact, definitions: Definitions): JsonSchema {
  const type = findComplexType(objectType);
  if (type === undefined) return {};
  const properties = [...type.properties.values()].map((fact) => [
    fact.name,
    definitions.add(fact.name, type.name, propertySchema(fact, definitions)),
  ]);
  return { properties: Object.fromEntries(properties) };
}

/** Offered in Graph's spelling, accepted in any case, as Graph does. */
function memberSchema(fact: EnumFact, ...others: readonly 'null'[]): JsonSchema {
  return alternatives(fact, `^${anyMember(fact)}$`, others);
}

/** One string of members with commas between them. */
function flagsSchema(fact: EnumFact, ...others: readonly 'null'[]): JsonSchema {
  const member = `\\s*${anyMember(fact)}\\s*`;
  return alternatives(fact, `^${member}(?:,${member})*$`, others);
}

function alternatives({ members }: EnumFact, pattern: string, others: readonly 'null'[]): JsonSchema {
  const names = members.map(({ name }) => name);
  return {
    anyOf: [
      { enum: names, enumDescriptions: members.map(({ description }) => description) },
      { type: 'string', pattern, patternErrorMessage: `Expected one of ${names.join(', ')}.` },
      ...others.map((type) => ({ type })),
    ],
  };
}

function anyMember({ members }: EnumFact): string {
  return `(?:${members.map(({ name }) => inAnyCase(name)).join('|')})`;
}

/** JSON Schema's patterns have no flag for it; names of members are letters and digits. */
function inAnyCase(name: string): string {
  return name.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

import type { Fact } from './fact.ts';

/** One property of a Graph type. */
export interface PropertyFact extends Fact {
  readonly name: string;
  readonly type: PropertyType;
  /** Graph's enum, for `enum`, `flags`, `enumArray` and `flagsArray`. */
  readonly enumName?: string;
  /** Graph's complex or entity type without `microsoft.graph.`, for `object` and `objectArray`. */
  readonly objectType?: string;
  readonly isCollection: boolean;
  /** False where Graph always returns a value; a request may still leave several of them out. */
  readonly isNullable: boolean;
  /** Set by the service and ignored or refused on write. */
  readonly isServerAssigned: boolean;
  /** A link to other objects: absent from a plain GET, written as `name@odata.bind`. */
  readonly isNavigation: boolean;
  /** What the admin center calls it; for properties that are not in its form, the name in words. */
  readonly label: string;
  readonly description: string;
  readonly limits?: PropertyLimits;
}

/**
 * How a value looks in JSON. `flags` is one string of members joined by commas; `dateTime` (ISO 8601) and `guid` are
 * strings too.
 */
export type PropertyType =
  | 'string'
  | 'integer'
  | 'boolean'
  | 'enum'
  | 'flags'
  | 'dateTime'
  | 'guid'
  | 'object'
  | 'stringArray'
  | 'enumArray'
  | 'flagsArray'
  | 'objectArray';

/** The name of JSON Schema for the type of the whole value. */
export const jsonTypes: Readonly<Record<PropertyType, 'string' | 'integer' | 'boolean' | 'object' | 'array'>> = {
  string: 'string',
  enum: 'string',
  flags: 'string',
  dateTime: 'string',
  guid: 'string',
  integer: 'integer',
  boolean: 'boolean',
  object: 'object',
  stringArray: 'array',
  enumArray: 'array',
  flagsArray: 'array',
  objectArray: 'array',
};

/** What a row has to say; the rest follows from its type. */
export type PropertyRow = Pick<PropertyFact, 'name' | 'label' | 'description' | 'sources'> &
  Partial<Pick<PropertyFact, 'enumName' | 'objectType' | 'isNullable' | 'limits'>>;

/** A row of a table of properties. */
export function property(type: PropertyType, row: PropertyRow): PropertyFact {
  return {
    type,
    isCollection: type.endsWith('Array'),
    isNullable: false,
    isServerAssigned: false,
    isNavigation: false,
    ...row,
  };
}

/** Bounds that Graph documents, both inclusive. */
export interface PropertyLimits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maximumItems?: number;
}

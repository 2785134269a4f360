import { extendedKeyUsages, type ExtendedKeyUsageFact } from '../../core/facts/extended-key-usages.ts';
import type { SanType } from '../../core/facts/fact.ts';
import type { PropertyFact } from '../../core/facts/property-fact.ts';
import { findProperty } from '../../core/json/pointer.ts';
import type { JsonObject } from '../../core/json/tree.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { propertyOf } from '../json-place.ts';
import { extendedKeyUsageDocumentation } from './entries.ts';
import { inNotation, notationOf } from './notation.ts';
import { usualValueOf } from './usual-value.ts';
import { sanPlace, subjectPlace, usualValuesAt } from './variable-fit.ts';
import { serverUrls, type WholeValue } from './whole-values.ts';

/** A text for a string, and when to take it. */
export interface UsualString extends WholeValue {
  readonly documentation?: string;
  /** Under which it is found as well. */
  readonly otherNames?: readonly string[];
}

export interface StringTarget {
  readonly fact: PropertyFact;
  readonly profile: Profile;
  /** That has the property: the profile's, or one in it. */
  readonly object: JsonObject;
  readonly workspace: Workspace | undefined;
}

/** What people usually write into a property that takes any text; nothing for most of them. */
export function usualStrings(target: StringTarget): readonly UsualString[] {
  const { profile, object } = target;
  switch (objectTypeOf(object, profile)) {
    case undefined:
      return ofProfile(target);
    case 'customSubjectAlternativeName':
    case 'windows10XCustomSubjectAlternativeName':
      return inNotationOf(profile, usualValuesAt(sanPlace(profile, sanTypeOf(object, profile))));
    case 'extendedKeyUsage':
      return usages(target);
    default:
      return [];
  }
}

function ofProfile({ fact, profile, workspace }: StringTarget): readonly UsualString[] {
  const usual = usualValueOf(fact, profile);
  const usualOnly = typeof usual === 'string' ? [{ format: usual, purpose: fact.label }] : [];
  switch (fact.name) {
    case 'subjectNameFormatString':
      return inNotationOf(profile, usualValuesAt(subjectPlace(profile)));
    case 'scepServerUrls': {
      const urls = serverUrls(workspace);
      return urls.length > 0 ? urls : usualOnly;
    }
    default:
      return usualOnly;
  }
}

function inNotationOf(profile: Profile, values: readonly WholeValue[]): readonly UsualString[] {
  const notation = notationOf(profile);
  return values.map(({ format, purpose }) => ({ format: inNotation(format, notation), purpose }));
}

/** Undefined for the profile itself. */
function objectTypeOf(object: JsonObject, { node, type }: Profile): string | undefined {
  const property = object === node ? undefined : propertyOf(object);
  return property && type.properties.get(property.key.value)?.objectType;
}

function sanTypeOf(object: JsonObject, { sans }: Profile): SanType | undefined {
  return sans.find(({ node }) => node === object)?.sanType?.value;
}

/** Names or OIDs; the one that belongs to the other half of the entry comes first. */
function usages({ fact, object }: StringTarget): readonly UsualString[] {
  const isName = fact.name === 'name';
  const other = findProperty(object, isName ? 'objectIdentifier' : 'name')?.value;
  const isMeant = ({ oid, name, aliases }: ExtendedKeyUsageFact): boolean =>
    other?.kind === 'string' && (isName ? [oid] : [name, ...aliases]).includes(other.value);
  return extendedKeyUsages
    .toSorted((left, right) => Number(isMeant(right)) - Number(isMeant(left)))
    .map((usage) => ({
      format: isName ? usage.name : usage.oid,
      purpose: isName ? usage.oid : usage.name,
      documentation: extendedKeyUsageDocumentation(usage),
      otherNames: isName ? usage.aliases : [usage.name, ...usage.aliases],
    }));
}

import type { CertificateStore, Place, Platform, SanType } from '../../core/facts/fact.ts';
import {
  defaultSubjects,
  usualAttributeValues,
  usualSanValues,
  type UsualValue,
} from '../../core/facts/usual-values.ts';
import { limitsOnUse } from '../../core/facts/variable-use.ts';
import { findVariable, variables, type VariableFact, type VariableLimit } from '../../core/facts/variables.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { parseFormat } from '../../core/subject/parse.ts';

/** A place for variables; what is undefined is not known and rules nothing out. */
export interface VariablePlace {
  readonly place: Place;
  readonly sanType: SanType | undefined;
  /** CertStrToName's key of the attribute it is in. */
  readonly key: string | undefined;
  readonly platform: Platform | undefined;
  readonly store: CertificateStore | undefined;
}

export interface FittingVariable {
  readonly fact: VariableFact;
  /** Everything that is to be said about it in this place. */
  readonly limits: readonly VariableLimit[];
  readonly isAdvisedAgainst: boolean;
}

/** The variables that work in a place: the usual ones first, those with a warning last. */
export function fittingVariables(place: VariablePlace): readonly FittingVariable[] {
  const usualHere = namesIn(usualValuesAt(place));
  const usualNearby = namesIn(usualValuesLike(place));
  const order = ({ fact, isAdvisedAgainst }: FittingVariable): number => {
    if (isAdvisedAgainst) return LAST;
    const here = usualHere.indexOf(fact.name);
    if (here !== -1) return here;
    const nearby = usualNearby.indexOf(fact.name);
    if (nearby !== -1) return usualHere.length + nearby;
    return fact.places[place.place] === 'yes' && fact.status === 'current' ? LAST - 2 : LAST - 1;
  };
  return variables
    .filter((fact) => works(fact, place))
    .map((fact) => describe(fact, place))
    .toSorted((left, right) => order(left) - order(right));
}

/** What people usually write in a place and what works there, the most usual first. */
export function usualValuesAt(place: VariablePlace): readonly UsualValue[] {
  return valuesAt(place).filter(({ format }) => variablesIn(format).every((fact) => works(fact, place)));
}

export function subjectPlace(profile: Profile | undefined, key?: string): VariablePlace {
  return {
    place: 'subject',
    sanType: undefined,
    key,
    platform: profile?.type.platform,
    store: profile?.certificateStore,
  };
}

export function sanPlace(profile: Profile, sanType: SanType | undefined): VariablePlace {
  return { ...subjectPlace(profile), place: 'san', sanType };
}

export function urlPlace(profile: Profile): VariablePlace {
  return { ...subjectPlace(profile), place: 'url' };
}

/** A whole subject where there is no key, else the value of an attribute or of a SAN. */
function valuesAt(place: VariablePlace): readonly UsualValue[] {
  if (place.place === 'url') return [];
  if (place.place === 'san') return forStore(place.sanType ? (usualSanValues[place.sanType] ?? []) : [], place);
  return forStore(
    place.key === undefined ? Object.values(defaultSubjects) : (usualAttributeValues[place.key] ?? []),
    place,
  );
}

/** What they write in other attributes, or in SANs of other types. */
function usualValuesLike(place: VariablePlace): readonly UsualValue[] {
  if (place.place === 'url') return [];
  const byKind = place.place === 'subject' ? usualAttributeValues : usualSanValues;
  const values = Object.values(byKind).flat();
  return forStore(place.place === 'subject' ? [...Object.values(defaultSubjects), ...values] : values, place);
}

function forStore(values: readonly UsualValue[], { store }: VariablePlace): readonly UsualValue[] {
  return values.filter(({ stores }) => store === undefined || stores.includes(store));
}

function works(fact: VariableFact, { place, sanType, platform, store }: VariablePlace): boolean {
  if (store !== undefined && !fact.stores.includes(store)) return false;
  if (fact.places[place] === 'no' || (place === 'url' && fact.places.url !== 'yes')) return false;
  if (place === 'san' && sanType !== undefined && fact.sanTypes?.includes(sanType) === false) return false;
  return limitsOnUse(fact, { place, platform, store }).every(({ severity }) => severity !== 'error');
}

function describe(fact: VariableFact, place: VariablePlace): FittingVariable {
  const limits = limitsOnUse(fact, place);
  return { fact, limits, isAdvisedAgainst: limits.some(({ severity }) => severity === 'warning') };
}

function namesIn(values: readonly UsualValue[]): readonly string[] {
  return [...new Set(values.flatMap(({ format }) => variablesIn(format).map(({ name }) => name)))];
}

function variablesIn(format: string): readonly VariableFact[] {
  return parseFormat(format).flatMap((part) => (part.kind === 'variable' ? (findVariable(part.name) ?? []) : []));
}

/** Beyond the number of variables. */
const LAST = 1000;

import type { Place } from '../../core/facts/fact.ts';
import type { VariableFact, VariableLimit } from '../../core/facts/variables.ts';
import { token } from '../../core/rules/variables/write-variable.ts';
import { codeSpan } from '../markdown.ts';
import type { VariableTarget } from './variable-hover.ts';
import { storeLabel } from './variable-scope.ts';

/** What is wrong or not promised about the variable as it stands there: a sentence each. */
export function notesOnUse(
  fact: VariableFact,
  { variable, place, sanType, profile }: VariableTarget,
): readonly string[] {
  const written = codeSpan(token(fact.name));
  const store = profile?.certificateStore;
  const notes: string[] = [];
  if (variable.form !== 'wellFormed') notes.push(`Not replaced as it is written here; write ${written}.`);
  else if (variable.notation === 'angles' && profile) notes.push(`Intune itself replaces ${written} only.`);
  if (store && !fact.stores.includes(store)) {
    notes.push(`Not in this profile: its certificate type is ${storeLabel(store)}.`);
  }
  if (fact.places[place] === 'no' || (place === 'san' && sanType && fact.sanTypes?.includes(sanType) === false)) {
    notes.push('It has no value in this place.');
  } else if (fact.places[place] === 'undocumented') {
    notes.push(`No document says that it works ${inPlace[place]}.`);
  }
  return notes;
}

/** The limits that bear on this profile, or on a stand-alone subject wherever it is used; the gravest first. */
export function limitsHere(fact: VariableFact, { place, profile }: VariableTarget): readonly VariableLimit[] {
  return fact.limits
    .filter(
      (limit) =>
        (limit.place === undefined || limit.place === place) &&
        (profile === undefined || limit.platforms.includes(profile.type.platform)) &&
        (profile?.certificateStore === undefined ||
          (limit.store ?? profile.certificateStore) === profile.certificateStore),
    )
    .toSorted((left, right) => gravity.indexOf(left.severity) - gravity.indexOf(right.severity))
    .slice(0, MOST_LIMITS);
}

const gravity: readonly VariableLimit['severity'][] = ['error', 'warning', 'info'];
const MOST_LIMITS = 3;

const inPlace: Readonly<Record<Place, string>> = {
  subject: 'in a subject',
  san: 'in a subject alternative name',
  url: 'in a SCEP server URL',
};

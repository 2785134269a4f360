import type { SanType } from '../../facts/fact.ts';
import { customSubjectAlternativeNames } from '../../facts/properties.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Fix } from '../rule.ts';
import { reissuing } from '../variables/write-variable.ts';
import { sanLabel } from './san-label.ts';
import { usualVariable } from './usual-variable.ts';

/** Adds an entry to the end of the list; nothing where the profile has no list that could take it. */
export function addSan({ properties }: Profile, sanType: SanType, name: string): readonly Fix[] {
  const list = properties.get(customSubjectAlternativeNames.name)?.value;
  if (list?.kind !== 'array') return [];
  const last = list.items.at(-1);
  const offset = last?.span.end ?? list.span.start + 1;
  const newText = (last ? ', ' : '') + JSON.stringify({ sanType, name });
  return [reissuing(`Add ${name} as ${sanLabel(sanType)}`, [{ span: { start: offset, end: offset }, newText }])];
}

/** Adds the variable that a name of this type mostly is; nothing where it takes more than a variable. */
export function addUsualSan(profile: Profile, sanType: SanType): readonly Fix[] {
  const usual = usualVariable(sanType, profile);
  return usual === undefined ? [] : addSan(profile, sanType, usual);
}

import type { SanType } from '../../core/facts/fact.ts';
import {
  customSubjectAlternativeNames,
  subjectAlternativeNameFormatString,
  subjectAlternativeNameType,
} from '../../core/facts/properties.ts';
import { addressSanTypes } from '../../core/facts/san-forms.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Fix } from '../../core/rules/rule.ts';
import { legacyTypes } from '../../core/rules/san/legacy-san.ts';
import { usualVariable } from '../../core/rules/san/usual-variable.ts';
import { reissuing } from '../../core/rules/variables/write-variable.ts';
import type { Span } from '../../core/text/span.ts';
import { isAt, setProperty } from './properties.ts';

/** Addresses named in the old property as entries of the list. What the old form puts into other types is written nowhere. */
export function toCustomNames(text: string, profile: Profile, asked: Span): readonly Fix[] {
  const { name: list } = customSubjectAlternativeNames;
  const property = profile.properties.get(subjectAlternativeNameType.name);
  const types = legacyTypes(profile);
  if (!property?.value || types.length === 0 || profile.sans.length > 0 || !profile.type.properties.has(list))
    return [];
  if (profile.properties.has(subjectAlternativeNameFormatString.name)) return [];
  if (!isAt(profile, [subjectAlternativeNameType.name, list], asked)) return [];
  const entries = types.flatMap((type) => entryOf(type, profile));
  if (entries.length < types.length) return [];
  const edits = setProperty(text, profile, { name: list, value: entries, after: property });
  if (edits.length === 0) return [];
  const title = `Convert to ${list}: ${entries.map(({ name }) => name).join(', ')}`;
  return [reissuing(title, [{ span: property.value.span, newText: '"none"' }, ...edits])];
}

function entryOf(type: string, profile: Profile): readonly { sanType: SanType; name: string }[] {
  if (!isPlain(type)) return [];
  const name = usualVariable(type, profile);
  return name === undefined ? [] : [{ sanType: type, name }];
}

function isPlain(type: string): type is SanType {
  return addressSanTypes.types.some((known) => known === type);
}

import type { Place } from '../facts/fact.ts';
import { findVariable } from '../facts/variables.ts';
import type { LocatedFormat, LocatedSubject, Profile } from '../profile/profile.ts';
import type { ValuePart, VariablePart } from '../subject/ast.ts';
import { variablesOf } from '../subject/variables.ts';
import type { Format, FormatRule } from './rule.ts';

/** Every text with variables of a profile: the subject, the SAN values, the URLs. */
export function formatsOf(profile: Profile): readonly Format[] {
  const formats: Format[] = profile.subject ? [subjectFormat(profile.subject)] : [];
  for (const san of profile.sans) {
    if (san.value) formats.push(plainFormat('san', san.value, san.sanType?.value));
  }
  for (const url of profile.urls) formats.push(plainFormat('url', url, undefined));
  return formats;
}

/** Whether a rule has anything to say about texts of this place. */
export function looksAt({ places }: FormatRule, place: Place): boolean {
  return places === undefined || places.includes(place);
}

export function subjectFormat(subject: LocatedSubject): Format {
  return {
    place: 'subject',
    sanType: undefined,
    text: subject.text,
    variables: variablesOf(subject.subject),
    located: subject,
  };
}

/** Whether one of the texts uses the authoring notation `<<Name>>` for a variable that Intune knows. */
export function usesAngles(formats: readonly Format[]): boolean {
  return formats.some(({ variables }) => variables.some(isAngleVariable));
}

export function isAngleVariable({ notation, form, name }: VariablePart): boolean {
  return notation === 'angles' && form === 'wellFormed' && findVariable(name) !== undefined;
}

function plainFormat(place: Place, located: LocatedFormat, sanType: Format['sanType']): Format {
  return { place, sanType, text: located.text, variables: located.parts.filter(isVariable), located };
}

function isVariable(part: ValuePart): part is VariablePart {
  return part.kind === 'variable';
}

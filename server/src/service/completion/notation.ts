import type { Profile } from '../../core/profile/profile.ts';
import { formatsOf, isAngleVariable, usesAngles } from '../../core/rules/formats.ts';
import type { Subject, VariablePart } from '../../core/subject/ast.ts';
import { variablesOf } from '../../core/subject/variables.ts';

export type Notation = VariablePart['notation'];

/** How a profile writes variables. Where it has `<<Name>>` itself, the braces belong to a template engine. */
export function notationOf(profile: Profile): Notation {
  return usesAngles(formatsOf(profile)) ? 'angles' : 'braces';
}

/** The same for a line of a stand-alone file. */
export function notationOfSubject(subject: Subject): Notation {
  return variablesOf(subject).some(isAngleVariable) ? 'angles' : 'braces';
}

export function writeVariable(name: string, notation: Notation): string {
  return notation === 'braces' ? `{{${name}}}` : `<<${name}>>`;
}

/** A format of ours, which has braces, in the notation of the document. */
export function inNotation(format: string, notation: Notation): string {
  return notation === 'braces' ? format : format.replaceAll('{{', '<<').replaceAll('}}', '>>');
}

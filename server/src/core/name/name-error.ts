import { nameErrors, type NameErrorName } from '../facts/name-errors.ts';
import type { NameError } from './name.ts';

/** An error of CertStrToName at an offset of its input. */
export function nameError(error: NameErrorName, offset: number, message: string): NameError {
  return { error, code: nameErrors[error].code, offset, message };
}

/** An error of the grammar: a bad key, OID, value or delimiter. */
export function syntaxError(offset: number, message: string): NameError {
  return nameError('CRYPT_E_INVALID_X500_STRING', offset, message);
}

/** The character at an offset as a message shows it: `"ü" (U+00FC)`. */
export function describeCharacter(text: string, offset: number): string {
  const point = text.codePointAt(offset) ?? 0;
  const number = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return visible.test(String.fromCodePoint(point)) ? `"${String.fromCodePoint(point)}" (${number})` : number;
}

/** Everything but controls, format characters, halves of surrogate pairs and the unassigned. */
const visible = /[^\p{C}\p{Z}]/u;

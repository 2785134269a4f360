import type { Rule } from '../rule.ts';
import { backslashEscape } from './backslash-escape.ts';
import { countryCode } from './country-code.ts';
import { droppedAttribute } from './dropped-attribute.ts';
import { emptyAttribute } from './empty-attribute.ts';
import { invalidCharacter } from './invalid-character.ts';
import { lookalikePunctuation } from './lookalike-punctuation.ts';
import { missingSeparator } from './missing-separator.ts';
import { staticCommonName } from './static-common-name.ts';
import { subjectSyntax } from './subject-syntax.ts';
import { surnameAsSerialNumber } from './surname-as-serial-number.ts';
import { unknownAttribute } from './unknown-attribute.ts';
import { unverifiedAttribute } from './unverified-attribute.ts';

export const subjectRules: readonly Rule[] = [
  subjectSyntax,
  unknownAttribute,
  backslashEscape,
  invalidCharacter,
  droppedAttribute,
  surnameAsSerialNumber,
  countryCode,
  emptyAttribute,
  staticCommonName,
  lookalikePunctuation,
  missingSeparator,
  unverifiedAttribute,
];

import type { Rule } from '../rule.ts';
import { angleVariable } from './angle-variable.ts';
import { emptyVariable } from './empty-variable.ts';
import { foreignVariable } from './foreign-variable.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { noUserOnDevice } from './no-user-on-device.ts';
import { renderedSyntax } from './rendered-syntax.ts';
import { structureChangedByValue } from './structure-changed-by-value.ts';
import { trailingFullStop } from './trailing-full-stop.ts';
import { unknownVariable } from './unknown-variable.ts';
import { userVariableInDeviceCertificate } from './user-variable-in-device-certificate.ts';
import { valueTooLong } from './value-too-long.ts';
import { variableAsKey } from './variable-as-key.ts';
import { variableBraces } from './variable-braces.ts';
import { variableNotAvailable } from './variable-not-available.ts';
import { variablePlace } from './variable-place.ts';

/** Rules about variables, from grave to slight; of the warnings those about the user's own devices last. */
export const variableRules: readonly Rule[] = [
  unknownVariable,
  variableBraces,
  invisibleCharacter,
  foreignVariable,
  variableAsKey,
  variablePlace,
  variableNotAvailable,
  userVariableInDeviceCertificate,
  angleVariable,
  emptyVariable,
  noUserOnDevice,
  renderedSyntax,
  structureChangedByValue,
  valueTooLong,
  trailingFullStop,
];

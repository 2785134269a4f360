// The variables Intune documents for certificate profiles.
import { indexWithoutCase } from './ascii-case.ts';
import { deviceVariables, serviceVariables } from './device-variables.ts';
import { userVariables } from './user-variables.ts';
import type { VariableFact } from './variable-fact.ts';

export type { VariableFact, VariableKind, VariableLimit } from './variable-fact.ts';

/** One row for each variable; spellings of one thing are aliases. */
export const variables: readonly VariableFact[] = [...userVariables, ...deviceVariables, ...serviceVariables];

const byName = indexWithoutCase(variables, (row) => [row.name, ...row.aliases]);

/** The variable of a name without braces, in any ASCII case; undefined for names Intune does not document. */
export function findVariable(name: string): VariableFact | undefined {
  return byName(name);
}

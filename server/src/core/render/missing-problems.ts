import { optionalVariables } from '../facts/device-fields.ts';
import { isUserVariableOnDevice, limitsOnUse, type VariableUse } from '../facts/variable-use.ts';
import { findVariable, type VariableFact } from '../facts/variables.ts';
import type { RenderedPiece, RenderedText, RenderingProblem } from './rendering.ts';

/**
 * The variables of a text that have no value on the device, none that the sample tells, or none that this certificate
 * can hold; the last only where `use` says what the certificate is.
 */
export function missingProblems(
  rendered: RenderedText,
  where: 'subject' | number,
  use: VariableUse | undefined,
): readonly RenderingProblem[] {
  return rendered.pieces.flatMap(
    (piece) => (use && unavailableProblem(piece, where, use)) ?? missingProblem(piece, where) ?? [],
  );
}

/** What Intune refuses, or does not have: whatever the sample says, no certificate is issued. */
function unavailableProblem(
  { variable, source }: RenderedPiece,
  where: 'subject' | number,
  use: VariableUse,
): RenderingProblem | undefined {
  const fact = variable === undefined ? undefined : findVariable(variable);
  const reason = fact && unavailable(fact, use);
  if (fact === undefined || reason === undefined) return undefined;
  const message = `${reason} No certificate is issued.`;
  return { kind: 'unavailable', severity: 'error', variable: fact.name, source, where, message };
}

/** Why the variable cannot be used there: a sentence; undefined where that is not certain. */
function unavailable(fact: VariableFact, use: VariableUse): string | undefined {
  if (isUserVariableOnDevice(fact, use)) {
    return `{{${fact.name}}} is about the user, and a device certificate can hold attributes of the device only.`;
  }
  const limit = limitsOnUse(fact, use).find(({ severity }) => severity === 'error');
  return limit && `{{${fact.name}}} is not available here: ${limit.reason}`;
}

function missingProblem(
  { state, variable, source }: RenderedPiece,
  where: 'subject' | number,
): RenderingProblem | undefined {
  if (variable === undefined) return undefined;
  const at = { variable, source, where };
  if (state === 'unknown') return { kind: 'unknown', severity: 'info', ...at, message: unknownMessage(variable) };
  if (state !== 'empty') return undefined;
  return where !== 'subject' && optionalVariables.some((row) => row.variable === variable)
    ? { kind: 'empty', severity: 'warning', ...at, message: `{{${variable}}} is empty: the certificate goes without.` }
    : { kind: 'empty', severity: 'error', ...at, message: emptyMessage(variable) };
}

function emptyMessage(variable: string): string {
  return `{{${variable}}} is empty: Intune needs a value for every variable, so no certificate is issued.`;
}

function unknownMessage(variable: string): string {
  return findVariable(variable)
    ? `{{${variable}}} is not known: the sample device does not have it.`
    : `{{${variable}}} is not known: Intune documents no such variable, and the sample device does not have it either.`;
}

import { optionalVariables } from '../facts/device-fields.ts';
import { findVariable } from '../facts/variables.ts';
import type { RenderedPiece, RenderedText, RenderingProblem } from './rendering.ts';

/** The variables of a text that have no value on the device, or none that the sample tells. */
export function missingProblems(rendered: RenderedText, where: 'subject' | number): readonly RenderingProblem[] {
  return rendered.pieces.flatMap((piece) => missingProblem(piece, where) ?? []);
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
    : `{{${variable}}} is not a variable that Intune documents, and the sample device does not have it either.`;
}

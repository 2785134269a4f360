import { findVariable, type VariableFact } from '../../facts/variables.ts';
import type { VariablePart } from '../../subject/ast.ts';
import type { Format } from '../rule.ts';

/** A stretch of a format that is the author's own text; `start` is its offset in the format. */
export interface StaticText {
  readonly text: string;
  readonly start: number;
}

/** What stands between the variables, in order. Something that only resembles a variable counts as one unless `isVariable` says otherwise. */
export function staticTexts(
  { text: { text }, variables }: Format,
  isVariable: (variable: VariablePart) => boolean = () => true,
): readonly StaticText[] {
  const pieces: StaticText[] = [];
  let start = 0;
  for (const { span } of variables.filter(isVariable)) {
    if (span.start > start) pieces.push({ text: text.slice(start, span.start), start });
    start = span.end;
  }
  if (start < text.length) pieces.push({ text: text.slice(start), start });
  return pieces;
}

/** The rows of all variables of a format; undefined where one of them is not known, and so is what it gives. */
export function knownVariables({ variables }: Format): readonly VariableFact[] | undefined {
  const facts = variables.map((variable) => (variable.form === 'wellFormed' ? findVariable(variable.name) : undefined));
  const known = facts.filter((fact) => fact !== undefined);
  return known.length === facts.length ? known : undefined;
}

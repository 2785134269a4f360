import { findVariable } from '../facts/variables.ts';
import type { VariablePart } from '../subject/ast.ts';
import { spanText } from '../text/span.ts';
import type { RenderingProblem } from './rendering.ts';

export interface LiteralSource {
  /** That the spans of the variables are of. */
  readonly text: string;
  readonly where: 'subject' | number;
  /** Whether Intune reads it as it stands: then `<<Name>>`, which is shown as what is meant, is text for it, too. */
  readonly isInProfile: boolean;
}

/** What was meant to be a variable and is text for Intune, so that every device gets it letter by letter. */
export function literalProblems(
  variables: readonly VariablePart[],
  { text, where, isInProfile }: LiteralSource,
): readonly RenderingProblem[] {
  return variables.flatMap((variable): readonly RenderingProblem[] => {
    const fact = findVariable(variable.name);
    const isLiteral = variable.form !== 'wellFormed' || (isInProfile && variable.notation === 'angles');
    if (!fact || !isLiteral) return [];
    const written = spanText(text, variable.span);
    const meant = `{{${fact.name}}}`;
    const message =
      variable.form === 'wellFormed'
        ? `Shown with the value of ${meant}; as it is written, Intune sends ${written} literally.`
        : `"${written}" is text for Intune, not ${meant}: every certificate gets it literally.`;
    return [{ kind: 'literal', severity: 'warning', variable: fact.name, source: variable.span, where, message }];
  });
}

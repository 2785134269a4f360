import type { VariablePart } from '../../subject/ast.ts';
import type { Format, RuleContext } from '../rule.ts';

/**
 * Whether double braces that name no variable belong to a template engine: the profile writes Intune's variables in
 * angles because such an engine owns the braces, or they are the `${{ ... }}` of a pipeline.
 */
export function belongsToTemplateEngine(
  { notation, span }: VariablePart,
  { text }: Pick<Format, 'text'>,
  { usesAngles }: RuleContext,
): boolean {
  return notation === 'braces' && (usesAngles || isDollar(text.text[span.start - 1]));
}

/** `${Name}` is somebody else's variable, as `$Name` is. */
export function isDollar(character: string | undefined): boolean {
  return character === '$';
}

import type { VariablePart } from '../../subject/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Edit, Fix, Format, RuleContext } from '../rule.ts';

/**
 * How a variable should be written where `variable` stands. Intune itself reads double braces only; the notation of the
 * author is kept in a subject file, and in a document that goes through a pipeline.
 */
export function notationAt(variable: VariablePart, { profile, usesAngles }: RuleContext): VariablePart['notation'] {
  return profile && !usesAngles ? 'braces' : variable.notation;
}

export function asWritten(name: string, variable: VariablePart, context: RuleContext): string {
  return token(name, notationAt(variable, context));
}

export function token(name: string, notation: VariablePart['notation'] = 'braces'): string {
  return notation === 'braces' ? `{{${name}}}` : `<<${name}>>`;
}

/**
 * Puts `newText` in the place of `span`, which holds something that Intune replaces by nothing: as written there was no
 * certificate to lose.
 */
export function writeInstead({ text }: Format, span: Span, newText: string): Fix {
  return { title: `Write ${newText}`, effect: 'safe', edits: [replace({ text }, span, newText)] };
}

/** The edit of the document for a span of the format. */
export function replace({ text }: Pick<Format, 'text'>, span: Span, newText: string): Edit {
  return { span: text.toDocument(span), newText: text.encode(newText) };
}

/** Every fix whose certificates have to be issued anew says so. */
export function reissuing(title: string, edits: readonly Edit[]): Fix {
  return { title: `${title} (every device of the profile gets a new certificate)`, effect: 'reissues', edits };
}

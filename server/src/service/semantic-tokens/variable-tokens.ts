import { findVariable } from '../../core/facts/variables.ts';
import type { VariablePart } from '../../core/subject/ast.ts';
import type { Span } from '../../core/text/span.ts';
import type { SemanticToken } from './token.ts';

/**
 * A variable that Intune replaces, with its brackets apart; one that it does not, as a whole; text in brackets that looks
 * like none. Nothing where the braces may be anybody's.
 */
export function variableTokens(
  { span, nameSpan, form, name, notation }: VariablePart,
  isUnknown: (span: Span) => boolean,
): readonly SemanticToken[] {
  if (isUnknown(span)) return [{ span, kind: 'variable', isUnknown: true }];
  if (form === 'wellFormed' && findVariable(name)) {
    return [
      { span: { start: span.start, end: nameSpan.start }, kind: 'bracket' },
      { span: nameSpan, kind: 'variable' },
      { span: { start: nameSpan.end, end: span.end }, kind: 'bracket' },
    ];
  }
  return notation === 'angles' || form === 'singleBrace' || form === 'unopened' ? [{ span, kind: 'text' }] : [];
}

import { findVariable } from '../../facts/variables.ts';
import type { VariablePart } from '../../subject/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Format, Report } from '../rule.ts';
import { replace, reissuing } from './write-variable.ts';

/** Brackets too many around a variable that is right in itself: `{{{UserName}}}` is a brace, a variable and a brace. */
export function reportStrayBrackets(target: Format, report: Report): void {
  const { text } = target.text;
  for (const variable of target.variables) {
    if (variable.form !== 'wellFormed' || !findVariable(variable.name)) continue;
    const span = withStrays(variable.span, variable.notation, text);
    if (span.start === variable.span.start && span.end === variable.span.end) continue;
    const written = text.slice(variable.span.start, variable.span.end);
    report({
      span: target.text.toDocument(span),
      severity: 'warning',
      evidence: 'inferred',
      message: `Two brackets on either side make the variable; the others around ${written} stay in the certificate as text.`,
      fixes: [reissuing(`Write ${written}`, [replace(target, span, written)])],
    });
  }
}

/** A variable's span and the brackets of `notation` that stand directly beside it. */
export function withStrays(variable: Span, notation: VariablePart['notation'], text: string): Span {
  const [open, close] = notation === 'braces' ? ['{', '}'] : ['<', '>'];
  let { start, end } = variable;
  while (text[start - 1] === open) start--;
  while (text[end] === close) end++;
  return { start, end };
}

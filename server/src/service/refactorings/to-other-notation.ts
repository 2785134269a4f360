import type { Analysis } from '../../core/analysis.ts';
import { findVariable } from '../../core/facts/variables.ts';
import { formatsOf, subjectFormat } from '../../core/rules/formats.ts';
import type { Fix } from '../../core/rules/rule.ts';
import { replace, token } from '../../core/rules/variables/write-variable.ts';
import type { VariablePart } from '../../core/subject/ast.ts';
import { plural } from '../../core/text/plural.ts';
import { touches } from '../../core/text/span.ts';

/** All variables of a document that are written like the one at `offset`, in the other notation. */
export function toOtherNotation(analysis: Analysis, offset: number): readonly Fix[] {
  const formats = [...analysis.profiles.flatMap(formatsOf), ...analysis.subjects.map(subjectFormat)];
  const known = formats.flatMap((format) => format.variables.filter(isKnown).map((variable) => ({ format, variable })));
  const here = known.find(({ format, variable }) => touches(format.text.toDocument(variable.span), offset));
  if (!here) return [];
  const { notation } = here.variable;
  const same = known.filter(({ variable }) => variable.notation === notation);
  const other = notation === 'braces' ? 'angles' : 'braces';
  const edits = same.map(({ format, variable }) => replace(format, variable.span, token(variable.name, other)));
  const title = `Write ${plural(edits.length, 'variable')} of this file as ${token('Name', other)}, ${readers[other]}`;
  return [{ title, effect: 'safe', edits }];
}

function isKnown({ form, name }: VariablePart): boolean {
  return form === 'wellFormed' && findVariable(name) !== undefined;
}

/** Who takes which notation: certificates stay as long as that is who gets the file. */
const readers = {
  braces: 'as Intune reads them',
  angles: 'for a pipeline that converts them before Intune',
} as const;

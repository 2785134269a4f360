import { foreignVariables, type ForeignVariableFact } from '../../facts/foreign-variables.ts';
import type { VariablePart } from '../../subject/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Format, FormatRule, Problem } from '../rule.ts';
import { inForeignBraces } from './foreign-braces.ts';
import { meantVariable, replacementIn } from './meant-variable.ts';
import { insideOneOf } from './span-set.ts';
import { token, writeInstead } from './write-variable.ts';

export const foreignVariable: FormatRule = {
  id: 'foreign-variable',
  family: 'variables',
  scope: 'format',
  severity: 'error',
  evidence: 'reported',
  title: "This is another product's variable",
  why: 'Other products for managing devices write their variables differently. To Intune they are text, so every device would get the same certificate, with the name of the variable in it.',
  symptoms: ['The certificate holds $SERIALNUMBER, %ComputerName% or the like'],
  sources: ['jamfVariables', 'workspaceOneVariables', 'appleProfileVariables', 'micromdm934', 'fleetVariables'],
  supersedes: ['static-common-name', 'malformed-san', 'san-forbidden-character'],
  examples: {
    bad: [
      { profile: { subjectNameFormatString: 'CN=$SERIALNUMBER,O=Contoso' } },
      { subject: 'CN=%SerialNumber%,O=Contoso' },
      { subject: 'CN={DeviceSerialNumber},O=Contoso' },
      {
        profile: {
          customSubjectAlternativeNames: [
            { sanType: 'userPrincipalName', name: '$FLEET_VAR_HOST_END_USER_IDP_USERNAME' },
          ],
        },
      },
    ],
    good: [
      { subject: 'CN={{SerialNumber}},O=Contoso' },
      { subject: 'CN={{UserName}},OU=$SERIALNUMBERS', title: 'only the whole name counts' },
    ],
  },
  *check(target) {
    if (target.place === 'url') return;
    const isInVariable = insideOneOf(target.variables.map(({ span }) => span));
    for (const { span, row } of spellingsIn(target.text.text)) {
      if (!isInVariable(span)) yield explain(row, span, target);
    }
    for (const variable of target.variables) {
      const row = inSingleBraces(variable, target);
      if (row) yield explain(row, variable.span, target);
    }
  },
};

/** Spellings in braces are variables to the grammar already; the marks of the others mean something to nobody else. */
const marked = new Map(
  foreignVariables.filter(({ spelling }) => /^[$%]/u.test(spelling)).map((row) => [row.spelling, row]),
);

/** A longer name that begins like a known one is another name, and so is one that ends in a mark of its own (`$EMAIL$`). */
const pattern = new RegExp(
  `(?:${[...marked.keys()].map((spelling) => spelling.replaceAll('$', '\\$')).join('|')})(?<=%|(?![A-Za-z0-9_]|\\$(?![A-Za-z])))`,
  'gu',
);

function* spellingsIn(text: string): Iterable<{ readonly span: Span; readonly row: ForeignVariableFact }> {
  for (const { 0: spelling, index } of text.matchAll(pattern)) {
    const row = marked.get(spelling);
    if (row) yield { span: { start: index, end: index + spelling.length }, row };
  }
}

function inSingleBraces(variable: VariablePart, { place }: Format): ForeignVariableFact | undefined {
  return variable.form === 'singleBrace' ? inForeignBraces(meantVariable(variable.name, place)) : undefined;
}

function explain(row: ForeignVariableFact, span: Span, target: Format): Problem {
  const replacement = replacementIn(target.place, row);
  return {
    span: target.text.toDocument(span),
    severity: row.evidence === 'inferred' ? 'warning' : 'error',
    evidence: row.evidence,
    message: `${row.advice} As it is, Intune takes it for text.`,
    fixes: replacement ? [writeInstead(target, span, token(replacement.name))] : [],
  };
}

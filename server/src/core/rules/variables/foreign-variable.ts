import { asciiLowerCase } from '../../facts/ascii-case.ts';
import { foreignVariables, type ForeignVariableFact } from '../../facts/foreign-variables.ts';
import type { VariablePart } from '../../subject/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Format, FormatRule, Problem, RuleDocumentation } from '../rule.ts';
import { inForeignBraces } from './foreign-braces.ts';
import { findVariable } from '../../facts/variables.ts';
import { meantVariable, replacementIn } from './meant-variable.ts';
import { insideOneOf } from './span-set.ts';
import { isDollar } from './template-engine.ts';
import { reissuing, replace, token, writeInstead } from './write-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Other products for managing devices write their variables differently. To Intune they are text, so every device would get the same certificate, with the name of the variable in it.',
    symptoms: ['The certificate holds $SERIALNUMBER, %ComputerName% or the like'],
    sources: [
      'jamfVariables',
      'workspaceOneVariables',
      'appleProfileVariables',
      'micromdm934',
      'fleetVariables',
      'sotiCertificateTemplate',
      'maas360Attributes',
      'scepmanOtherMdm',
    ],
    examples: {
      bad: [
        { profile: { subjectNameFormatString: 'CN=$SERIALNUMBER,O=Contoso' } },
        { subject: 'CN=%SerialNumber%,O=Contoso' },
        { subject: 'CN={DeviceSerialNumber},O=Contoso' },
        { subject: 'CN=%UserName%,O=Contoso', title: 'in any case' },
        { subject: 'CN=${UserName},O=Contoso' },
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
  };
}

export const foreignVariable: FormatRule = {
  id: 'foreign-variable',
  family: 'variables',
  scope: 'format',
  severity: 'error',
  evidence: 'reported',
  title: "This is another product's variable",
  supersedes: ['static-common-name', 'malformed-san', 'san-forbidden-character'],
  check(target, _context, report) {
    if (target.place === 'url') return;
    const isInVariable = insideOneOf(target.variables.map(({ span }) => span));
    for (const { span, row } of spellingsIn(target.text.text)) {
      if (!isInVariable(span)) report(explain(row, span, target));
    }
    for (const variable of target.variables) {
      const row = inSingleBraces(variable, target);
      if (row) report(explain(row, variable.span, target));
      else if (isInDollarBraces(variable, target)) report(explainDollar(variable, target));
    }
  },
};

/** Spellings in braces are variables to the grammar already; the marks of the others mean something to nobody else. */
const marked = new Map(
  foreignVariables.filter(({ spelling }) => /^[$%]/u.test(spelling)).map((row) => [asciiLowerCase(row.spelling), row]),
);

/** A longer name that begins like a known one is another name, and so is one that ends in a mark of its own (`$EMAIL$`). */
const pattern = new RegExp(
  `(?:${[...marked.keys()].map((spelling) => spelling.replaceAll('$', '\\$')).join('|')})(?<=%|(?![A-Za-z0-9_]|\\$(?![A-Za-z])))`,
  'giu',
);

function* spellingsIn(text: string): Iterable<{ readonly span: Span; readonly row: ForeignVariableFact }> {
  if (!text.includes('$') && !text.includes('%')) return;
  for (const { 0: spelling, index } of text.matchAll(pattern)) {
    const row = marked.get(asciiLowerCase(spelling));
    if (row) yield { span: { start: index, end: index + spelling.length }, row };
  }
}

function inSingleBraces(variable: VariablePart, { place }: Format): ForeignVariableFact | undefined {
  return variable.form === 'singleBrace' ? inForeignBraces(meantVariable(variable.name, place)) : undefined;
}

/** `${UserName}`: a variable of Intune in the notation of a shell or a template. */
function isInDollarBraces({ form, name, span }: VariablePart, { text }: Format): boolean {
  return form === 'singleBrace' && isDollar(text.text[span.start - 1]) && findVariable(name) !== undefined;
}

function explainDollar({ name, span }: VariablePart, target: Format): Problem {
  const whole = { start: span.start - 1, end: span.end };
  const written = token(findVariable(name)?.name ?? name);
  return {
    span: target.text.toDocument(whole),
    severity: 'info',
    evidence: 'inferred',
    message: `Intune's own notation is ${written}; it takes \${${name}} for text. That is fine if a template engine replaces it before the profile reaches Intune.`,
    fixes: [reissuing(`Write ${written}`, [replace(target, whole, written)])],
  };
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

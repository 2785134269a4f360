import type { VariablePart } from '../../subject/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Format, FormatRule, Problem, RuleContext, RuleDocumentation } from '../rule.ts';
import { bracketMessage } from './bracket-message.ts';
import { hasInvisibleName } from './invisible-name.ts';
import { inForeignBraces } from './foreign-braces.ts';
import { isOrResembles, meantVariable, singleMeant, type MeantVariable } from './meant-variable.ts';
import { reportStrayBrackets, withStrays } from './stray-brackets.ts';
import { belongsToTemplateEngine, isDollar } from './template-engine.ts';
import { notationAt, token, writeInstead } from './write-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A variable is its name in double curly brackets, {{UserName}}, with nothing else inside. Anything else is text: it goes into the certificate as it stands, or the profile is refused.',
    symptoms: ['The certificate holds the braces, or the profile shows "Error"'],
    sources: ['scepProfiles2025', 'scepArticle2018', 'whatsNew2018April'],
    remarks: [
      {
        text: 'Intune announced a variable in single braces once, by mistake; copies of that line are still around.',
        sources: ['whatsNew2018April'],
      },
    ],
    examples: {
      bad: [
        { subject: 'CN={UserName},O=Contoso' },
        { subject: 'CN={{ UserName }},O=Contoso' },
        { subject: 'CN={{UserName,O=Contoso' },
        { subject: 'CN={UserName}},O=Contoso' },
        { subject: 'CN={{UserName>>,O=Contoso' },
        { subject: 'CN=\\{\\{AAD\\_Device\\_ID\\}\\},O=Contoso' },
        { subject: 'CN={{}},O=Contoso' },
        { subject: 'CN={{KullanıcıAdı}},O=Contoso', title: 'a translated name' },
        { subject: 'CN={{{UserName}}},O=Contoso' },
      ],
      good: [
        { subject: 'CN={{UserName}},O=Contoso' },
        { subject: 'CN={{UserName}},O={Contoso}', title: 'braces around something else' },
        { subject: 'CN=CONTOSO\\{{UserName}}', title: 'the backslash is text' },
      ],
    },
  };
}

export const variableBraces: FormatRule = {
  id: 'variable-braces',
  family: 'variables',
  scope: 'format',
  severity: 'error',
  evidence: 'documented',
  title: 'The braces around the variable are not as Intune reads them',
  supersedes: ['san-forbidden-character'],
  check(target, context, report) {
    for (const variable of target.variables) {
      const meant = meantVariable(variable.name, target.place);
      if (isMalformed(variable, meant, target)) report(explain(variable, meant, target, context));
    }
    reportStrayBrackets(target, report);
  },
};

/** Two slips in one variable are rare: half a pair of brackets and a name that is far off are something else. */
const EDITS_BESIDE_A_SLIP = 1;

/** Half a pair of brackets may be anybody's text: it is taken for a variable only where the name says so. */
function isMalformed(variable: VariablePart, meant: MeantVariable, { text, place }: Format): boolean {
  const { form, notation, name, span } = variable;
  if (form === 'wellFormed' || form === 'invisible' || hasInvisibleName(variable)) return false;
  if (form === 'singleBrace' && (inForeignBraces(meant) || isDollar(text.text[span.start - 1]))) return false;
  if (form === 'singleBrace' || form === 'unopened') return isOrResembles(name, place, EDITS_BESIDE_A_SLIP);
  if (notation === 'angles') return isOrResembles(name, place);
  return form !== 'spaced' || meant.kind === 'similar' || singleMeant(meant) !== undefined;
}

function explain(variable: VariablePart, meant: MeantVariable, target: Format, context: RuleContext): Problem {
  const one = singleMeant(meant);
  const notation = notationAt(variable, context);
  const written = one && token(one.name, notation);
  const message = bracketMessage(variable, target.text.text, written);
  const span = target.text.toDocument(variable.span);
  if (isTemplate(variable, meant, target, context)) return { span, message, severity: 'info', evidence: 'inferred' };
  return {
    span,
    message,
    fixes: written ? [writeInstead(target, rewritten(variable, notation, target.text.text), written)] : [],
  };
}

/** A template engine takes blanks inside its braces, so `{{ UserName }}` may be its own too. */
function isTemplate(variable: VariablePart, meant: MeantVariable, target: Format, context: RuleContext): boolean {
  const mayBeItsOwn = meant.kind !== 'known' || variable.form === 'spaced';
  return mayBeItsOwn && belongsToTemplateEngine(variable, target, context);
}

/** What a fix replaces: brackets that stand directly beside the new ones would make one pair too many. */
function rewritten(variable: VariablePart, notation: VariablePart['notation'], text: string): Span {
  const end = variable.form === 'unclosed' ? unclosedNameEnd(variable, text) : variable.span.end;
  return withStrays({ start: variable.span.start, end }, notation, text);
}

/** What follows the name of an unclosed variable is text and stays: `-Home` in `{{UserName-Home`. */
function unclosedNameEnd({ nameSpan, span }: VariablePart, text: string): number {
  const single = /^\s*[}>]/u.exec(text.slice(nameSpan.end, span.end));
  return nameSpan.end + (single?.[0].length ?? 0);
}

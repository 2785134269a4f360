import type { AttributeValueType } from '../../facts/attributes.ts';
import type { LocatedFormat, LocatedSubject } from '../../profile/profile.ts';
import type { VariablePart } from '../../subject/ast.ts';
import { holdsBeyondAscii } from '../../text/ascii.ts';
import type { Span } from '../../text/span.ts';
import type { Fix, Format, FormatRule, Problem, RuleContext, RuleDocumentation } from '../rule.ts';
import { attributeFact, attributesOf } from '../subject/attributes.ts';
import { describe, invisibleRuns, type InvisibleRun } from './invisible-characters.ts';
import { hasInvisibleName, visibleName } from './invisible-name.ts';
import { isOrResembles, meantVariable, singleMeant } from './meant-variable.ts';
import { insideOneOf } from './span-set.ts';
import { belongsToTemplateEngine } from './template-engine.ts';
import { asWritten, reissuing, replace, writeInstead } from './write-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'What is copied from a web page or a word processor can hold characters that no editor shows. In a variable they make a name that Intune does not know; elsewhere they become part of the certificate and of every comparison with it.',
    symptoms: ['A variable that looks right is not replaced', 'Two subjects that look the same do not match'],
    sources: ['scepArticle2018October', 'scepProfiles2019', 'scepProfiles2025', 'wincryptHeader'],
    remarks: [
      {
        text: 'The article of 2018 to 2020 printed AzureADDeviceId with a zero width space before the closing braces.',
        sources: ['scepArticle2018October', 'scepProfiles2019'],
      },
    ],
    examples: {
      bad: [
        { subject: 'CN={{AzureADDeviceId\u200b}},O=Contoso' },
        { subject: 'CN={{Device\u00a0Name}},O=Contoso', title: 'a no-break space' },
        { subject: 'CN={{UserName}},O=Contoso\u00a0Ltd' },
        { subject: 'CN={{UserName}},\u200bO=Contoso', title: 'before an attribute type' },
        {
          profile: {
            customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{UserPrincipalName}}\ufeff' }],
          },
        },
      ],
      good: [
        { subject: 'CN={{AzureADDeviceId}},O=Contoso Ltd' },
        { subject: 'CN={{UserName}},O=می\u200cخواهم', title: 'Persian is written with the non-joiner' },
      ],
    },
  };
}

export const invisibleCharacter: FormatRule = {
  id: 'invisible-character',
  family: 'variables',
  scope: 'format',
  severity: 'error',
  evidence: 'documented',
  title: 'There is an invisible character in the text',
  supersedes: [
    'unknown-attribute',
    'invalid-character',
    'country-code',
    'malformed-san',
    'non-ascii-san',
    'san-forbidden-character',
  ],
  check(target, context, report) {
    if (!holdsBeyondAscii(target.text.text)) return;
    for (const variable of target.variables) {
      if (hasInvisibleName(variable) && isVariable(variable, target)) report(inVariable(variable, target, context));
    }
    const isInVariable = insideOneOf(
      target.variables.filter((variable) => isVariable(variable, target)).map(({ span }) => span),
    );
    const isRejected = insideOneOf(asciiOnly(target.located));
    for (const run of invisibleRuns(target.text.text)) {
      if (!isInVariable(run.span)) report(inText(run, target, { isRejected: isRejected(run.span) }));
    }
  },
};

/** Angles around anything that resembles no variable are text. */
function isVariable(variable: VariablePart, { place }: Format): boolean {
  return variable.notation === 'braces' || isOrResembles(visibleName(variable), place);
}

function inVariable(variable: VariablePart, target: Format, context: RuleContext): Problem {
  const one = singleMeant(meantVariable(visibleName(variable), target.place));
  const written = one && asWritten(one.name, variable, context);
  const characters = describe(target.text.text.slice(variable.span.start, variable.span.end));
  const problem = {
    span: target.text.toDocument(variable.span),
    message: `This variable holds an invisible character, ${characters}, so that Intune does not recognise it. ${written ? `Write ${written}.` : 'Remove it.'}`,
  };
  if (written) return { ...problem, fixes: [writeInstead(target, variable.span, written)] };
  return belongsToTemplateEngine(variable, target, context)
    ? { ...problem, severity: 'info', evidence: 'inferred' }
    : problem;
}

function inText(run: InvisibleRun, target: Format, { isRejected }: { readonly isRejected: boolean }): Problem {
  const what = `An invisible character stands here, ${run.description}`;
  const problem = { span: target.text.toDocument(run.span), fixes: [withoutRun(run, target)] };
  if (isRejected) return { ...problem, message: `${what}, and CertStrToName rejects the whole subject for it.` };
  const consequence =
    target.place === 'url'
      ? 'it becomes part of the address that devices ask for.'
      : 'it becomes part of the certificate, and nothing that is typed by hand matches it.';
  return { ...problem, severity: 'warning', evidence: 'inferred', message: `${what}: ${consequence}` };
}

/** The address is in no certificate, and no server was reached by the wrong one. */
function withoutRun({ span, visible }: InvisibleRun, target: Format): Fix {
  const title = visible ? 'Write an ordinary space' : 'Remove the invisible character';
  const edits = [replace(target, span, visible)];
  return target.place === 'url' ? { title, effect: 'safe', edits } : reissuing(title, edits);
}

/** Where a subject takes ASCII characters only: in keys, and in values of some attribute types. */
function asciiOnly(located: LocatedSubject | LocatedFormat): readonly Span[] {
  if (!('subject' in located)) return [];
  const spans: Span[] = [];
  for (const attribute of attributesOf(located.subject)) {
    if (attribute.key) spans.push(attribute.key.span);
    if (takesAsciiOnly(attributeFact(attribute)?.valueType)) spans.push(attribute.value.span);
  }
  return spans;
}

function takesAsciiOnly(type: AttributeValueType | undefined): boolean {
  return type === 'ia5' || type === 'printable' || type === 'numeric';
}

import type { VariablePart } from '../../subject/ast.ts';
import { quoted } from '../../text/quoted.ts';
import type { Format, FormatRule, Problem, RuleContext, RuleDocumentation } from '../rule.ts';
import { isOrResembles, meantVariable, singleMeant, type MeantVariable } from './meant-variable.ts';
import { belongsToTemplateEngine } from './template-engine.ts';
import { asWritten, reissuing, replace, token, writeInstead } from './write-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Intune replaces the variables it documents and no others: the admin center refuses the profile, or it fails on the device, or the braces end up in the certificate.',
    symptoms: ['The profile shows "Error" on every device and nothing reaches the SCEP server'],
    sources: ['scepProfiles2025', 'memdocs922', 'appConfigurationIos', 'terraformMicrosoft365'],
    examples: {
      bad: [
        { profile: { subjectNameFormatString: 'CN={{UserNmae}},O=Contoso' } },
        { profile: { subjectNameFormatString: 'CN={{UserName}},OU={{costCentre}}' } },
        { profile: { customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: '{{mail}}' }] } },
        { subject: 'CN=<<AAD_DeviceIdd>>' },
      ],
      good: [
        { profile: { subjectNameFormatString: 'CN={{username}},OU={{Aad_device_id}}' }, title: 'case does not matter' },
        { subject: 'CN={{UserName}},OU=<<costCentre>>', title: 'angles around something else are text' },
      ],
    },
  };
}

export const unknownVariable: FormatRule = {
  id: 'unknown-variable',
  family: 'variables',
  scope: 'format',
  severity: 'error',
  evidence: 'documented',
  title: 'Intune has no such variable',
  supersedes: ['san-forbidden-character'],
  check(target, context, report) {
    for (const variable of target.variables) {
      const meant = meantVariable(variable.name, target.place);
      if (isUnknown(variable, meant, target)) report(explain(variable, meant, target, context));
    }
  },
};

/** Slips of the brackets around a name that is known, or nearly, are the business of `variable-braces`. */
function isUnknown({ form, notation, name }: VariablePart, meant: MeantVariable, { place }: Format): boolean {
  if (form === 'spaced') return notation === 'braces' && meant.kind !== 'similar' && !singleMeant(meant);
  if (form !== 'wellFormed' || meant.kind === 'known') return false;
  return notation === 'braces' || isOrResembles(name, place);
}

function explain(variable: VariablePart, meant: MeantVariable, target: Format, context: RuleContext): Problem {
  const span = target.text.toDocument(variable.span);
  const one = singleMeant(meant);
  const written = one && asWritten(one.name, variable, context);
  const whatIsWrong = `Intune has no variable ${quoted(variable.name)}.`;
  const guess = guessed(meant, written);
  if (belongsToTemplateEngine(variable, target, context)) {
    const message = `${whatIsWrong} That is fine if a template engine replaces it before the profile reaches Intune.`;
    const isSlip = written !== undefined || meant.kind === 'similar';
    return {
      span,
      severity: 'info',
      evidence: 'inferred',
      message: isSlip ? `${message} ${guess}` : message,
      // Not safe: as long as it may be the engine's own, certificates may depend on it.
      fixes:
        written && meant.kind === 'similar'
          ? [reissuing(`Write ${written}`, [replace(target, variable.span, written)])]
          : [],
    };
  }
  return {
    span,
    message: `${whatIsWrong} ${guess ?? 'Use one that it documents, or text without braces.'}`,
    fixes: written ? [writeInstead(target, variable.span, written)] : [],
  };
}

/** What was meant, in a sentence; undefined where nothing is known that is like it. */
function guessed(meant: MeantVariable, written: string | undefined): string | undefined {
  if (meant.kind === 'foreign' && (meant.row.origin !== 'invented' || !written)) return meant.row.advice;
  if (written !== undefined) return `Did you mean ${written}?`;
  return meant.kind === 'similar'
    ? `Did you mean ${meant.variables.map(({ name }) => token(name)).join(' or ')}?`
    : undefined;
}

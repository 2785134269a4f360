import type { FormatRule, RuleDocumentation } from '../rule.ts';
import { isOrResembles, meantVariable, singleMeant } from './meant-variable.ts';
import { token, writeInstead } from './write-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Pipelines whose template engine owns the double braces write variables in angles and convert them before the upload. Intune itself reads double curly brackets only.',
    symptoms: ['The certificate holds the name of the variable between angle brackets'],
    sources: ['scepProfiles2025', 'authoringNotation'],
    remarks: [
      {
        text: 'Where a pipeline converts the files, switch the rule off in scep-profiles.json. In a stand-alone subject file it never speaks.',
        sources: ['authoringNotation'],
      },
    ],
    examples: {
      bad: [
        { profile: { subjectNameFormatString: 'CN=<<UserName>>,O=Contoso' } },
        {
          profile: { customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '<<UserPrincipalName>>' }] },
        },
      ],
      good: [
        {
          profile: { subjectNameFormatString: 'CN={{UserName}},O=<<Contoso>>' },
          title: 'angles around something else',
        },
        { subject: 'CN=<<UserName>>,O=Contoso', title: 'in a stand-alone subject file' },
      ],
    },
  };
}

export const angleVariable: FormatRule = {
  id: 'angle-variable',
  family: 'variables',
  scope: 'format',
  severity: 'warning',
  evidence: 'documented',
  title: 'Intune does not replace variables in angle brackets',
  check(target, { profile }, report) {
    if (!profile) return;
    for (const variable of target.variables) {
      if (variable.notation !== 'angles' || variable.form !== 'wellFormed') continue;
      if (!isOrResembles(variable.name, target.place)) continue;
      const written = token(singleMeant(meantVariable(variable.name, target.place))?.name ?? variable.name);
      report({
        span: target.text.toDocument(variable.span),
        message: `Intune would send ${token(variable.name, 'angles')} literally: it replaces variables in double curly brackets only. Write ${written}, or convert the file before it reaches Intune.`,
        fixes: [writeInstead(target, variable.span, written)],
      });
    }
  },
};

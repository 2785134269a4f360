import { asciiLowerCase } from '../../facts/ascii-case.ts';
import { sidTag } from '../../facts/san-forms.ts';
import { findVariable } from '../../facts/variables.ts';
import { quoted } from '../../text/quoted.ts';
import type { FormatRule, RuleDocumentation } from '../rule.ts';
import { reissuing, replace } from '../variables/write-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Domain controllers look for a URI that is the tag and the SID. Intune makes both of the variable, so that a tag which is typed in front of it is there twice, and the certificate is not mapped.',
    symptoms: ['Strong mapping fails although the certificate has a SID'],
    sources: sidTag.sources,
    examples: {
      bad: [
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'universalResourceIdentifier', name: `${sidTag.text}{{${sidTag.variable}}}` },
            ],
          },
        },
      ],
      good: [
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'universalResourceIdentifier', name: `{{${sidTag.variable}}}` },
            ],
          },
        },
      ],
    },
  };
}

export const sidTagTyped: FormatRule = {
  id: 'sid-tag',
  family: 'san',
  scope: 'format',
  places: ['san'],
  severity: 'warning',
  evidence: 'inferred',
  title: 'Intune itself writes the tag in front of the SID',
  check(target, _context, report) {
    const [variable] = target.variables;
    if (variable?.form !== 'wellFormed' || findVariable(variable.name)?.name !== sidTag.variable) return;
    const span = { start: 0, end: variable.span.start };
    const written = target.text.text.slice(span.start, span.end);
    if (!asciiLowerCase(written.trim()).startsWith(scheme)) return;
    report({
      span: target.text.toDocument(span),
      message: `Intune puts ${sidTag.text} in front of the SID itself, so ${quoted(written)} would stand there as well. Write the variable alone.`,
      fixes: [reissuing('Remove the tag', [replace(target, span, '')])],
    });
  },
};

const scheme = sidTag.text.slice(0, sidTag.text.indexOf(':') + 1);

import type { RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributeFact, attributesOf, isStatic, valueText } from './attributes.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'X.520 gives the attribute exactly two characters, an ISO 3166 code; AD CS refuses anything else.',
    symptoms: ['CERTSRV_E_BAD_REQUESTSUBJECT 0x80094001: The request subject name is invalid or too long'],
    sources: ['rfc5280', 'tameMyCerts', 'gradenegger80094001'],
    examples: {
      bad: [{ subject: 'CN={{UserName}},C=USA' }, { subject: 'CN={{UserName}},C=Germany' }],
      good: [{ subject: 'CN={{UserName}},C=US' }, { subject: 'CN={{UserName}},C=us' }],
    },
  };
}

export const countryCode: SubjectRule = {
  id: 'country-code',
  family: 'subject',
  scope: 'subject',
  severity: 'warning',
  evidence: 'documented',
  title: 'A country is a code of two letters',
  check({ text, subject }, _context, report) {
    for (const attribute of attributesOf(subject)) {
      const exact = attributeFact(attribute)?.limit.exact;
      if (exact === undefined || attribute.value.form === 'hex' || !isStatic(attribute)) continue;
      const value = valueText(subject.text, attribute);
      if (value.length === 0 || value.length === exact) continue;
      report({
        span: text.toDocument(attribute.value.span),
        message: `"${value}" is not a country code: C holds exactly ${exact} letters, such as DE or US. A CA that checks lengths, as AD CS does, refuses the request.`,
      });
    }
  },
};

import type { RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributesOf } from '../subject/attributes.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'What stands before "=" names the attribute, and CertStrToName knows a fixed set of names and OIDs. The value of a variable is none of them, so the subject is rejected.',
    symptoms: ['CRYPT_E_INVALID_X500_STRING 0x80092023'],
    sources: ['wincryptHeader', 'certStrToNamePage'],
    examples: {
      bad: [{ subject: '{{UserName}}=Contoso' }, { subject: 'CN={{UserName}},{{DeviceName}}={{SerialNumber}}' }],
      good: [
        { subject: 'CN={{UserName}}' },
        { subject: 'CN="{{DeviceName}}={{SerialNumber}}"', title: 'quoted: a value' },
      ],
    },
  };
}

export const variableAsKey: SubjectRule = {
  id: 'variable-as-key',
  family: 'variables',
  scope: 'subject',
  severity: 'error',
  evidence: 'documented',
  title: 'A variable stands where the attribute type should be',
  check({ text, subject }, _context, report) {
    for (const { key } of attributesOf(subject)) {
      const [variable] = key?.variables ?? [];
      if (!variable) continue;
      report({
        span: text.toDocument(variable.span),
        message: `${subject.text.slice(variable.span.start, variable.span.end)} stands before "=", where the attribute type belongs. Write one there, such as CN, and the variable behind the "=".`,
      });
    }
  },
};

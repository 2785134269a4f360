import { findAttributeByKey } from '../../facts/attributes.ts';
import { findVariable } from '../../facts/variables.ts';
import type { AttributeNode } from '../../subject/ast.ts';
import type { RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributeFact, attributesOf } from './attributes.ts';

const serialNumberKey = 'SERIALNUMBER';

export function documentation(): RuleDocumentation {
  return {
    why: 'CertStrToName reads SN as surname (2.5.4.4), so the serial number ends up in the wrong attribute and whatever looks for it there does not find it.',
    sources: ['wincryptHeader', 'certStrToNamePage', 'scepProfiles2025'],
    examples: {
      bad: [
        { subject: 'CN={{DeviceName}},SN={{SerialNumber}}' },
        { subject: 'CN={{DeviceName}},sn={{Device_Serial}}' },
      ],
      good: [
        { subject: 'CN={{DeviceName}},SERIALNUMBER={{SerialNumber}}' },
        { subject: 'CN={{UserName}},G={{GivenName}},SN={{SurName}}' },
      ],
    },
  };
}

export const surnameAsSerialNumber: SubjectRule = {
  id: 'surname-as-serial-number',
  family: 'subject',
  scope: 'subject',
  severity: 'warning',
  evidence: 'documented',
  title: 'SN is the surname, not the serial number',
  supersedes: ['dropped-attribute'],
  check({ text, subject }, _context, report) {
    const surname = findAttributeByKey('SN');
    for (const attribute of attributesOf(subject)) {
      if (!attribute.key || attributeFact(attribute) !== surname || !holdsSerialNumber(attribute)) continue;
      const span = text.toDocument(attribute.key.span);
      report({
        span,
        message: `${attribute.key.text} means surname; a serial number belongs in ${serialNumberKey}.`,
        fixes: [
          {
            title: `Write ${serialNumberKey} (every device of the profile gets a new certificate)`,
            effect: 'reissues',
            edits: [{ span, newText: text.encode(serialNumberKey) }],
          },
        ],
      });
    }
  },
};

function holdsSerialNumber({ value }: AttributeNode): boolean {
  const serial = findVariable('SerialNumber');
  return value.parts.some((part) => {
    if (part.kind !== 'variable') return false;
    const fact = findVariable(part.name);
    return fact !== undefined && (fact === serial || (serial?.equivalents.includes(fact.name) ?? false));
  });
}

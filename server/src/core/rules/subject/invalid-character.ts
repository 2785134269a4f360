import type { AttributeValueType } from '../../facts/attributes.ts';
import { firstOutside, asciiSet, numericSet, printableSet, type CharacterSet } from '../../name/character-set.ts';
import type { RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributeFact, attributesOf } from './attributes.ts';

/** The attribute types that take no other string type when a character does not fit. */
const sets: Readonly<
  Partial<Record<AttributeValueType, { readonly set: CharacterSet; readonly allowed: string; readonly error: string }>>
> = {
  ia5: { set: asciiSet, allowed: 'ASCII characters', error: 'CRYPT_E_INVALID_IA5_STRING, 0x80092022' },
  printable: {
    set: printableSet,
    allowed: "letters, digits, space and ' ( ) + , - . / : = ?",
    error: 'CRYPT_E_INVALID_PRINTABLE_STRING, 0x80092021',
  },
  numeric: { set: numericSet, allowed: 'digits and spaces', error: 'CRYPT_E_INVALID_NUMERIC_STRING, 0x80092020' },
};

export function documentation(): RuleDocumentation {
  return {
    why: 'The value of this attribute type is encoded as one fixed string type; a character outside of it makes CertStrToName reject the whole subject.',
    symptoms: [
      'CRYPT_E_INVALID_PRINTABLE_STRING 0x80092021',
      'CRYPT_E_INVALID_IA5_STRING 0x80092022',
      'CRYPT_E_INVALID_NUMERIC_STRING 0x80092020',
    ],
    sources: ['wincryptHeader', 'dotnetTests'],
    examples: {
      bad: [
        { subject: 'CN={{UserName}},C=$$' },
        { subject: 'CN={{UserName}},E=müller@contoso.com' },
        { subject: 'CN={{DeviceName}},SERIALNUMBER={{SerialNumber}}_1' },
      ],
      good: [{ subject: 'CN={{UserName}},O=Müller & Söhne,C=DE' }, { subject: 'CN={{UserName}},E={{EmailAddress}}' }],
    },
  };
}

export const invalidCharacter: SubjectRule = {
  id: 'invalid-character',
  family: 'subject',
  scope: 'subject',
  severity: 'error',
  evidence: 'documented',
  title: 'The attribute cannot hold this character',
  supersedes: ['country-code', 'lookalike-punctuation'],
  check({ text, subject }, _context, report) {
    for (const attribute of attributesOf(subject)) {
      const fact = attributeFact(attribute);
      const limit = fact && sets[fact.valueType];
      if (!limit || attribute.value.form === 'hex') continue;
      for (const part of attribute.value.parts) {
        const offset = part.kind === 'text' ? firstOutside(subject.text, part.span, limit.set) : undefined;
        if (offset === undefined) continue;
        const character = String.fromCodePoint(subject.text.codePointAt(offset) ?? 0);
        report({
          span: text.toDocument({ start: offset, end: offset + character.length }),
          message: `"${character}" cannot stand in ${fact.key} (${fact.label}), which takes ${limit.allowed} only; the whole subject is rejected (${limit.error}).`,
        });
        break;
      }
    }
  },
};

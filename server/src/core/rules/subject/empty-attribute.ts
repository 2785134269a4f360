import type { AttributeNode } from '../../subject/ast.ts';
import type { RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributesOf } from './attributes.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'CertStrToName takes an attribute without a value, and the certificate gets an empty one, or the CA leaves it out. Where nothing is left of the subject and there is no subject alternative name, AD CS refuses the request.',
    symptoms: ['CERTSRV_E_BAD_REQUESTSUBJECT 0x80094001: the request subject name is invalid or too long'],
    sources: ['dotnetTests', 'gradenegger80094001'],
    examples: {
      bad: [{ subject: 'CN={{UserName}},OU=,O=Contoso' }, { subject: 'CN=""' }, { subject: 'CN=' }],
      good: [{ subject: 'CN={{UserName}},OU={{Department}},O=Contoso' }],
    },
  };
}

export const emptyAttribute: SubjectRule = {
  id: 'empty-attribute',
  family: 'subject',
  scope: 'subject',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The attribute has no value',
  supersedes: ['static-common-name'],
  check({ text, subject }, { profile }, report) {
    const attributes = attributesOf(subject).filter(({ key }) => key !== undefined && key.text !== '');
    const isNothingLeft = attributes.every(isEmpty) && profile?.sans.length === 0;
    for (const attribute of attributes) {
      if (!isEmpty(attribute)) continue;
      const { key, span } = attribute;
      report({
        span: text.toDocument(span),
        message: isNothingLeft
          ? `${key?.text} has no value, and there is no other name in this profile: AD CS refuses a request without any.`
          : `${key?.text} has no value, so the certificate gets an empty one at best. Write it, or take the attribute out.`,
      });
    }
  },
};

function isEmpty({ value }: AttributeNode): boolean {
  return value.form !== 'hex' && value.parts.length === 0 && value.afterQuote === undefined && isClosed(value);
}

/** A quote that is never closed is an error of the syntax. */
function isClosed({ openQuote, closeQuote }: AttributeNode['value']): boolean {
  return openQuote === undefined || closeQuote !== undefined;
}

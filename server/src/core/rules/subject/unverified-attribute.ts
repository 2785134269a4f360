import { findAttributeByKey } from '../../facts/attributes.ts';
import type { RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributesOf } from './attributes.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'CertNameToStr prints the name, and CertStrToName probably reads it, but no document says so. The OID is certain and gives the same certificate.',
    sources: ['wincryptHeader', 'dotnetTests', 'monoTests'],
    examples: {
      bad: [{ subject: 'CN={{UserName}},PostalCode=80331' }, { subject: 'CN={{UserName}},Description=x' }],
      good: [{ subject: 'CN={{UserName}},OID.2.5.4.17=80331' }, { subject: 'CN={{UserName}},GN=x' }],
    },
  };
}

export const unverifiedAttribute: SubjectRule = {
  id: 'unverified-attribute',
  family: 'subject',
  scope: 'subject',
  severity: 'info',
  evidence: 'inferred',
  title: 'Windows prints this name of an attribute type, but nobody documents that it reads it',
  check({ text, subject }, _context, report) {
    for (const { key } of attributesOf(subject)) {
      const fact = key && findAttributeByKey(key.text);
      if (!key || !fact || fact.isVerifiedKey) continue;
      const span = text.toDocument(key.span);
      const oid = `OID.${fact.oid}`;
      report({
        span,
        message: `Windows prints "${fact.key}" for the ${fact.label}, but no document says that CertStrToName reads it. ${oid} is certain.`,
        fixes: [{ title: `Write ${oid}`, effect: 'safe', edits: [{ span, newText: text.encode(oid) }] }],
      });
    }
  },
};

import { findAttributeByKey } from '../../facts/attributes.ts';
import type { SubjectRule } from '../rule.ts';
import { attributesOf } from './attributes.ts';

/** A key and `=` behind a blank or a closing brace, in the middle of a value. */
const keyInside = /(?:[ \t\r\n]|\}\}|>>)([A-Za-z]+)[ \t]*=/g;

export const missingSeparator: SubjectRule = {
  id: 'missing-separator',
  family: 'subject',
  scope: 'subject',
  severity: 'warning',
  evidence: 'inferred',
  title: 'A separator seems to be missing before this attribute type',
  why: 'Without a comma or semicolon the attribute type and its value are part of the value before them, and the certificate gets one long attribute.',
  sources: ['wincryptHeader'],
  examples: {
    bad: [{ subject: 'CN={{UserName}} E={{EmailAddress}}' }, { subject: 'CN={{UserName}}O=Contoso' }],
    good: [
      { subject: 'CN={{UserName}},E={{EmailAddress}}' },
      { subject: 'CN="{{UserName}} E=x"', title: 'quoted: meant' },
      { subject: 'CN={{UserName}} a=b' },
    ],
  },
  *check({ text, subject }) {
    for (const { key, value } of attributesOf(subject)) {
      if (!key || value.form !== 'plain') continue;
      for (const match of subject.text.slice(value.span.start, value.span.end).matchAll(keyInside)) {
        const name = match[1] ?? '';
        if (!findAttributeByKey(name)) continue;
        const end = value.span.start + match.index + match[0].length;
        const start = end - match[0].length + match[0].indexOf(name);
        yield {
          span: text.toDocument({ start, end }),
          message: `"${name}=" stands inside the value of ${key.text}: put a comma before it if it is an attribute of its own, or the whole value in double quotes if it is not.`,
        };
      }
    }
  },
};

import { findAttributeByKey } from '../../facts/attributes.ts';
import { spanText } from '../../text/span.ts';
import type { EmbeddedText } from '../../text/embedded-text.ts';
import type { Problem, RuleDocumentation, SubjectRule } from '../rule.ts';
import { reissuing, replace } from '../variables/write-variable.ts';
import { attributesOf } from './attributes.ts';

/** A key and `=` behind a blank, a closing brace or the slash of OpenSSL, in the middle of a value. */
const keyInside = /([ \t\r\n/]|\}\}|>>)([A-Za-z]+)[ \t]*=/g;

export function documentation(): RuleDocumentation {
  return {
    why: 'Without a comma or semicolon the attribute type and its value are part of the value before them, and the certificate gets one long attribute.',
    sources: ['wincryptHeader'],
    examples: {
      bad: [
        { subject: 'CN={{UserName}} E={{EmailAddress}}' },
        { subject: 'CN={{UserName}}O=Contoso' },
        { subject: 'CN={{UserName}}/O=Contoso', title: 'as OpenSSL writes names' },
      ],
      good: [
        { subject: 'CN={{UserName}},E={{EmailAddress}}' },
        { subject: 'CN="{{UserName}} E=x"', title: 'quoted: meant' },
        { subject: 'CN={{UserName}} a=b' },
      ],
    },
  };
}

export const missingSeparator: SubjectRule = {
  id: 'missing-separator',
  family: 'subject',
  scope: 'subject',
  severity: 'warning',
  evidence: 'inferred',
  title: 'A separator seems to be missing before this attribute type',
  check({ text, subject }, _context, report) {
    for (const { key, value } of attributesOf(subject)) {
      if (!key || value.form !== 'plain') continue;
      const written = spanText(subject.text, value.span);
      if (!written.includes('=')) continue;
      for (const match of written.matchAll(keyInside)) {
        const [, before = '', name = ''] = match;
        if (!findAttributeByKey(name)) continue;
        const end = value.span.start + match.index + match[0].length;
        const start = end - match[0].length + match[0].indexOf(name);
        if (before === '/') {
          report(slash({ text, key: key.text, name, start }));
          continue;
        }
        report({
          span: text.toDocument({ start, end }),
          message: `"${name}=" stands inside the value of ${key.text}: put a comma before it if it is an attribute of its own, or the whole value in double quotes if it is not.`,
        });
      }
    }
  },
};

/** A slash is a character like any other, so a certificate was issued for this; OpenSSL separates with it. */
function slash(at: {
  readonly text: EmbeddedText;
  readonly key: string;
  readonly name: string;
  readonly start: number;
}): Problem {
  const { text, key, name, start } = at;
  const span = { start: start - 1, end: start };
  return {
    span: text.toDocument({ start: span.start, end: start + name.length }),
    severity: 'info',
    message: `"/${name}=" is part of the value of ${key}: a slash separates in OpenSSL's notation, and a comma here. Write ",${name}=" if it is an attribute of its own.`,
    fixes: [reissuing('Write a comma', [replace({ text }, span, ',')])],
  };
}

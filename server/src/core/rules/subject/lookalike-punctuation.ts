import { lookalikes, punctuation } from '../../facts/lookalikes.ts';
import type { ValuePart } from '../../subject/ast.ts';
import type { SubjectRule } from '../rule.ts';
import { attributesOf } from './attributes.ts';

const asciiOf = new Map(lookalikes.map(({ character, ascii }) => [character, ascii]));
const pattern = new RegExp(`[${[...asciiOf.keys()].join('')}]`, 'g');

export const lookalikePunctuation: SubjectRule = {
  id: 'lookalike-punctuation',
  family: 'subject',
  scope: 'subject',
  severity: 'warning',
  evidence: 'inferred',
  title: 'This character only looks like punctuation of the subject',
  why: 'Translated pages and word processors replace commas, equals signs and quotes by characters that look alike; in a subject they separate and quote nothing and end up in the certificate.',
  sources: ['wincryptHeader', 'scepProfiles2025'],
  examples: {
    bad: [
      { subject: 'CN={{UserName}}，O=Contoso' },
      { subject: 'CN={{DeviceName}}。' },
      { subject: 'CN=“{{UserName}}”' },
    ],
    good: [
      { subject: 'CN={{UserName}},O=Contoso' },
      { subject: 'CN={{UserName}},O="“Best” Ltd."', title: 'quoted: meant' },
    ],
  },
  *check({ text, subject }) {
    for (const { value } of attributesOf(subject)) {
      if (value.form !== 'plain') continue;
      for (const { offset, character } of lookalikesIn(subject.text, value.parts)) {
        const ascii = asciiOf.get(character) ?? '';
        const span = text.toDocument({ start: offset, end: offset + character.length });
        yield {
          span,
          message: `${character} (${codePoint(character)}) ${looksLike(ascii)} and becomes part of the certificate's subject.`,
          fixes: [
            {
              title: `Write ${ascii} (every device of the profile gets a new certificate)`,
              effect: 'reissues',
              edits: [{ span, newText: text.encode(ascii) }],
            },
          ],
        };
      }
    }
  },
};

/** `looks like a comma (,) and is none: it separates nothing`. */
function looksLike(ascii: string): string {
  const { name = ascii, does = 'is text' } = punctuation[ascii] ?? {};
  return `looks like ${name} (${ascii}) and is none: it ${does}`;
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function* lookalikesIn(text: string, parts: readonly ValuePart[]): Iterable<{ offset: number; character: string }> {
  for (const part of parts) {
    if (part.kind !== 'text') continue;
    for (const match of text.slice(part.span.start, part.span.end).matchAll(pattern)) {
      yield { offset: part.span.start + match.index, character: match[0] };
    }
  }
}

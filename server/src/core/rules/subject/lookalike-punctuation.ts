import { lookalikes, punctuation } from '../../facts/lookalikes.ts';
import type { ValueNode, ValuePart } from '../../subject/ast.ts';
import { holdsBeyondAscii } from '../../text/ascii.ts';
import type { EmbeddedText } from '../../text/embedded-text.ts';
import type { Span } from '../../text/span.ts';
import type { Fix, RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributesOf } from './attributes.ts';

const asciiOf = new Map(lookalikes.map(({ character, ascii }) => [character, ascii]));
const pattern = new RegExp(`[${[...asciiOf.keys()].join('')}]`, 'g');

const quote = '"';

interface Lookalike {
  /** In the subject. */
  readonly span: Span;
  readonly character: string;
  readonly ascii: string;
}

export function documentation(): RuleDocumentation {
  return {
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
  };
}

export const lookalikePunctuation: SubjectRule = {
  id: 'lookalike-punctuation',
  family: 'subject',
  scope: 'subject',
  severity: 'warning',
  evidence: 'inferred',
  title: 'This character only looks like punctuation of the subject',
  check({ text, subject }, _context, report) {
    if (!holdsBeyondAscii(subject.text)) return;
    for (const { value } of attributesOf(subject)) {
      if (value.form !== 'plain') continue;
      const found = [...lookalikesIn(subject.text, value.parts)];
      const quotes = found.filter(({ ascii }) => ascii === quote);
      for (const { span, character, ascii } of found) {
        report({
          span: text.toDocument(span),
          message: `${character} (${codePoint(character)}) ${looksLike(ascii)} and becomes part of the certificate's subject.`,
          fixes: ascii === quote ? quotingFixes(quotes, value, text) : [replacement([{ span, ascii }], text)],
        });
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

function* lookalikesIn(text: string, parts: readonly ValuePart[]): Iterable<Lookalike> {
  for (const part of parts) {
    if (part.kind !== 'text') continue;
    for (const { 0: character, index } of text.slice(part.span.start, part.span.end).matchAll(pattern)) {
      const start = part.span.start + index;
      yield { span: { start, end: start + character.length }, character, ascii: asciiOf.get(character) ?? '' };
    }
  }
}

/** Only both together: one straight quotation mark alone would make the subject one that cannot be read. */
function quotingFixes(quotes: readonly Lookalike[], value: ValueNode, text: EmbeddedText): readonly Fix[] {
  const [first, last, ...more] = quotes;
  if (!first || !last || more.length > 0) return [];
  const isAround = first.span.start === value.parts[0]?.span.start && last.span.end === value.parts.at(-1)?.span.end;
  return isAround ? [replacement(quotes, text)] : [];
}

function replacement(found: readonly Pick<Lookalike, 'span' | 'ascii'>[], text: EmbeddedText): Fix {
  return {
    title: `Write ${found[0]?.ascii} (every device of the profile gets a new certificate)`,
    effect: 'reissues',
    edits: found.map(({ span, ascii }) => ({ span: text.toDocument(span), newText: text.encode(ascii) })),
  };
}

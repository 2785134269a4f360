import type { AttributeNode, Subject } from '../../subject/ast.ts';
import { variablesOf } from '../../subject/variables.ts';
import type { Span } from '../../text/span.ts';
import type { SubjectRule } from '../rule.ts';
import { attributesOf } from './attributes.ts';

const escape = /\\([,+;="<>#\\])/g;

export const backslashEscape: SubjectRule = {
  id: 'backslash-escape',
  family: 'subject',
  scope: 'subject',
  severity: 'error',
  evidence: 'documented',
  title: 'A backslash is no escape in a subject name format',
  why: 'CertStrToName takes a backslash as an ordinary character. The subject of the request then differs from the one in the challenge, and Intune refuses to have the certificate issued.',
  symptoms: ['Subject Name in CSR ... and challenge ... do not match', 'SubjectNameMismatch'],
  sources: ['scepProfiles2019', 'scepProfiles2021', 'scepProfiles2025', 'memdocs1538'],
  supersedes: ['subject-syntax', 'unknown-attribute', 'dropped-attribute', 'missing-separator'],
  examples: {
    bad: [
      { subject: 'CN={{UserName}},O=Contoso\\, Ltd.,C=DE' },
      { subject: 'CN={{UserName}},O="Contoso\\, Ltd."' },
      { subject: 'CN={{UserName}},O=Research \\+ Development' },
    ],
    good: [
      { subject: 'CN={{UserName}},O="Contoso, Ltd.",C=DE' },
      { subject: 'CN=CONTOSO\\{{UserName}}', title: 'before an ordinary character it is part of the value' },
    ],
  },
  *check({ text, subject }) {
    for (const value of escapedValues(subject)) {
      const span = text.toDocument(value.span);
      yield {
        span,
        message: `A backslash escapes nothing here: CertStrToName keeps it in the name, and a separator after it still separates. Put the whole value in double quotes: ${value.quoted}`,
        // Such a subject fails the check of the request, so no certificate was issued for it.
        fixes: [
          {
            title: `Quote the value: ${value.quoted}`,
            effect: 'safe',
            edits: [{ span, newText: text.encode(value.quoted) }],
          },
        ],
      };
    }
  },
};

/** A value as its author meant it: escaped separators and all that follows them belong to it. */
interface EscapedValue {
  readonly span: Span;
  readonly quoted: string;
}

function* escapedValues(subject: Subject): Iterable<EscapedValue> {
  const { text } = subject;
  const variables = variablesOf(subject);
  const inVariable = (offset: number): boolean =>
    variables.some(({ span }) => span.start <= offset && offset < span.end);
  let done = 0;
  for (const attribute of attributesOf(subject)) {
    const { key, value } = attribute;
    if (!key || value.span.start < done) continue;
    const end = value.form === 'quoted' ? value.span.end : meantEnd(text, value.span);
    const escapes = [...text.slice(value.span.start, end).matchAll(escape)].filter(
      ({ index }) => !inVariable(value.span.start + index),
    );
    if (escapes.length === 0) continue;
    done = end;
    const span = { start: value.span.start, end };
    yield { span, quoted: quote(unescape(meantText(text, attribute, span))) };
  }
}

/** Where a plain value ends when a backslash is taken for an escape. */
function meantEnd(text: string, { start, end }: Span): number {
  let meant = end;
  while (text[meant - 1] === '\\' && meant < text.length && meant > start) {
    const next = text.slice(meant + 1).search(/[,;+]/);
    meant = next === -1 ? text.length : meant + 1 + next;
  }
  return start + text.slice(start, meant).trimEnd().length;
}

function meantText(text: string, { value }: AttributeNode, span: Span): string {
  if (value.form !== 'quoted') return text.slice(span.start, span.end);
  const start = value.openQuote?.end ?? span.start;
  return text.slice(start, value.closeQuote?.start ?? span.end).replaceAll('""', '"');
}

function unescape(text: string): string {
  return text.replace(escape, '$1');
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

import type { TextEdit } from 'vscode-languageserver-types';
import { asciiLowerCase } from '../core/facts/ascii-case.ts';
import { findAttributeByKey } from '../core/facts/attributes.ts';
import { readKey } from '../core/name/key.ts';
import type { LocatedSubject } from '../core/profile/profile.ts';
import type { Edit } from '../core/rules/rule.ts';
import type { AttributeNode, KeyNode, Subject, ValueNode } from '../core/subject/ast.ts';
import { parseSubject } from '../core/subject/parse.ts';
import { variablesOf } from '../core/subject/variables.ts';
import { spanText, type Span } from '../core/text/span.ts';
import { toRange, type ServiceDocument } from './service-document.ts';

/**
 * A subject file as Microsoft writes subjects: no blanks around separators and equals signs, keys as CertNameToStr
 * spells them. What a subject means stays the same, and one with a mistake in it stays as it is. JSON is never touched.
 */
export function formatting({ document, analysis }: ServiceDocument): TextEdit[] {
  return analysis.subjects.flatMap((located) =>
    subjectEdits(located).map(({ span, newText }) => ({ range: toRange(document, span), newText })),
  );
}

function subjectEdits({ subject, text }: LocatedSubject): readonly Edit[] {
  if (!isSound(subject)) return [];
  const edits = [...blanks(subject), ...keys(subject)];
  if (meaningOf(parseSubject(applied(subject.text, edits))) !== meaningOf(subject)) return [];
  return edits.map(({ span, newText }) => ({ span: text.toDocument(span), newText }));
}

function isSound(subject: Subject): boolean {
  return (
    variablesOf(subject).every(({ form }) => form === 'wellFormed') &&
    attributesOf(subject).every(({ key, value }) => key && readKey(key.text) && isClosed(value))
  );
}

function isClosed({ openQuote, closeQuote, afterQuote }: ValueNode): boolean {
  return afterQuote === undefined && (openQuote === undefined) === (closeQuote === undefined);
}

function attributesOf({ rdns }: Subject): readonly AttributeNode[] {
  return rdns.flatMap(({ attributes }) => attributes);
}

/** Blanks that are in no key and no value. */
function blanks(subject: Subject): readonly Edit[] {
  const kept = attributesOf(subject).flatMap(({ key, value }) => [...(key ? [key.span] : []), value.span]);
  return subject.tokens
    .filter(({ type, span }) => type === 'whitespace' && !kept.some((inside) => isWithin(span, inside)))
    .map(({ span }) => ({ span, newText: '' }));
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function keys(subject: Subject): readonly Edit[] {
  const written = attributesOf(subject).flatMap(({ key }) => key ?? []);
  return written
    .map((key) => ({ span: key.span, newText: spelling(key), text: key.text }))
    .filter(({ newText, text }) => newText !== text);
}

/** Another case, never another key: who wrote `ST` has a reason to. */
function spelling({ text }: KeyNode): string {
  const fact = findAttributeByKey(text);
  const known = fact ? [fact.key, ...fact.aliases] : [];
  const written = asciiLowerCase(text);
  return known.find((key) => asciiLowerCase(key) === written) ?? text.replace(/^oid\./iu, 'OID.');
}

/** What each attribute is and says, and how attributes and RDNs go together. */
function meaningOf(subject: Subject): string {
  return JSON.stringify(
    subject.rdns.map(({ attributes, separator }) => [
      separator && spanText(subject.text, separator),
      attributes.map(({ key, value }) => [
        key && readKey(key.text)?.oid,
        value.form,
        spanText(subject.text, value.span),
        value.parts.map(({ kind }) => kind),
      ]),
    ]),
  );
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { span, newText } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}

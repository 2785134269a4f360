import { limits } from '../../facts/limits.ts';
import type { AttributeNode, Subject, ValueNode } from '../../subject/ast.ts';
import { variablesOf } from '../../subject/variables.ts';
import type { Span } from '../../text/span.ts';
import { attributesOf } from './attributes.ts';
import { quoteValue } from './quote-value.ts';

/** A value whose author takes the backslash for an escape. Spans are in the text of the subject. */
export interface EscapedValue {
  /** As its author meant it: escaped separators and all that follows them belong to it. */
  readonly span: Span;
  /** The same value in the language of CertStrToName, in quotes where it needs them. */
  readonly meant: string;
  /** Whether it is known that no certificate comes of it. */
  readonly isRefused: boolean;
}

/** The values with escapes, each as far as its author meant it to go. */
export function* escapedValues(subject: Subject): Iterable<EscapedValue> {
  const { text } = subject;
  if (!text.includes('\\')) return;
  const variables = variablesOf(subject);
  let done = 0;
  for (const { key, value } of attributesOf(subject)) {
    if (!key || value.span.start < done) continue;
    const span = { start: value.span.start, end: meantEnd(text, value) };
    const written = text.slice(span.start, span.end);
    const escapes = [...written.matchAll(escape)].filter(
      ({ index }) =>
        !variables.some(({ span: { start, end } }) => start <= span.start + index && span.start + index < end),
    );
    if (escapes.length === 0 || isClosingQuote(value, escapes)) continue;
    done = span.end;
    yield {
      span,
      meant: meantValue(written),
      isRefused: isBroken(value) || span.end > value.span.end || escapes.some(([, character = '']) => fails(character)),
    };
  }
}

const escape = /\\([,+;="<>#\\])/g;
const escapedQuote = '\\"';

function fails(character: string): boolean {
  return limits.failingEscapes.value.includes(character);
}

/** Whether the quotes of a value do not go together, so that the subject is no name. */
function isBroken({ form, closeQuote, afterQuote }: ValueNode): boolean {
  return form === 'quoted' && (closeQuote === undefined || afterQuote !== undefined);
}

/** The quote that ends a quoted value may stand behind a backslash of the value. */
function isClosingQuote(value: ValueNode, escapes: readonly RegExpExecArray[]): boolean {
  return (
    value.form === 'quoted' &&
    !isBroken(value) &&
    escapes.length === 1 &&
    escapes[0]?.index === (value.closeQuote?.start ?? 0) - 1 - value.span.start
  );
}

function meantEnd(text: string, value: AttributeNode['value']): number {
  const { start, end } = value.span;
  if (value.form === 'quoted') return isBroken(value) ? (closedAt(text, start, /\\.|""|"/g) ?? end) : end;
  if (text.startsWith(escapedQuote, start)) return closedAt(text, start, /\\"/g) ?? end;
  return pastSeparators(text, value.span);
}

/** Behind the quote that closes the one at `start`, if a separator or nothing follows it; `marks` finds what may be one. */
function closedAt(text: string, start: number, marks: RegExp): number | undefined {
  const opening = text[start] === '"' ? '"' : escapedQuote;
  marks.lastIndex = start + opening.length;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0] === opening) return /^\s*(?:[,;+]|$)/.test(text.slice(end)) ? end : undefined;
  }
  return undefined;
}

/** Where a plain value ends when a backslash is taken for an escape. */
function pastSeparators(text: string, { start, end }: Span): number {
  let meant = end;
  while (text[meant - 1] === '\\' && meant < text.length && meant > start) {
    const next = text.slice(meant + 1).search(/[,;+]/);
    meant = next === -1 ? text.length : meant + 1 + next;
  }
  return start + text.slice(start, meant).trimEnd().length;
}

/** Quotes around the whole, escaped or not, are taken for quotes; those inside belong to the value. */
function meantValue(written: string): string {
  const quoted = /^(?:\\"(?<inside>.*)\\"|"(?<content>.*?)"?)$/su.exec(written)?.groups;
  if (quoted === undefined) return withQuotes(unescape(written));
  return quoteValue(unescape(quoted['inside'] ?? quoted['content']?.replaceAll('""', '"') ?? ''));
}

function unescape(text: string): string {
  return text.replace(escape, '$1');
}

/** In quotes where CertStrToName would read the plain text in another way. */
function withQuotes(text: string): string {
  return /[,;+="]|^[#\s]|\s$/.test(text) ? quoteValue(text) : text;
}

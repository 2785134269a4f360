import type { AttributeNode, Rdn, Subject, ValueNode, ValuePart } from '../../server/src/core/subject/ast.ts';
import { spanText } from '../../server/src/core/text/span.ts';

/**
 * The tree of a subject in one line, to compare in tests:
 *
 * - `(CN "Jane")` an attribute; `(CN)` with an empty value; `(_ "bogus")` without `=`; `("{{A}}"(wellFormed A) "x")`
 *   with a variable in its key
 * - `,` between RDNs the separator as written; `(+ (CN "a") (OU "b"))` an RDN of several attributes
 * - `"text"`, `dq` a doubled quote, `(form Name)` a variable in braces, `<form Name>` one in angles
 * - `(hex " AB")`, `(quoted "a")`, `(quoted… "a")` never closed, `(quoted "a" (after "b"))`
 */
export function dumpSubject(subject: Subject): string {
  return subject.rdns.map((rdn) => dumpRdn(subject.text, rdn)).join(' ');
}

/** The parts of a value or a format, as in `dumpSubject`. */
export function dumpParts(text: string, parts: readonly ValuePart[]): string {
  return parts.map((part) => dumpPart(text, part)).join(' ');
}

function dumpRdn(text: string, { attributes, separator }: Rdn): string {
  const dumps = attributes.map((attribute) => dumpAttribute(text, attribute));
  const rdn = dumps.length === 1 ? dumps.join('') : `(+ ${dumps.join(' ')})`;
  return separator ? `${rdn} ${visible(spanText(text, separator))}` : rdn;
}

function dumpAttribute(text: string, { key, value }: AttributeNode): string {
  const name = key ? dumpKey(key.text) + dumpParts(text, key.variables) : '_';
  return list(name, dumpValue(text, value));
}

function dumpKey(key: string): string {
  return /^[\w.]+$/.test(key) ? key : JSON.stringify(key);
}

function dumpValue(text: string, value: ValueNode): string {
  const parts = dumpParts(text, value.parts);
  if (value.form === 'plain') return parts;
  if (value.form === 'hex') return list('hex', parts);
  const after = value.afterQuote ? `(after ${JSON.stringify(spanText(text, value.afterQuote))})` : '';
  return list(value.closeQuote ? 'quoted' : 'quoted…', parts, after);
}

function dumpPart(text: string, part: ValuePart): string {
  if (part.kind === 'text') return JSON.stringify(spanText(text, part.span));
  if (part.kind === 'doubledQuote') return 'dq';
  const body = [part.form, part.name].filter(Boolean).join(' ');
  return part.notation === 'angles' ? `<${body}>` : `(${body})`;
}

function list(...items: readonly string[]): string {
  return `(${items.filter(Boolean).join(' ')})`;
}

function visible(separator: string): string {
  return JSON.stringify(separator).slice(1, -1);
}

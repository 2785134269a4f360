import type { JsonArray, JsonObject } from '../core/json/tree.ts';
import type { Edit } from '../core/rules/rule.ts';
import { punctuationBetween } from './json-place.ts';

/** How a JSON document is written. */
export interface Layout {
  readonly indent: string;
  readonly newLine: string;
}

export function layoutOf(text: string): Layout {
  const [, indent = '  '] = /^([ \t]+)["{[]/mu.exec(text) ?? [];
  return { indent, newLine: text.includes('\r\n') ? '\r\n' : '\n' };
}

/**
 * Edits that make `json`, an entry or a property with lines of its own, the last in a container. Not a character of what
 * is there changes: comments stay with what they are about, and a trailing comma stays one. jsonc-parser's `modify` lays
 * the neighbours out anew and gives the new entry the comment of the last.
 */
export function appendTo(
  text: string,
  container: JsonArray | JsonObject,
  layout: Layout,
  json: string,
): readonly Edit[] {
  const children = container.kind === 'array' ? container.items : container.properties;
  const last = children.at(-1)?.span.end;
  const bracket = container.span.end - 1;
  const hasComma = last !== undefined && punctuationBetween(text, last, bracket).includes(',');
  const comma: readonly Edit[] =
    last === undefined || hasComma ? [] : [{ span: { start: last, end: last }, newText: ',' }];
  const outer = indentAt(text, bracket);
  const written = indented(json, `${outer}${layout.indent}`, layout) + (hasComma ? ',' : '');
  const above = endOfLineAbove(text, bracket);
  if (above !== undefined && above >= (last ?? container.span.start)) {
    return [...comma, { span: { start: above, end: above }, newText: `${layout.newLine}${written}` }];
  }
  // What stands before the bracket on its line may be a comment, but none that reaches to the end of the line.
  const newText = `${layout.newLine}${written}${layout.newLine}${outer}`;
  return [...comma, { span: { start: bracket, end: bracket }, newText }];
}

/** Each line of `json` with the indent before it. */
function indented(json: string, indent: string, { newLine }: Layout): string {
  return json
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join(newLine);
}

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/u.exec(text.slice(start, offset))?.[0] ?? '';
}

/** The end of the line before the one of the offset, if nothing but blanks stands before the offset on its own. */
function endOfLineAbove(text: string, offset: number): number | undefined {
  const end = text.lastIndexOf('\n', offset - 1);
  if (end === -1 || text.slice(end, offset).trim() !== '') return undefined;
  return text[end - 1] === '\r' ? end - 1 : end;
}

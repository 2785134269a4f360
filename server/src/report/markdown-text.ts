import { printable } from '../core/text/printable.ts';

/**
 * A text as Markdown that shows it and does nothing else, in GitHub, GitLab and Azure DevOps alike: what stands in quotes
 * and every word that is more than letters becomes a code span, where nobody is mentioned and nothing is a link, a tag, an
 * emoji or a command. Reads well as plain text, too.
 */
export function markdownText(text: string): string {
  return printable(text)
    .trim()
    .replace(chunks, (chunk: string, offset: number) => markdownChunk(chunk, offset === 0));
}

/** A text in a code span, with a fence that it does not contain. */
export function codeSpan(text: string): string {
  const shown = printable(text);
  if (shown === '') return '';
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, { length }) => Math.max(longest, length), 0) + 1);
  // Markdown takes one space off either end, and a backtick must not touch the fence.
  const padding = /^[` ]|[` ]$/.test(shown) && shown.trim() !== '' ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** Markdown of one line in a cell of a table. Behind a backslash an escaped bar would end the cell all the same. */
export function tableCell(markdown: string): string {
  return markdown.replace(/\\?\|/g, (bar) => (bar === '|' ? '\\|' : '\\│'));
}

/** Words, and what stands in quotes with what touches it. */
const chunks = /(?:"[^"]*"|\S)+/gu;
const quotedText = /^"([^"]+)"$/su;
/** Digits behind a hyphen may be a reference: GH-12. */
const plainWord = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-'’./](?=\p{L})|[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*$/u;
const webAddress = /www\./i;

function markdownChunk(chunk: string, isFirst: boolean): string {
  const { before, inner, after } = withoutPunctuation(chunk);
  const quoted = quotedText.exec(inner)?.[1];
  if (quoted !== undefined) return `${before}${codeSpan(quoted)}${after}`;
  const isPlain = plainWord.test(inner) && !webAddress.test(inner);
  // At the beginning of a line `1.` would make a list.
  if (inner === '' || (isPlain && !(isFirst && /^\p{N}/u.test(inner)))) return chunk;
  return `${before}${codeSpan(inner)}${after}`;
}

/** Not by a regular expression: on a long run of dots it would take quadratic time. */
function withoutPunctuation(chunk: string): { before: string; inner: string; after: string } {
  let start = 0;
  let end = chunk.length;
  while (chunk[start] === '(') start += 1;
  while (end > start && ').,;:?!…'.includes(chunk.charAt(end - 1))) end -= 1;
  return { before: chunk.slice(0, start), inner: chunk.slice(start, end), after: chunk.slice(end) };
}

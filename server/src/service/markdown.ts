// Markdown for hovers. Whatever a user's file says is shown as text: nothing of it becomes a link, HTML or formatting.
export { clip } from '../core/text/clip.ts';

/** `text` as it is, in Markdown: on a line that something else begins, or at the start of a table cell or a list item. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(inlineSyntax, String.raw`\$&`)
    .replace(blockSyntax, String.raw`$1\$2`);
}

/** `text` in a code span, which also holds backticks. Of an empty text there can be none: it says that it is empty. */
export function codeSpan(text: string): string {
  if (text === '') return EMPTY;
  const shown = visible(text);
  // In a table this one sequence ends the cell whatever is done about it. Blanks at the ends would undo bold around it.
  if (shown.includes('\\|')) return escapeMarkdown(text.trim());
  const fence = '`'.repeat(longestRun(shown) + 1);
  const blank = isStripped(shown) ? ' ' : '';
  return `${fence}${blank}${shown}${blank}${fence}`;
}

/** A link to a page of the web; `text` is shown as it is. The address is ours: it has no blanks and no brackets. */
export function link(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](${url})`;
}

/** A table of cells that are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableRow(head), tableRow(head.map(() => ':--')), ...rows.map(tableRow)].join('\n');
}

/** Each item one or several lines of Markdown. */
export function list(items: readonly (readonly string[])[]): string {
  return items.map((item) => `- ${item.join(`${HARD_BREAK}  `)}`).join('\n');
}

/** Lines of one paragraph. */
export function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(HARD_BREAK);
}

export const EMPTY = '‹empty›';
const HARD_BREAK = '  \n';

/** Where inline Markdown begins. An address becomes a link by itself, but not without the sign that makes it one. */
const inlineSyntax = /[\\`*_[\]<>~&@]|:(?=\/\/)|(?<=www)\./giu;

/** What at the start of a block would make it a heading or a list. */
const blockSyntax = /^(\s*\d*)([#+\-=.)])/u;

/**
 * Control characters, which end lines and cells, and characters without a width, which hide what stands there or turn
 * it round, in a form that can be seen.
 */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu, picture);
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
  return code === 0x7f ? '\u2421' : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

const CONTROL_PICTURES = 0x2400;

function longestRun(text: string): number {
  return (text.match(/`+/gu) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);
}

/** A code span loses a blank at both ends, and cannot begin or end with a backtick. */
function isStripped(text: string): boolean {
  return /^`|`$|^ .* $/u.test(text) && text.trim() !== '';
}

/** A bar in a cell is text. Code spans and escaped text never have an odd number of backslashes before it. */
function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

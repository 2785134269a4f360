// Markdown for editors that do not read it: what markdown.ts wrote, without its signs.
import { MarkupKind, type MarkupContent } from 'vscode-languageserver-types';

/** Markdown as the editor can show it. */
export function toMarkup(markdown: string, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === MarkupKind.Markdown ? markdown : plainText(markdown) };
}

/** The text that Markdown of markdown.ts shows. A table becomes a line a row, a link its text and its address. */
export function plainText(markdown: string): string {
  return markdown.split('\n').flatMap(plainLine).join('\n');
}

function plainLine(line: string): readonly string[] {
  if (line.startsWith('| :--')) return [];
  if (!line.startsWith('| ')) return [inline(line).trimEnd()];
  const cells = line
    .slice(2, -2)
    .split(' | ')
    .map((cell) => inline(cell.replaceAll(String.raw`\|`, '|')));
  return [cells.join(': ')];
}

/** A code span, an escaped sign, emphasis, a link: whichever comes first, so that nothing is read twice. */
function inline(text: string): string {
  return text.replace(
    /(?<fence>`+)(?<code>.+?)(?<!`)\k<fence>(?!`)|\\(?<sign>[^A-Za-z0-9\s])|\*+|\[(?<label>(?:\\.|[^\]\\])*)\]\((?<address>[^)\s]*)\)/gu,
    (...match: unknown[]) => {
      const { code, sign, label, address }: Found = Object(match.at(-1));
      if (code !== undefined) return withoutPadding(code);
      if (sign !== undefined) return sign;
      return label === undefined ? '' : `${inline(label)}: ${address}`;
    },
  );
}

interface Found {
  readonly code?: string;
  readonly sign?: string;
  readonly label?: string;
  readonly address?: string;
}

/** A blank at both ends is there only to keep backticks apart. */
function withoutPadding(code: string): string {
  return /^ .*[^ ].* $|^ [^ ] $/u.test(code) ? code.slice(1, -1) : code;
}

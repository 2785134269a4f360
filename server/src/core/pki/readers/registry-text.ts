/**
 * The text in quotes that `text` begins with, and where it ends, behind the closing quote. A backslash makes the next
 * character one of the text. Undefined where it is not closed. One regular expression for all of it would have to
 * repeat a group, and on a text of millions of characters that overflows the engine's stack.
 */
export function quotedText(text: string): { readonly text: string; readonly end: number } | undefined {
  if (!text.startsWith('"')) return undefined;
  const pieces: string[] = [];
  const special = /["\\]/gu;
  let from = 1;
  for (;;) {
    special.lastIndex = from;
    const at = special.exec(text)?.index;
    if (at === undefined) return undefined;
    pieces.push(text.slice(from, at));
    if (text[at] === '"') return { text: pieces.join(''), end: at + 1 };
    pieces.push(text.slice(at + 1, at + 2));
    from = at + 2;
  }
}

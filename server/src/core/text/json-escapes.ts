/** The content of a JSON string with its escapes resolved. Every escape stands for exactly one UTF-16 unit. */
export interface ResolvedEscapes {
  readonly text: string;
  /** Where in `text` the units that were written as escapes stand, ascending. */
  readonly offsets: readonly number[];
  /** For each of them, by how many units the content up to and including it is longer than `text`. */
  readonly surplus: readonly number[];
  /** Where in the content a backslash begins nothing that JSON knows; it is kept as text. */
  readonly invalid: readonly number[];
}

/** `content` is what stands between the quotes of a JSON string, or up to the place where the string breaks off. */
export function resolveEscapes(content: string): ResolvedEscapes {
  const offsets: number[] = [];
  const surplus: number[] = [];
  const invalid: number[] = [];
  let text = '';
  let done = 0;
  for (let at = content.indexOf('\\'); at !== -1; at = content.indexOf('\\', at)) {
    const length = escapeLength(content, at);
    if (length === 0) {
      invalid.push(at);
      at += 1;
      continue;
    }
    text += content.slice(done, at);
    offsets.push(text.length);
    text += escapedUnit(content, at, length);
    at += length;
    done = at;
    surplus.push(done - text.length);
  }
  return { text: text + content.slice(done), offsets, surplus, invalid };
}

const unicodeEscape = /\\u[0-9A-Fa-f]{4}/y;
const simpleEscapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** 2 or 6; 0 where the backslash begins no escape. */
function escapeLength(content: string, at: number): 0 | 2 | 6 {
  if (simpleEscapes.has(content.charAt(at + 1))) return 2;
  unicodeEscape.lastIndex = at;
  return unicodeEscape.test(content) ? 6 : 0;
}

function escapedUnit(content: string, at: number, length: 2 | 6): string {
  if (length === 2) return simpleEscapes.get(content.charAt(at + 1)) ?? '';
  return String.fromCharCode(Number.parseInt(content.slice(at + 2, at + length), 16));
}

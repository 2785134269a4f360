// Characters that nobody sees in an editor and that a copy from a web page or a word processor brings along.
import type { Span } from '../../text/span.ts';

export interface InvisibleRun {
  readonly span: Span;
  /** `zero width space (U+200B)`; several are listed. */
  readonly description: string;
  /** What a reader sees in its place. */
  readonly visible: '' | ' ';
}

/** Unicode's names, by code point, of the characters that take no room. */
const withoutWidth: ReadonlyMap<string, string> = new Map([
  ['\u00ad', 'soft hyphen'],
  ['\u061c', 'Arabic letter mark'],
  ['\u180e', 'Mongolian vowel separator'],
  ['\u200b', 'zero width space'],
  ['\u200c', 'zero width non-joiner'],
  ['\u200d', 'zero width joiner'],
  ['\u200e', 'left-to-right mark'],
  ['\u200f', 'right-to-left mark'],
  ['\u202a', 'left-to-right embedding'],
  ['\u202b', 'right-to-left embedding'],
  ['\u202c', 'pop directional formatting'],
  ['\u202d', 'left-to-right override'],
  ['\u202e', 'right-to-left override'],
  ['\u2060', 'word joiner'],
  ['\u2066', 'left-to-right isolate'],
  ['\u2067', 'right-to-left isolate'],
  ['\u2068', 'first strong isolate'],
  ['\u2069', 'pop directional isolate'],
  ['\ufeff', 'byte order mark'],
]);

/** Those that look like the ordinary blank and are none. */
const likeBlank: ReadonlyMap<string, string> = new Map([
  ['\u00a0', 'no-break space'],
  ['\u2007', 'figure space'],
  ['\u202f', 'narrow no-break space'],
]);

const names: ReadonlyMap<string, string> = new Map([...withoutWidth, ...likeBlank]);

/** Some scripts and emoji are written with these. */
const joiners = '\u200c\u200d';

const run = new RegExp(`[${[...names.keys()].join('')}]+`, 'gu');
const onlyJoiners = new RegExp(`^[${joiners}]+$`, 'u');
const anyBlank = new RegExp(`[${[...likeBlank.keys()].join('')}]`, 'u');

/** Every run of invisible characters, without the joiners that the text around them needs. */
export function* invisibleRuns(text: string): Iterable<InvisibleRun> {
  for (const { 0: characters, index } of text.matchAll(run)) {
    const span = { start: index, end: index + characters.length };
    if (isOrthography(text, span, characters)) continue;
    yield { span, description: describe(characters), visible: anyBlank.test(characters) ? ' ' : '' };
  }
}

/** The text without what nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(run, '');
}

/** The invisible characters of a text, each once. */
export function describe(characters: string): string {
  const distinct = [...new Set(characters)].filter((character) => names.has(character));
  return distinct.map((character) => `${names.get(character) ?? ''} (${codePoint(character)})`).join(', ');
}

function isOrthography(text: string, { start, end }: Span, characters: string): boolean {
  return isBeyondAscii(text[start - 1]) && isBeyondAscii(text[end]) && onlyJoiners.test(characters);
}

function isBeyondAscii(character: string | undefined): boolean {
  return character !== undefined && character > '\u007f';
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

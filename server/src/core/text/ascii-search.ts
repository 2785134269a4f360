import { detectEncoding } from './bytes.ts';

/** Looks for an ASCII word in a file as it lies on disk. */
export interface AsciiSearch {
  /** Whether the word is there, in UTF-8 or UTF-16 and in any case of its letters. */
  isIn(bytes: Uint8Array): boolean;
}

/**
 * Horspool's search. Decoding thousands of files of which five matter costs far more than looking for a long word in
 * their bytes, of which this looks at one in twenty.
 */
export function searchFor(word: string): AsciiSearch {
  const lower = codesOf(word.toLowerCase());
  const upper = codesOf(word.toUpperCase());
  const skips = skipTable(lower, upper);
  return { isIn: (bytes) => find(unitsOf(bytes), { lower, upper, skips }) };
}

/**
 * Whether a JSON escape of an ASCII letter (`\u0041`) is in a file: a word can then be there that no search finds. No
 * exporter writes one, but a file that hides its content from a review would.
 */
export function holdsEscapedLetter(bytes: Uint8Array): boolean {
  const { size, low } = unitsOf(bytes);
  const unit = (at: number): string => String.fromCharCode(bytes[at] ?? 0);
  for (let at = bytes.indexOf(BACKSLASH, low); at !== -1; at = bytes.indexOf(BACKSLASH, at + 1)) {
    const escape = [1, 2, 3, 4].map((distance) => unit(at + distance * size)).join('');
    if (/^u00[4-7]$/.test(escape)) return true;
  }
  return false;
}

const BACKSLASH = 0x5c;

interface Pattern {
  readonly lower: Uint8Array;
  readonly upper: Uint8Array;
  /** By how many units the window may move on, for the low byte of its last unit. */
  readonly skips: Uint8Array;
}

/** Bytes seen as units of one or two bytes; of two, the one at `low` holds an ASCII character and the other is 0. */
interface Units {
  readonly bytes: Uint8Array;
  readonly size: 1 | 2;
  readonly low: 0 | 1;
}

function unitsOf(bytes: Uint8Array): Units {
  const { encoding } = detectEncoding(bytes);
  return { bytes, size: encoding === 'utf8' ? 1 : 2, low: encoding === 'utf16be' ? 1 : 0 };
}

function find({ bytes, size, low }: Units, { lower, upper, skips }: Pattern): boolean {
  const last = lower.length - 1;
  const count = Math.floor(bytes.length / size);
  for (let end = last; end < count; end += skips[bytes[end * size + low] ?? 0] ?? 1) {
    let index = last;
    let at = end * size + low;
    while (index >= 0 && (bytes[at] === lower[index] || bytes[at] === upper[index])) {
      if (size === 2 && bytes[low === 0 ? at + 1 : at - 1] !== 0) break;
      index -= 1;
      at -= size;
    }
    if (index < 0) return true;
  }
  return false;
}

function skipTable(lower: Uint8Array, upper: Uint8Array): Uint8Array {
  const last = lower.length - 1;
  const skips = new Uint8Array(256).fill(lower.length);
  for (let index = 0; index < last; index += 1) {
    skips[lower[index] ?? 0] = last - index;
    skips[upper[index] ?? 0] = last - index;
  }
  return skips;
}

function codesOf(word: string): Uint8Array {
  return Uint8Array.from(word, (character) => character.charCodeAt(0));
}

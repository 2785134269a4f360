import { detectEncoding } from './bytes.ts';

/** Looks for an ASCII word in a file as it lies on disk. */
export interface AsciiSearch {
  /** Whether the word is there, in UTF-8 or UTF-16 and in any case of its letters. */
  isIn(file: Uint8Array | Units): boolean;
}

/**
 * Horspool's search. Decoding thousands of files of which five matter costs far more than looking for a long word in
 * their bytes, of which this looks at one in twenty.
 */
export function searchFor(word: string): AsciiSearch {
  const lower = codesOf(word.toLowerCase());
  const upper = codesOf(word.toUpperCase());
  const patterns = { 1: patternOf(lower, upper, 1), 2: patternOf(lower, upper, 2) } as const;
  return {
    isIn: (file) => {
      const units = file instanceof Uint8Array ? unitsOf(file) : file;
      return find(units, patterns[units.size]);
    },
  };
}

/**
 * Whether a JSON escape of an ASCII letter (`\u0041`) is in a file: a word can then be there that no search finds. No
 * exporter writes one, but a file that hides its content from a review would.
 */
export function holdsEscapedLetter(file: Uint8Array | Units): boolean {
  const { bytes, size, low } = file instanceof Uint8Array ? unitsOf(file) : file;
  for (let at = bytes.indexOf(BACKSLASH, low); at !== -1; at = bytes.indexOf(BACKSLASH, at + 1)) {
    // Most escapes are of a quote or a line break.
    if (bytes[at + size] !== LETTER_U || bytes[at + 2 * size] !== DIGIT_0 || bytes[at + 3 * size] !== DIGIT_0) continue;
    const third = bytes[at + 4 * size] ?? 0;
    if (third >= DIGIT_4 && third <= DIGIT_7) return true;
  }
  return false;
}

/** Bytes seen as units of one or two bytes; of two, the one at `low` holds an ASCII character and the other is 0. */
export interface Units {
  readonly bytes: Uint8Array;
  readonly size: 1 | 2;
  readonly low: 0 | 1;
}

/** For who asks several questions about one file. */
export function unitsOf(bytes: Uint8Array): Units {
  const { encoding } = detectEncoding(bytes);
  return { bytes, size: encoding === 'utf8' ? 1 : 2, low: encoding === 'utf16be' ? 1 : 0 };
}

const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const [DIGIT_0, DIGIT_4, DIGIT_7] = [0x30, 0x34, 0x37];

/** A word for units of a size. */
interface Pattern {
  readonly lower: Uint8Array;
  readonly upper: Uint8Array;
  /** By how many bytes the window may move on, for the low byte of its last unit; 0 where that is the word's last letter. */
  readonly skips: Uint16Array;
  /** The same where the last letter stood there, but not the word. */
  readonly skipAfterLast: number;
}

function find(units: Units, pattern: Pattern): boolean {
  const { bytes, size, low } = units;
  const { skips, skipAfterLast, lower } = pattern;
  const { length } = bytes;
  // Nearly all of the time of a large export goes by in here.
  for (let end = (lower.length - 1) * size + low; end < length;) {
    const skip = skips[bytes[end] ?? 0] ?? size;
    if (skip === 0 && standsBefore(units, end, pattern)) return true;
    end += skip === 0 ? skipAfterLast : skip;
  }
  return false;
}

/** Whether the word ends with the unit whose low byte is at `end`. */
function standsBefore({ bytes, size, low }: Units, end: number, { lower, upper }: Pattern): boolean {
  const high = low === 0 ? 1 : -1;
  for (let index = lower.length - 1, at = end; index >= 0; index -= 1, at -= size) {
    if (bytes[at] !== lower[index] && bytes[at] !== upper[index]) return false;
    if (size === 2 && bytes[at + high] !== 0) return false;
  }
  return true;
}

function patternOf(lower: Uint8Array, upper: Uint8Array, size: 1 | 2): Pattern {
  const last = lower.length - 1;
  const skips = new Uint16Array(256).fill(lower.length * size);
  for (let index = 0; index < last; index += 1) {
    skips[lower[index] ?? 0] = (last - index) * size;
    skips[upper[index] ?? 0] = (last - index) * size;
  }
  const lastLetters = [lower[last] ?? 0, upper[last] ?? 0];
  const skipAfterLast = Math.min(...lastLetters.map((letter) => skips[letter] ?? size));
  for (const letter of lastLetters) skips[letter] = 0;
  return { lower, upper, skips, skipAfterLast };
}

function codesOf(word: string): Uint8Array {
  return Uint8Array.from(word, (character) => character.charCodeAt(0));
}

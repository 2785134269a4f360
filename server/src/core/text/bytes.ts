/** How the bytes of a text file stand for characters. */
export type Encoding = 'utf8' | 'utf16le' | 'utf16be';

/** What bytes say, and what is needed to write them back the same way. */
export interface Decoded {
  /** Without the byte order mark. Bytes that are no character are U+FFFD. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasBom: boolean;
  /** `notText`: a binary file. `malformed`: some bytes are no character in this encoding. */
  readonly problem?: 'notText' | 'malformed';
}

/** Decodes a file whose encoding nobody tells. Never throws. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const { encoding, bomLength } = detectEncoding(bytes);
  const hasBom = bomLength > 0;
  const { text, isMalformed } = decode(bytes, encoding);
  if (isBinary(text)) return { text, encoding, hasBom, problem: 'notText' };
  return isMalformed ? { text, encoding, hasBom, problem: 'malformed' } : { text, encoding, hasBom };
}

/** Whether what was decoded was no text: a NUL stands in its beginning. */
export function isBinary(text: string): boolean {
  return text.slice(0, binarySample).includes('\0');
}

/** The bytes of a text in an encoding; the reverse of `decodeBytes`. */
export function encodeBytes(text: string, { encoding, hasBom }: Pick<Decoded, 'encoding' | 'hasBom'>): Uint8Array {
  const whole = hasBom ? `\uFEFF${text}` : text;
  if (encoding === 'utf8') return new TextEncoder().encode(whole);
  const bytes = new Uint8Array(whole.length * 2);
  const [low, high] = encoding === 'utf16le' ? [0, 1] : [1, 0];
  for (let index = 0; index < whole.length; index += 1) {
    const unit = whole.charCodeAt(index);
    bytes[2 * index + low] = unit & 0xff;
    bytes[2 * index + high] = unit >>> 8;
  }
  return bytes;
}

/**
 * By the byte order mark, else by where the NUL bytes stand: text of this field is mostly ASCII, so that every other
 * byte of UTF-16 is 0. `bomLength` is in bytes.
 */
export function detectEncoding(bytes: Uint8Array): { readonly encoding: Encoding; readonly bomLength: number } {
  // By index: an array pattern would ask the array for an iterator.
  const first = bytes[0];
  const second = bytes[1];
  const third = bytes[2];
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf8', bomLength: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf16le', bomLength: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf16be', bomLength: 2 };
  return { encoding: encodingByNulBytes(bytes), bomLength: 0 };
}

/** As many characters as git looks at before it calls a file binary. */
const binarySample = 8000;
/** In bytes; even. */
const encodingSample = 256;
/** The share of UTF-16 units below U+0100 from which on text without a byte order mark is taken for UTF-16. */
const asciiShare = 0.7;
/** The share of NUL bytes that may stand on the other side: the low byte of U+0100 and of many surrogates is 0, too. */
const strayShare = 0.25;

/** As `TextDecoder` names them. */
export const encodingLabels: Readonly<Record<Encoding, string>> = {
  utf8: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
};

function encodingByNulBytes(bytes: Uint8Array): Encoding {
  // A view of the sample would be one more object for each of ten thousand files.
  const length = Math.min(bytes.length, encodingSample);
  const even = countNulBytes(bytes, 0, length);
  const odd = countNulBytes(bytes, 1, length);
  const enough = Math.max(1, asciiShare * Math.floor(length / 2));
  if (odd >= enough && even < odd * strayShare) return 'utf16le';
  if (even >= enough && odd < even * strayShare) return 'utf16be';
  return 'utf8';
}

function countNulBytes(bytes: Uint8Array, first: 0 | 1, end: number): number {
  let count = 0;
  for (let index = first; index < end; index += 2) if (bytes[index] === 0) count += 1;
  return count;
}

function decode(bytes: Uint8Array, encoding: Encoding): { readonly text: string; readonly isMalformed: boolean } {
  const label = encodingLabels[encoding];
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), isMalformed: false };
  } catch {
    return { text: new TextDecoder(label).decode(bytes), isMalformed: true };
  }
}

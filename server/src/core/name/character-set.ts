import { numericAlphabet, printableAlphabet } from '../facts/name-errors.ts';
import type { Span } from '../text/span.ts';

/** A character set of ASN.1's restricted string types: 1 at the UTF-16 units that it has. A table is the fastest test. */
export type CharacterSet = Uint8Array;

export const printableSet: CharacterSet = setOf(printableAlphabet.characters);
export const numericSet: CharacterSet = setOf(numericAlphabet.characters);
export const asciiSet: CharacterSet = setBelow(0x80);
export const latin1Set: CharacterSet = setBelow(0x100);

/** Offset of the first unit of `text` in the span that is not in the set; undefined when all are. */
export function firstOutside(text: string, span: Span, set: CharacterSet): number | undefined {
  for (let offset = span.start; offset < span.end; offset++) {
    if (set[text.charCodeAt(offset)] !== 1) return offset;
  }
  return undefined;
}

/** Offset of the first surrogate in the span without its other half; undefined when there is none. */
export function firstLoneSurrogate(text: string, span: Span): number | undefined {
  for (let offset = span.start; offset < span.end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const isPair = unit < 0xdc00 && offset + 1 < span.end && isLowSurrogate(text.charCodeAt(offset + 1));
    if (!isPair) return offset;
    offset++;
  }
  return undefined;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function setOf(characters: string): CharacterSet {
  return Uint8Array.from({ length: 0x100 }, (_, unit) => (characters.includes(String.fromCharCode(unit)) ? 1 : 0));
}

function setBelow(end: number): CharacterSet {
  return new Uint8Array(end).fill(1);
}

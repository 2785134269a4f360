const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SEXTETS: ReadonlyMap<number, number> = new Map(
  Array.from(ALPHABET, (character, sextet) => [character.charCodeAt(0), sextet]),
);

/** What base64 stands for; undefined where it is none, or was cut off. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const length = text.length - padding;
  if (text.length % 4 !== 0) return undefined;
  const bytes = new Uint8Array(Math.floor((length * 6) / 8));
  let bits = 0;
  let waiting = 0;
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    const sextet = SEXTETS.get(text.charCodeAt(index));
    if (sextet === undefined) return undefined;
    bits = ((bits << 6) | sextet) & 0xffff;
    waiting += 6;
    if (waiting >= 8) {
      waiting -= 8;
      bytes[at] = (bits >>> waiting) & 0xff;
      at += 1;
    }
  }
  return bytes;
}

/** UTF-8 as text; undefined where it is none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `a0 00`, and also `a0,00`, as bytes; undefined for anything else. */
export function decodeHexBytes(text: string): Uint8Array | undefined {
  return text.length <= LONGEST && HEX_BYTES.test(text) ? toBytes(text, 16) : undefined;
}

/** `160 0`, each number up to 255, as bytes; undefined for anything else. */
export function decodeDecimalBytes(text: string): Uint8Array | undefined {
  return text.length <= LONGEST && DECIMAL_BYTES.test(text) ? toBytes(text, 10) : undefined;
}

/** In characters; a repeated group on a text of millions of characters overflows the engine's stack. */
const LONGEST = 100;
const HEX_BYTES = /^[0-9a-f]{2}(?:[ ,]+[0-9a-f]{2})*$/iu;
const DECIMAL_BYTES = /^\d{1,3}(?: +\d{1,3})*$/u;

function toBytes(text: string, radix: number): Uint8Array | undefined {
  const numbers = text.split(/[ ,]+/u).map((part) => Number.parseInt(part, radix));
  return numbers.every((number) => number <= 0xff) ? Uint8Array.from(numbers) : undefined;
}

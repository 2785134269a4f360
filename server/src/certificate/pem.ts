/** A block between two lines of dashes. */
export interface PemBlock {
  /** `CERTIFICATE`, `NEW CERTIFICATE REQUEST`, ...: what its writer took it for. */
  readonly label: string;
  /** Undefined where the text between the lines is no base64. */
  readonly bytes: Uint8Array | undefined;
}

/** Every block of a text, in order. One whose last line is missing goes to the end: how much is missing, the DER tells. */
export function pemBlocks(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  for (const match of text.matchAll(beginLine)) {
    const label = match[1] ?? '';
    const start = match.index + match[0].length;
    const end = text.indexOf('-----', start);
    blocks.push({ label, bytes: decodeBase64(withoutHeaders(text.slice(start, end < 0 ? text.length : end))) });
  }
  return blocks;
}

/**
 * Base64 with blanks and line breaks anywhere; undefined for anything else, and for nothing. Where it was cut off, what
 * is there of it is decoded.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const packed = text.replaceAll(/\s+/g, '');
  if (packed === '' || !base64.test(packed)) return undefined;
  const digits = packed.replace(/=+$/, '');
  // One digit alone stands for less than a byte.
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}

const beginLine = /^[ \t]*-----BEGIN ([A-Z0-9 ]{1,60})-----/gm;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** `Proc-Type: 4,ENCRYPTED` and the like, up to an empty line. */
function withoutHeaders(body: string): string {
  if (!body.includes(':')) return body;
  const end = /\n[ \t\r]*\n/.exec(body);
  return end ? body.slice(end.index + end[0].length) : body;
}

import { decodeBytes, encodeBytes, encodingLabels, type Decoded } from './bytes.ts';
import { LineMap } from './line-map.ts';

/**
 * Why bytes are no text, as what is said of a file: `holds a NUL character (U+0000) at line 1, column 9`. Lines and
 * columns from 1, columns in UTF-16 units. Undefined for text.
 */
export function whyNoText(bytes: Uint8Array): string | undefined {
  const decoded = decodeBytes(bytes);
  const { text, encoding, problem } = decoded;
  if (problem === undefined) return undefined;
  if (problem === 'notText')
    return `is no text: it holds a NUL character (U+0000) at ${place(text, text.indexOf('\0'))}`;
  const offset = firstReplaced(bytes, decoded);
  const where = place(text, offset);
  if (encoding !== 'utf8') return `is no UTF-16 text: at ${where} there is half a character`;
  const at = encodeBytes(text.slice(0, offset), decoded).length;
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return `is neither UTF-8 nor UTF-16 text: byte 0x${byte} at ${where} begins no character`;
}

function place(text: string, offset: number): string {
  const { line, character } = new LineMap(text).positionAt(offset);
  return `line ${line + 1}, column ${character + 1}`;
}

/** Where the text is the first time what the bytes are not: a U+FFFD may as well stand in the file. */
function firstReplaced(bytes: Uint8Array, decoded: Decoded): number {
  const written = encodeBytes(decoded.text, decoded);
  const length = Math.max(written.length, bytes.length);
  let same = 0;
  while (same < length && written[same] === bytes[same]) same += 1;
  const before = new TextDecoder(encodingLabels[decoded.encoding]).decode(bytes.subarray(0, same));
  // The beginning of a character that is cut off there has become a U+FFFD, too.
  return encodeBytes(before, decoded).length > same ? before.length - 1 : before.length;
}

/** One element of an encoding, as offsets into it. */
export interface DerElement {
  readonly tag: number;
  /** Of its header. */
  readonly start: number;
  /** Of its content. */
  readonly content: number;
  readonly end: number;
}

/** The element at an offset. Undefined where the bytes end before its length is told, or where it is not told at all. */
export function elementAt(bytes: Uint8Array, start: number): DerElement | undefined {
  const [tag, first] = bytes.subarray(start, start + 2);
  if (tag === undefined || first === undefined || first === INDEFINITE) return undefined;
  const count = first < 0x80 ? 0 : first - 0x80;
  const content = start + 2 + count;
  if (count > longestLength || content > bytes.length) return undefined;
  let length = count === 0 ? first : 0;
  for (const byte of bytes.subarray(start + 2, content)) length = length * 0x100 + byte;
  return { tag, start, content, end: content + length };
}

/** The elements inside an element, as far as they can be seen; `most` of them at most. Never throws. */
export function elementsIn(
  bytes: Uint8Array,
  start = 0,
  { most = Number.POSITIVE_INFINITY }: { readonly most?: number } = {},
): readonly DerElement[] {
  const parent = elementAt(bytes, start) ?? openElement(bytes, start);
  const children: DerElement[] = [];
  const end = Math.min(parent.end, bytes.length);
  for (let at = parent.content; at < end && children.length < most;) {
    const child = elementAt(bytes, at) ?? openElement(bytes, at);
    children.push(child);
    at = child.end;
  }
  return children;
}

/** How BER says that the end of an element will show. */
export const INDEFINITE = 0x80;

/** In bytes: numbers hold no more. */
const longestLength = 6;

/** Of an element whose end is not told, nothing behind it can be seen. */
function openElement(bytes: Uint8Array, start: number): DerElement {
  return { tag: bytes[start] ?? 0, start, content: start + 2, end: bytes.length };
}

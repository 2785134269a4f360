/** One DER element from its parts; written apart from the writer under test. */
export function tlv(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const hex = body.length.toString(16);
  const length = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 + length.length]), length, body]);
}

/** The elements inside one element, each with its tag and length. */
export function elementsIn(der: Uint8Array): Uint8Array[] {
  const elements: Uint8Array[] = [];
  const outer = headerAt(der, 0);
  for (let start = outer.content; start < outer.end;) {
    const { end } = headerAt(der, start);
    elements.push(der.subarray(start, end));
    start = end;
  }
  return elements;
}

function headerAt(der: Uint8Array, start: number): { readonly content: number; readonly end: number } {
  const first = der[start + 1] ?? 0;
  const count = first < 0x80 ? 0 : first - 0x80;
  const length = count === 0 ? first : Buffer.from(der).readUIntBE(start + 2, count);
  const content = start + 2 + count;
  return { content, end: content + length };
}

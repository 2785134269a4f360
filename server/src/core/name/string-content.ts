import type { DerWriter } from './der-writer.ts';
import type { StringType } from './name.ts';

/** Writes the content octets of a string, last one first. The value holds only what its type can hold. */
export function writeString(writer: DerWriter, value: string, type: StringType): void {
  switch (type) {
    case 'UTF8String':
      writeUtf8(writer, value);
      return;
    case 'BMPString':
      writeUtf16(writer, value);
      return;
    case 'OCTET STRING':
      for (let end = value.length; end > 0; end -= 2) writer.byte(Number.parseInt(value.slice(end - 2, end), 16));
      return;
    case 'PrintableString':
    case 'IA5String':
    case 'NumericString':
    case 'TeletexString':
      for (let index = value.length - 1; index >= 0; index--) writer.byte(value.charCodeAt(index));
  }
}

/** Big-endian; characters beyond U+FFFF as their surrogate pair. */
function writeUtf16(writer: DerWriter, value: string): void {
  for (let index = value.length - 1; index >= 0; index--) {
    const unit = value.charCodeAt(index);
    writer.byte(unit & 0xff);
    writer.byte(unit >> 8);
  }
}

function writeUtf8(writer: DerWriter, value: string): void {
  writer.bytes(encoder.encode(value));
}

const encoder = new TextEncoder();

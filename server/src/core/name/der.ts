// DER of a name, written by ourselves: libraries do not sort SET OF and do not let every string type be chosen.
import { attributes } from '../facts/attributes.ts';
import { DerWriter } from './der-writer.ts';
import type { Name, NameAttribute, Rdn, StringType } from './name.ts';
import { encodedArcs } from './object-identifier.ts';
import { writeString } from './string-content.ts';

/** The name as DER: SEQUENCE of SET OF (in DER order) of SEQUENCE {type, value}. */
export function encodeName(name: Name): Uint8Array {
  writeName(nameWriter, name);
  return nameWriter.result();
}

/**
 * The same at the start of a buffer that the caller keeps: for many names, that is a good deal faster than an array for
 * each. Gives how many bytes the DER has; if that is more than the buffer holds, the buffer stays as it was.
 */
export function encodeNameInto(target: Uint8Array, name: Name): number {
  writeName(nameWriter, name);
  nameWriter.copyTo(target);
  return nameWriter.length;
}

/** The attributes of an RDN in the order in which they are encoded: by their own encoding (X.690 11.6). */
export function sortRdn(rdn: Rdn): Rdn {
  if (rdn.length < 2) return rdn;
  return encodeSorted(rdn).map(({ attribute }) => attribute);
}

/** The DER of the value alone: a string of its type. */
export function encodeValue({ value, stringType }: NameAttribute): Uint8Array {
  partWriter.clear();
  writeString(partWriter, value, stringType);
  partWriter.header(tags[stringType], 0);
  return partWriter.result();
}

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += hexPairs[byte];
  return hex;
}

const hexPairs: readonly string[] = Array.from({ length: 0x100 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Kept, because a new buffer for each name costs more than writing the name. The second is for parts of the first. */
const nameWriter = new DerWriter();
const partWriter = new DerWriter();

/** Universal tags (X.680 8.4); SEQUENCE and SET with the bit of constructed encodings. */
const tags: Readonly<Record<StringType | 'OBJECT IDENTIFIER' | 'SEQUENCE' | 'SET', number>> = {
  'OCTET STRING': 0x04,
  'OBJECT IDENTIFIER': 0x06,
  UTF8String: 0x0c,
  NumericString: 0x12,
  PrintableString: 0x13,
  TeletexString: 0x14,
  IA5String: 0x16,
  BMPString: 0x1e,
  SEQUENCE: 0x30,
  SET: 0x31,
};

function writeName(writer: DerWriter, name: Name): void {
  writer.clear();
  for (let index = name.length - 1; index >= 0; index--) writeRdn(writer, name[index] ?? []);
  writer.header(tags.SEQUENCE, 0);
}

function writeRdn(writer: DerWriter, rdn: Rdn): void {
  const before = writer.length;
  const [only] = rdn;
  if (only !== undefined && rdn.length === 1) {
    writeAttribute(writer, only);
  } else {
    for (const { bytes } of encodeSorted(rdn).toReversed()) writer.bytes(bytes);
  }
  writer.header(tags.SET, before);
}

function encodeSorted(rdn: Rdn): { readonly attribute: NameAttribute; readonly bytes: Uint8Array }[] {
  return rdn
    .map((attribute) => ({ attribute, bytes: encodeAttribute(attribute) }))
    .sort((a, b) => compare(a.bytes, b.bytes));
}

function encodeAttribute(attribute: NameAttribute): Uint8Array {
  partWriter.clear();
  writeAttribute(partWriter, attribute);
  return partWriter.result();
}

function writeAttribute(writer: DerWriter, attribute: NameAttribute): void {
  const before = writer.length;
  writeString(writer, attribute.value, attribute.stringType);
  writer.header(tags[attribute.stringType], before);
  writeObjectIdentifier(writer, attribute.oid);
  writer.header(tags.SEQUENCE, before);
}

function writeObjectIdentifier(writer: DerWriter, oid: string): void {
  const before = writer.length;
  const known = knownObjectIdentifiers.get(oid);
  if (known === undefined) writeArcs(writer, oid);
  else writer.bytes(known);
  writer.header(tags['OBJECT IDENTIFIER'], before);
}

function writeArcs(writer: DerWriter, oid: string): void {
  const arcs = encodedArcs(oid);
  for (let index = arcs.length - 1; index >= 0; index--) writeArc(writer, arcs[index] ?? 0);
}

/** The content of the OIDs that nearly every name consists of. */
const knownObjectIdentifiers: ReadonlyMap<string, Uint8Array> = new Map(
  attributes.map(({ oid }) => {
    partWriter.clear();
    writeArcs(partWriter, oid);
    return [oid, partWriter.result()];
  }),
);

/** Base 128, every byte but the last with its high bit set. */
function writeArc(writer: DerWriter, arc: number | bigint): void {
  if (typeof arc === 'bigint') {
    writer.byte(Number(arc & 0x7fn));
    for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) writer.byte(0x80 + Number(rest & 0x7fn));
    return;
  }
  writer.byte(arc % 0x80);
  for (let rest = Math.floor(arc / 0x80); rest > 0; rest = Math.floor(rest / 0x80)) writer.byte(0x80 + (rest % 0x80));
}

/** As X.690 11.6 orders encodings. No encoding is the start of another, for its length stands in front. */
function compare(a: Uint8Array, b: Uint8Array): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

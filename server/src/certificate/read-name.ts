import { toHex } from '../core/name/der.ts';
import type { Name, NameAttribute } from '../core/name/name.ts';
import { elementsIn, type DerElement } from './der-elements.ts';

/**
 * A name in DER, with its string types. The library is not asked: it has no word for some types, and OIDs with large
 * arcs (a UUID under 2.25) come out wrong.
 */
export function readName(der: Uint8Array): Name {
  return elementsIn(der).map((rdn) => elementsIn(der, rdn.start).map((attribute) => readAttribute(der, attribute)));
}

function readAttribute(der: Uint8Array, { start }: DerElement): NameAttribute {
  const [type, encoded] = elementsIn(der, start);
  if (type === undefined || encoded === undefined) throw new Error('an attribute of a name is incomplete');
  const { value, stringType } = readValue(der, encoded);
  return { oid: toDotted(contentOf(der, type)), value, stringType, span: { start: 0, end: 0 } };
}

/** An OID from its content octets (X.690 8.19). */
function toDotted(content: Uint8Array): string {
  if (content.length > longestIdentifier) throw new Error('an object identifier is too long');
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of content) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [joined = 0n, ...rest] = arcs;
  const root = joined < 80n ? joined / 40n : 2n;
  return [root, joined - root * 40n, ...rest].join('.');
}

/** In bytes. Nothing in use comes near it, and an arc without end would take for ever. */
const longestIdentifier = 1000;

function readValue(der: Uint8Array, element: DerElement): Pick<NameAttribute, 'value' | 'stringType'> {
  const content = contentOf(der, element);
  switch (element.tag) {
    case 0x0c:
      return { stringType: 'UTF8String', value: new TextDecoder().decode(content) };
    case 0x12:
      return { stringType: 'NumericString', value: toLatin1(content) };
    case 0x13:
      return { stringType: 'PrintableString', value: toLatin1(content) };
    case 0x14:
      return { stringType: 'TeletexString', value: readTeletex(content) };
    case 0x16:
      return { stringType: 'IA5String', value: toLatin1(content) };
    case 0x1e:
      return { stringType: 'BMPString', value: new TextDecoder('utf-16be').decode(content) };
    default:
      return { stringType: 'OCTET STRING', value: toHex(content) };
  }
}

/** Windows takes it for UTF-8 where it is that, and for Latin-1 otherwise. */
function readTeletex(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return toLatin1(content);
  }
}

/** `TextDecoder` takes Latin-1 for Windows-1252. */
function toLatin1(content: Uint8Array): string {
  return Array.from(content, (byte) => String.fromCharCode(byte)).join('');
}

function contentOf(der: Uint8Array, { content, end }: DerElement): Uint8Array {
  return der.subarray(content, end);
}

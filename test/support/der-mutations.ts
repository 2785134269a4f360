// DER that is well formed and says something else: elements gone, twice, in another place, of another type or content.
import * as fc from 'fast-check';
import { tlv } from '../core/name/tlv.ts';

interface Element {
  readonly tag: number;
  /** Elements inside, or the content where it is primitive. */
  readonly content: readonly Element[] | Uint8Array;
}

export interface DerChange {
  /** Which element, in millionths of all. */
  readonly at: number;
  readonly from: number;
  readonly kind: 'remove' | 'repeat' | 'replace' | 'retag' | 'refill';
  readonly tag: number;
  readonly bytes: Uint8Array;
}

/** Types that a certificate has, and some that it has not. */
const tags = [
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0a, 0x0c, 0x13, 0x16, 0x17, 0x18, 0x1e, 0x30, 0x31, 0x80, 0x82, 0xa0, 0xa3,
  0x1f,
];

export function mutatedDer(originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const change: fc.Arbitrary<DerChange> = fc.record({
    at: fc.nat(999_999),
    from: fc.nat(999_999),
    kind: fc.constantFrom('remove', 'repeat', 'replace', 'retag', 'refill'),
    tag: fc.constantFrom(...tags),
    bytes: fc.uint8Array({ maxLength: 12 }),
  });
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([original, changes]) => {
      const [root] = changes.reduce(changed, readElements(original));
      return root ? write(root) : new Uint8Array();
    });
}

/** Each element counts as it is met on the way down. */
function changed(roots: readonly Element[], change: DerChange): readonly Element[] {
  const all = [...inside(roots)];
  const target = all[Math.floor((change.at / 1_000_000) * all.length)];
  const other = all[Math.floor((change.from / 1_000_000) * all.length)];
  return target && other ? roots.flatMap((root) => rebuilt(root, target, replacing(target, other, change))) : roots;
}

function replacing(target: Element, other: Element, { kind, tag, bytes }: DerChange): readonly Element[] {
  switch (kind) {
    case 'remove':
      return [];
    case 'repeat':
      return [target, target];
    case 'replace':
      return [other];
    case 'retag':
      return [{ ...target, tag }];
    case 'refill':
      return [{ ...target, content: bytes }];
  }
}

function rebuilt(element: Element, target: Element, by: readonly Element[]): readonly Element[] {
  if (element === target) return by;
  if (element.content instanceof Uint8Array) return [element];
  return [{ ...element, content: element.content.flatMap((each) => rebuilt(each, target, by)) }];
}

function* inside(elements: readonly Element[]): Iterable<Element> {
  for (const element of elements) {
    yield element;
    if (!(element.content instanceof Uint8Array)) yield* inside(element.content);
  }
}

function write({ tag, content }: Element): Uint8Array {
  return content instanceof Uint8Array ? tlv(tag, content) : tlv(tag, ...content.map(write));
}

function readElements(der: Uint8Array): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < der.length;) {
    const [tag = 0, first = 0] = der.subarray(at);
    const count = first < 0x80 ? 0 : first - 0x80;
    const length = count === 0 ? first : Buffer.from(der).readUIntBE(at + 2, count);
    const start = at + 2 + count;
    const content = der.subarray(start, start + length);
    elements.push({ tag, content: (tag & 0x20) === 0 ? content : readElements(content) });
    at = start + length;
  }
  return elements;
}

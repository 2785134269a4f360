// DER that is well formed and says something else: elements gone, twice, in another place, of another type or content, with
// what is encoded inside a string changed too, and all lengths right.
import * as fc from 'fast-check';
import { tlv } from '../core/name/tlv.ts';

interface Element {
  readonly tag: number;
  /** Elements inside, or the content where it is primitive. */
  readonly content: readonly Element[] | Uint8Array;
  /** Of a string that holds an encoding, what stands before that: the number of unused bits. */
  readonly before?: Uint8Array;
}

export interface DerChange {
  /** Which element, in millionths of all. */
  readonly at: number;
  readonly from: number;
  readonly kind: (typeof kinds)[number];
  readonly tag: number;
  readonly bytes: Uint8Array;
  /** How often: enough to go deep, and to be many. */
  readonly times: number;
}

const kinds = [
  'remove',
  'repeat',
  'replace',
  'retag',
  'refill',
  'typical',
  'wrap',
  'multiply',
  'empty',
  'swap',
] as const;

/** Contents that somebody could stumble over in one type or another: of identifiers, times, numbers, bits, flags and texts. */
const typicalContents = [
  [
    '',
    '00',
    '80',
    'ff',
    '8000',
    'ffffffffffffffffffff',
    `7f${'ff'.repeat(40)}`,
    '0001',
    '2a',
    '7f',
    '8080808001',
    'ff'.repeat(30),
  ],
  ['550403', '2b0601040182371402', '2b0601040182371902', '551d11', '06035504', '0303', '0801', '0700', 'fe00', 'ff00'],
  ['d83d', 'd83dde00', 'de00', '0041', '00', 'c328', 'eda080', 'f09f9880', '0000', '0a', 'e280ae', 'feff0041'],
  ['250101000000Z', '2501010000Z', '250229000000Z', '251301000000Z', '99', 'Z', '250101000000+0100'].map(ascii),
  ['20250101000000Z', '99991231235959Z', '00000101000000Z', '20250101000000.5Z', '2025010100', '-9990101000000Z'].map(
    ascii,
  ),
  ['CN=x', 'a@b', '*.x', '10.0.0.1', 'https://[::1', 'javascript:x', 'xn--a', ' ', '"', '{{UserName}}'].map(ascii),
].flat();

function ascii(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex');
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
    kind: fc.constantFrom(...kinds),
    tag: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...tags) }, fc.nat(255)),
    bytes: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...typicalContents).map((hex) => Buffer.from(hex, 'hex')) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }) },
    ),
    times: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 100, max: 2000 })),
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

function replacing(target: Element, other: Element, { kind, tag, bytes, times }: DerChange): readonly Element[] {
  switch (kind) {
    case 'remove':
      return [];
    case 'repeat':
      return [target, target];
    case 'replace':
      return [other];
    case 'swap':
      return [other, target];
    case 'retag':
      return [{ ...target, tag }];
    case 'refill':
      return [{ tag: target.tag, content: bytes }];
    case 'typical':
      return [{ tag, content: bytes }];
    case 'empty':
      return [{ tag: target.tag, content: new Uint8Array() }];
    case 'wrap':
      return [
        Array.from({ length: times }).reduce<Element>((inner) => ({ tag: tag | 0x20, content: [inner] }), target),
      ];
    case 'multiply':
      return Array.from({ length: times }, () => target);
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

function write({ tag, content, before = new Uint8Array() }: Element): Uint8Array {
  return tlv(tag, before, content instanceof Uint8Array ? content : Buffer.concat(content.map(write)));
}

const [BIT_STRING, OCTET_STRING] = [0x03, 0x04];

function readElements(der: Uint8Array): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < der.length;) {
    const [tag = 0, first = 0] = der.subarray(at);
    const count = first < 0x80 ? 0 : first - 0x80;
    if (count > 4 || at + 2 + count > der.length) throw new RangeError('no length');
    const length = count === 0 ? first : Buffer.from(der).readUIntBE(at + 2, count);
    const start = at + 2 + count;
    if (start + length > der.length) throw new RangeError('beyond the end');
    elements.push(readElement(tag, der.subarray(start, start + length)));
    at = start + length;
  }
  return elements;
}

/** Extensions and keys are encodings inside a string. */
function readElement(tag: number, content: Uint8Array): Element {
  if ((tag & 0x20) !== 0) return { tag, content: readElements(content) };
  const unused = tag === BIT_STRING ? 1 : 0;
  const inner = tag === BIT_STRING || tag === OCTET_STRING ? encodedIn(content.subarray(unused)) : undefined;
  return inner ? { tag, content: inner, before: content.subarray(0, unused) } : { tag, content };
}

function encodedIn(content: Uint8Array): readonly Element[] | undefined {
  if (content.length < 2) return undefined;
  try {
    return readElements(content);
  } catch {
    return undefined;
  }
}

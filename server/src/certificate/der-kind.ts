import { elementAt, elementsIn, INDEFINITE, type DerElement } from './der-elements.ts';

/** What a DER encoding is, told by the tags at its top: nothing is decoded, nothing can go wrong. */
export type DerKind =
  'certificate' | 'request' | 'signedData' | 'privateKey' | 'publicKey' | 'pkcs12' | 'revocationList' | 'other';

export function kindOfDer(der: Uint8Array): DerKind {
  const outer = elementsIn(der, 0, enough);
  const [first] = outer;
  const inner = first?.tag === SEQUENCE ? tagsOf(elementsIn(der, first.start, enough)) : '';
  return shapes.find((shape) => shape.outer.test(tagsOf(outer)) && (shape.inner?.test(inner) ?? true))?.kind ?? 'other';
}

/**
 * Length in bytes of the element at the start, its header included. `incomplete`: the bytes end before it is told;
 * `indefinite`: it is not told at all, as BER allows.
 */
export function elementLength(bytes: Uint8Array): number | 'incomplete' | 'indefinite' {
  if (bytes[1] === INDEFINITE) return 'indefinite';
  return elementAt(bytes, 0)?.end ?? 'incomplete';
}

const SEQUENCE = 0x30;

interface Shape {
  readonly kind: DerKind;
  /** Tags of the elements inside, and of those inside the first of them, in hex with a blank behind each. */
  readonly outer: RegExp;
  readonly inner?: RegExp;
}

/** RFC 5280 (certificate, revocation list, public key), 2986, 5652, 5958, 8017, 5915, 7292. The first that fits counts. */
const shapes: readonly Shape[] = [
  { kind: 'request', outer: /^30 30 03 $/, inner: /^02 30 30 (?:a0 )?$/ },
  { kind: 'certificate', outer: /^30 30 03 $/, inner: /^(?:a0 )?02 30 30 30 30 30 / },
  { kind: 'revocationList', outer: /^30 30 03 $/, inner: /^(?:02 )?30 30 (?:17|18) / },
  { kind: 'publicKey', outer: /^30 03 $/ },
  { kind: 'signedData', outer: /^06 a0 / },
  { kind: 'privateKey', outer: /^02 (?:30 04|04|02 02 02) / },
  { kind: 'privateKey', outer: /^30 04 $/ },
  { kind: 'pkcs12', outer: /^02 30 (?:30 )?$/ },
];

/** No shape is told by more. */
const enough = { most: 8 };

function tagsOf(elements: readonly DerElement[]): string {
  return elements.map(({ tag }) => `${tag.toString(16).padStart(2, '0')} `).join('');
}

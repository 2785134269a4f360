/**
 * Whether a dotted text is an object identifier (X.660): at least two arcs, decimal without leading zeros, the first
 * 0 to 2, the second below 40 under 0 and 1, none above 128 bits (as large as the UUIDs under 2.25).
 */
export function isObjectIdentifier(dotted: string): boolean {
  if (!rootForm.test(dotted)) return false;
  // Arc by arc: a pattern for all of them at once runs out of stack on a million.
  const arcs = dotted.split('.');
  return arcs.every(isArc) && (arcs[0] === '2' || Number(arcs[1]) < 40);
}

/** The arcs as they are encoded (X.690 8.19.4): the first two are one number. */
export function encodedArcs(oid: string): readonly (number | bigint)[] {
  const arcs = oid.split('.').map(toNumber);
  const [first = 0, second = 0, ...rest] = arcs;
  const root = Number(first) * 40;
  return [typeof second === 'bigint' ? second + BigInt(root) : second + root, ...rest];
}

const rootForm = /^[0-2]\./;
const arcForm = /^(?:0|[1-9][0-9]{0,38})$/;

/** 128 bits are 39 digits at most. */
function isArc(arc: string): boolean {
  return arcForm.test(arc) && (arc.length < 39 || BigInt(arc) < 1n << 128n);
}

/** Fifteen digits and a root of 80 are still exact in a number. */
function toNumber(arc: string): number | bigint {
  return arc.length <= 15 ? Number(arc) : BigInt(arc);
}

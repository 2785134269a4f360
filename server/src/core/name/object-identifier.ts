/**
 * Whether a dotted text is an object identifier (X.660): at least two arcs, decimal without leading zeros, the first
 * 0 to 2, the second below 40 under 0 and 1, none above 128 bits (as large as the UUIDs under 2.25).
 */
export function isObjectIdentifier(dotted: string): boolean {
  if (!dottedForm.test(dotted)) return false;
  const [first, second] = dotted.split('.', 2);
  if (first !== '2' && Number(second) >= 40) return false;
  return dotted.length <= safeLength || dotted.split('.').every(isWithin128Bits);
}

/** The arcs as they are encoded (X.690 8.19.4): the first two are one number. */
export function encodedArcs(oid: string): readonly (number | bigint)[] {
  const arcs = oid.split('.').map(toNumber);
  const [first = 0, second = 0, ...rest] = arcs;
  const root = Number(first) * 40;
  return [typeof second === 'bigint' ? second + BigInt(root) : second + root, ...rest];
}

const dottedForm = /^[0-2](?:\.(?:0|[1-9][0-9]{0,38}))+$/;

/** A dotted text this short cannot hold an arc that is too large. */
const safeLength = 40;

function isWithin128Bits(arc: string): boolean {
  return arc.length < 39 || BigInt(arc) < 1n << 128n;
}

/** Fifteen digits and a root of 80 are still exact in a number. */
function toNumber(arc: string): number | bigint {
  return arc.length <= 15 ? Number(arc) : BigInt(arc);
}

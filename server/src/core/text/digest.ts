/**
 * A short name of a text in hexadecimal: the same for the same text, on every machine, and hardly ever for another one
 * (FNV-1a twice, from two starts). Not for what somebody could want to forge.
 */
export function digest(text: string): string {
  return [basis, ~basis].map((start) => (fnv1a(text, start) >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The published constants of the hash for 32 bits. */
const basis = 0x811c9dc5;
const prime = 0x01000193;

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash;
}

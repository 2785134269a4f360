/** The bits of a member of Graph's `keySize`: 2048 for `size2048`; undefined for anything else. */
export function bitsOfKeySize(member: string): number | undefined {
  const digits = /^size(\d{1,5})$/.exec(member)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

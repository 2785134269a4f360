/**
 * A number as certutil prints it: in hexadecimal, with the decimal form in brackets where that is another one. So is
 * `800 (2048)`, `a6000000 (-1509949440)`, `1`, `0x15014e (1376590)`. Undefined for anything else.
 */
export function readCertutilNumber(text: string): number | undefined {
  const [, hexadecimal = '', decimal] = CERTUTIL_NUMBER.exec(text.trim()) ?? [];
  if (decimal !== undefined) return Number(decimal);
  return hexadecimal === '' ? undefined : Number.parseInt(hexadecimal, 16);
}

/** A decimal number with its sign, of at most 32 bits; as PowerShell and LDAP write them. */
export function readInteger(text: string): number | undefined {
  return INTEGER.test(text.trim()) ? Number(text) : undefined;
}

/** Whether a bit is set in 32 bits, which may have been written as a negative number. */
export function hasBit(flags: number, bit: number): boolean {
  return (flags & bit) !== 0;
}

const CERTUTIL_NUMBER = /^(?:0x)?([0-9a-f]{1,8})(?: \((-?\d{1,10})\))?$/iu;
const INTEGER = /^-?\d{1,10}$/u;

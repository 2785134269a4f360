/** What an offset-returning search answers when there is nothing. */
export const NONE = -1;

export const BACKSLASH = 0x5c;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
export const LESS_THAN = 0x3c;
export const GREATER_THAN = 0x3e;

/** What CertStrToName skips for certain. Whether it skips other Unicode spaces is not known, so they are text. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
}

/** A blank that never separates, whatever the syntax. */
export function isInlineBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** `[A-Za-z0-9_]`: ASCII only, so that no locale's idea of a letter gets in. */
export function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  );
}

/** Soft hyphen, zero-width characters, direction marks and the byte order mark: what a web page slips into a copy. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    code === 0x2060 ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/** What may stand around or inside a name without being part of it. */
export function isNoise(code: number): boolean {
  return isBlank(code) || code === BACKSLASH || isInvisible(code);
}

/** The end of the run of characters that satisfy `test`, from `start` on. */
export function runEnd(text: string, start: number, test: (code: number) => boolean): number {
  let end = start;
  while (end < text.length && test(text.charCodeAt(end))) end++;
  return end;
}

/** The start of the run of characters that satisfy `test` and end at `end`; not before `floor`. */
export function runStart(text: string, end: number, floor: number, test: (code: number) => boolean): number {
  let start = end;
  while (start > floor && test(text.charCodeAt(start - 1))) start--;
  return start;
}

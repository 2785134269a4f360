/** `text` for a message: its beginning where it is long, without half a surrogate pair. */
export function clip(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = /[\ud800-\udbff]/u.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  return `${text.slice(0, end)}…`;
}

/** In UTF-16 units: about two lines. */
const LONGEST = 200;

/** In quotes and, where somebody put a whole file there, shortened. */
export function quoted(text: string): string {
  return text.length <= LONG ? `"${text}"` : `"${text.slice(0, LONG).replace(/[\uD800-\uDBFF]$/u, '')}…"`;
}

const LONG = 60;

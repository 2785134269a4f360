/**
 * The same text with a memory of its own. A part of a text keeps the whole of it alive in today's engines, and of a large
 * export a few names are all that is wanted.
 */
export function detached(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}

import { linearIndexOf } from './linear-search.ts';

/**
 * Whether `text` is what `pattern` describes, where `*` stands for any characters or none and everything else for
 * itself. Case counts. No regular expression is built, so nothing in a pattern can be expensive or special.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  const [first = '', ...between] = pattern.split('*');
  const last = between.pop();
  if (last === undefined) return pattern === text;
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  // The earliest place for each stretch is always good enough, because a `*` follows it.
  let from = first.length;
  for (const stretch of between) {
    const at = linearIndexOf(text, stretch, from);
    if (at === -1 || at + stretch.length > end) return false;
    from = at + stretch.length;
  }
  return true;
}

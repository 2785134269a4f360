/** `text`, and where it is long its beginning, without half a surrogate pair. `longest` counts UTF-16 units. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const isSplit = /[\ud800-\udbff]/u.test(text.charAt(longest - 1));
  return `${text.slice(0, isSplit ? longest - 1 : longest)}…`;
}

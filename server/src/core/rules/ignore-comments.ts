import type { JsonDocument } from '../json/tree.ts';

/** What a comment that silences a finding of the next line begins with. */
export const ignoreMark = 'scep-profiles-ignore';

/** All comments, in the order of the text: those of JSON, or of a subject file. */
export function commentsIn({
  text,
  json,
}: {
  readonly text: string;
  readonly json: JsonDocument | undefined;
}): readonly { readonly start: number; readonly text: string }[] {
  if (json) return json.comments.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  return [...text.matchAll(/^[ \t]*#.*/gm)].map((match) => ({ start: match.index, text: match[0] }));
}

import type { JsonProperty } from '../../core/json/tree.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Edit } from '../../core/rules/rule.ts';
import type { Span } from '../../core/text/span.ts';

/** Whether the place that is asked about is in one of some properties of a profile. */
export function isAt({ properties }: Profile, names: readonly string[], asked: Span): boolean {
  return names.some((name) => {
    const span = properties.get(name)?.span;
    return span !== undefined && span.start <= asked.end && asked.start <= span.end;
  });
}

/** Gives a property of the profile a value: in its place, or in a new one behind `after`. */
export function setProperty(
  text: string,
  { properties }: Profile,
  { name, value, after }: { readonly name: string; readonly value: unknown; readonly after: JsonProperty },
): readonly Edit[] {
  const property = properties.get(name);
  const written = JSON.stringify(value);
  if (property?.value) return [{ span: property.value.span, newText: written }];
  if (property) return [];
  const { start, end } = after.span;
  return [{ span: { start: end, end }, newText: `,${blanksBefore(text, start)}${JSON.stringify(name)}: ${written}` }];
}

/** What sets a property off from the one before it: a line break and the indentation, a blank, or nothing. */
function blanksBefore(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const blanks = before.slice(before.trimEnd().length);
  return /(?:\r\n|\n|\r)[^\r\n]*$/u.exec(blanks)?.[0] ?? blanks;
}

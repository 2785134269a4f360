import { clip } from '../../render/clip.ts';
import { listing, quote } from './comparison.ts';
import type { ActualItem, ExpectedItem } from './match-items.ts';
import { formatPattern } from './pattern.ts';

/** What has found no partner. */
export interface Unmatched<Expected extends ExpectedItem, Actual extends ActualItem> {
  readonly missing: readonly Expected[];
  readonly extra: readonly Actual[];
}

/** How items are told: `CN` and `CN=Jane`, `UPN` and `UPN jane@contoso.com`. */
export interface ItemWording<Expected extends ExpectedItem, Actual extends ActualItem> {
  readonly name: (key: string) => string;
  readonly expected: (item: Expected) => string;
  readonly actual: (item: Actual) => string;
}

/** Sentences about everything that is not the same: first where there is one thing for another, then what is missing, then what is more. */
export function describeItems<Expected extends ExpectedItem, Actual extends ActualItem>(
  { missing, extra }: Unmatched<Expected, Actual>,
  wording: ItemWording<Expected, Actual>,
  strange: readonly string[] = [],
): string {
  const rest = [...extra];
  const sentences: string[] = [];
  const gone: string[] = [];
  for (const item of missing) {
    const index = rest.findIndex(({ key }) => key === item.key);
    const [other] = index < 0 ? [] : rest.splice(index, 1);
    if (other === undefined) gone.push(clip(wording.expected(item)));
    else sentences.push(describeValues(wording.name(item.key), item, other.value));
  }
  const more = [...rest.map((item) => clip(wording.actual(item))), ...strange.map(clip)];
  if (gone.length > 0) sentences.push(`${listing(gone)} ${isOrAre(gone)} missing.`);
  if (more.length > 0) sentences.push(`${listing(more)} ${isOrAre(more)} more than the profile gives.`);
  return sentences.join(' ');
}

/** Two values of one thing. */
export function describeValues(name: string, { pattern }: ExpectedItem, value: string): string {
  const wanted = formatPattern(pattern);
  const note = wanted.toLowerCase() === value.toLowerCase() ? ' They differ in upper and lower case.' : '';
  return `${name} is ${quote(clip(value))}, and the profile gives ${quote(clip(wanted))}.${note}`;
}

function isOrAre(items: readonly string[]): string {
  return items.length === 1 ? 'is' : 'are';
}

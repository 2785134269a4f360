import type { Comparison, Difference } from './verification.ts';

export const same: Comparison = { differences: [], remarks: [], values: [], isComplete: true };

export function different(difference: Difference, remarks: readonly string[] = []): Comparison {
  return { ...same, differences: [difference], remarks };
}

export function notCompared(remark: string): Comparison {
  return { ...same, remarks: [remark], isComplete: false };
}

/** The length of the beginning that two texts have in common; not in the middle of a surrogate pair. */
export function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return /[\ud800-\udbff]/.test(a.charAt(length - 1)) ? length - 1 : length;
}

export function quote(text: string): string {
  return `"${text}"`;
}

/** `a`, `a and b`, `a, b and c`; of many the first few, and how many more. */
export function listing(items: readonly string[]): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** What a person still reads. */
const most = 8;

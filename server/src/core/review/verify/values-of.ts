import type { ActualItem, ExpectedItem } from './match-items.ts';
import { valueInPattern } from './pattern.ts';
import type { Comparison } from './verification.ts';

/** What unknown variables stand for in items that have found their partners. */
export function valuesOf(pairs: readonly (readonly [ExpectedItem, ActualItem])[]): Comparison['values'] {
  return pairs.flatMap(([{ pattern }, { value }]) => {
    const [variable] = pattern.variables;
    const found = valueInPattern(pattern, value);
    return variable === undefined || found === undefined ? [] : [[variable, found] as const];
  });
}

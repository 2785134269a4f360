import type { Configuration } from '../core/tenant/configuration.ts';

/** Whether two versions of a file say the same of each other's profiles, wherever in it. */
export function saysTheSame(one: readonly Configuration[], other: readonly Configuration[]): boolean {
  return one.length === other.length && (one.length === 0 || essence(one) === essence(other));
}

/** Whether they stand in the same places, too. */
export function areInSamePlaces(one: readonly Configuration[], other: readonly Configuration[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ span, nameSpan }, index) => {
      const twin = other[index];
      return twin?.span.start === span.start && twin.span.end === span.end && twin.nameSpan.start === nameSpan.start;
    })
  );
}

function essence(configurations: readonly Configuration[]): string {
  return JSON.stringify(configurations, (key, value: unknown) => {
    if (key === 'span' || key === 'nameSpan') return undefined;
    return value instanceof Set ? [...value] : value;
  });
}

import type { Origin } from './pki.ts';

/** A value and where it stands. */
export interface Found<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** What the first of several descriptions says that says anything. */
export function firstFound<Description, T>(
  descriptions: readonly Description[],
  read: (description: Description) => Found<T> | undefined,
): Found<T> | undefined {
  return descriptions.map(read).find((found) => found !== undefined);
}

/** The places of those values that were found. */
export function originsOf<Property extends string>(
  found: Readonly<Record<Property, Found<unknown> | undefined>>,
): Partial<Record<Property, Origin>> {
  const origins: Partial<Record<Property, Origin>> = {};
  for (const property in found) {
    const origin = found[property]?.origin;
    if (origin !== undefined) origins[property] = origin;
  }
  return origins;
}

import type { CertificateStore, Place, Platform } from './fact.ts';
import type { VariableFact, VariableLimit } from './variable-fact.ts';

/** Where a variable stands; undefined is not known, and then nothing is said about it. */
export interface VariableUse {
  readonly place: Place;
  readonly platform: Platform | undefined;
  readonly store: CertificateStore | undefined;
}

/** A variable about the user in a device certificate, which can hold attributes of the device only. */
export function isUserVariableOnDevice({ kind, stores }: VariableFact, { store }: Pick<VariableUse, 'store'>): boolean {
  return kind === 'user' && store !== undefined && !stores.includes(store);
}

/** The limits that bear on this use, in the order of the table. */
export function limitsOnUse(
  { limits }: VariableFact,
  { place, platform, store }: VariableUse,
): readonly VariableLimit[] {
  return limits.filter(
    (limit) =>
      platform !== undefined &&
      limit.platforms.includes(platform) &&
      (limit.store === undefined || limit.store === store) &&
      (limit.place === undefined || limit.place === place),
  );
}

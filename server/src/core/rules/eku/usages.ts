import { clientAuthentication } from '../../facts/extended-key-usages.ts';
import { platforms } from '../../facts/platforms.ts';
import type { ExtendedKeyUsage, Profile } from '../../profile/profile.ts';

/** The dotted OID as it is written; undefined where there is none. */
export function oidOf({ objectIdentifier }: ExtendedKeyUsage): string | undefined {
  return objectIdentifier?.value;
}

/** Whether a usage has an effect: Apple's devices take nothing from the profile but Client Authentication. */
export function heedsUsages({ type }: Profile): boolean {
  return platforms[type.platform].ignoresOtherExtendedKeyUsages === undefined;
}

export function hasUsage({ extendedKeyUsages }: Profile, oid: string): boolean {
  return extendedKeyUsages.some((usage) => oidOf(usage) === oid);
}

/** The entry that nearly every profile has, for examples. */
export const clientUsage = { name: 'Client Authentication', objectIdentifier: clientAuthentication };

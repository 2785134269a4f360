import { findEnum } from '../../facts/enums.ts';
import { keySizes } from '../../facts/key-storage-providers.ts';
import { keySize } from '../../facts/properties.ts';
import { weakAlgorithms } from '../../facts/weak-algorithms.ts';
import { bitsOfKeySize } from '../../pki/key-size.ts';
import type { Profile } from '../../profile/profile.ts';

/**
 * The key size that is meant by one that there is not: of at least as many bits, and none that is weak. Undefined where no
 * number is in it, where it is more than Intune has, and where a key storage provider is chosen that may not hold it.
 */
export function nextKeySize(written: string, { keyStorageProvider }: Profile): string | undefined {
  const digits = /(?<!\d)\d{3,5}(?!\d)/u.exec(written)?.[0];
  if (digits === undefined) return undefined;
  const least = Math.max(Number(digits), bitsOfKeySize(weakAlgorithms.keySize.usual) ?? 0);
  const members = findEnum(keySize.enumName ?? '')?.members ?? [];
  const next = members.find(({ name }) => (bitsOfKeySize(name) ?? 0) >= least)?.name;
  return next === keySizes.largest && keyStorageProvider ? undefined : next;
}

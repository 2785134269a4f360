// What the key storage providers of Windows can hold.
import type { Evidence, Fact } from './fact.ts';

export interface KeyStorageFact extends Fact {
  /** Member of Graph's `keyStorageProviderOption`. */
  readonly provider: string;
  /** Whether a key of 4096 bits can be kept; `fallback` where it depends on the device having a TPM. */
  readonly holds4096: 'yes' | 'no' | 'fallback';
  /** The only key size there is, a member of `keySize`. */
  readonly onlyKeySize: string | undefined;
  /** The hash algorithm that is needed, a member of `hashAlgorithms`. */
  readonly neededHash: string | undefined;
  /** Whether it keeps the keys of a user and never those of the device. */
  readonly isOfUser: boolean;
  /** A sentence to show. */
  readonly text: string;
  readonly evidence: Evidence;
}

export const keyStorageProviders: readonly KeyStorageFact[] = [
  {
    provider: 'useTpmKspOtherwiseUseSoftwareKsp',
    holds4096: 'fallback',
    onlyKeySize: undefined,
    neededHash: undefined,
    isOfUser: false,
    text: 'A TPM holds no key of 4096 bits; whether the device then uses the Software KSP is not documented.',
    evidence: 'documented',
    sources: ['scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025'],
  },
  {
    provider: 'useTpmKspOtherwiseFail',
    holds4096: 'no',
    onlyKeySize: undefined,
    neededHash: undefined,
    isOfUser: false,
    text: 'A TPM holds no key of 4096 bits: choose 2048 or the Software KSP.',
    evidence: 'documented',
    sources: ['scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025'],
  },
  {
    provider: 'usePassportForWorkKspOtherwiseFail',
    holds4096: 'no',
    onlyKeySize: 'size2048',
    neededHash: 'sha2',
    isOfUser: true,
    text: 'Windows Hello for Business takes keys of 2048 bits and SHA-256 only.',
    evidence: 'documented',
    sources: ['clientCertificateInstallCsp', 'scepProfiles2025'],
  },
  {
    provider: 'useSoftwareKsp',
    holds4096: 'yes',
    onlyKeySize: undefined,
    neededHash: undefined,
    isOfUser: false,
    text: 'The Software KSP holds keys of every size.',
    evidence: 'documented',
    sources: ['scepProfiles2025'],
  },
];

/** What `holds4096` is about, and the size that every provider holds. */
export const keySizes = {
  largest: 'size4096',
  usual: 'size2048',
  sources: ['scepProfiles2023', 'scepProfiles2025'],
} as const satisfies Fact & { readonly largest: string; readonly usual: string };

const byProvider: ReadonlyMap<string, KeyStorageFact> = new Map(keyStorageProviders.map((row) => [row.provider, row]));

/** The row of a member of `keyStorageProviderOption`. */
export function findKeyStorageProvider(provider: string): KeyStorageFact | undefined {
  return byProvider.get(provider);
}

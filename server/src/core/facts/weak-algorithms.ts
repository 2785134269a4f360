// Algorithms that can be chosen and should not be.
import type { Fact } from './fact.ts';

export interface WeakAlgorithms extends Fact {
  /** Members of Graph's enum. */
  readonly values: readonly string[];
  /** The member to take instead. */
  readonly usual: string;
  /** A sentence to show. */
  readonly text: string;
}

export const weakAlgorithms = {
  keySize: {
    values: ['size1024'],
    usual: 'size2048',
    text: 'An RSA key of 1024 bits is too short for today. Use 2048 bits or more.',
    sources: ['nist800131a', 'scepmanWindows'],
  },
  hashAlgorithm: {
    values: ['sha1'],
    usual: 'sha2',
    text: 'SHA-1 is weak, and the devices can do better. Use SHA-2.',
    sources: ['scepProfiles2021', 'scepProfiles2025', 'nist800131a'],
  },
} as const satisfies Readonly<Record<string, WeakAlgorithms>>;

/** The same for the certificates of authorities. */
export const weakCertificates = {
  leastRsaBits: 2048,
  hashes: ['SHA-1', 'MD5'],
  text: 'Keys of less than 2048 bits and signatures with SHA-1 are not trusted any more.',
  sources: ['nist800131a'],
} as const satisfies Fact & Readonly<Record<string, unknown>>;

// Hosts that no device finds from outside a company's network.
import type { Fact } from './fact.ts';

/** Names that end like this are not in the public DNS. */
export const internalDomains = {
  suffixes: ['local', 'intranet', 'internal', 'private', 'corp', 'home', 'lan', 'localhost', 'home.arpa'],
  sources: ['rfc6762', 'rfc8375'],
} as const satisfies Fact & { readonly suffixes: readonly string[] };

/** Begin and length in bits of the address ranges that are not routed. */
export const internalAddresses = {
  ranges: [
    { start: [10, 0, 0, 0], bits: 8 },
    { start: [172, 16, 0, 0], bits: 12 },
    { start: [192, 168, 0, 0], bits: 16 },
    { start: [169, 254, 0, 0], bits: 16 },
    { start: [127, 0, 0, 0], bits: 8 },
  ],
  sources: ['rfc1918', 'rfc3927'],
} as const satisfies Fact & { readonly ranges: readonly AddressRange[] };

export interface AddressRange {
  readonly start: readonly [number, number, number, number];
  readonly bits: number;
}

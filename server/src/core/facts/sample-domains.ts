// Domains in which nobody has an address: those of documentation.
import type { Fact } from './fact.ts';

/** They and everything below them. */
export const sampleDomains = {
  domains: ['contoso.com', 'example.com', 'example.net', 'example.org', 'example', 'test', 'invalid', 'localhost'],
  sources: ['rfc2606', 'scepProfiles2025'],
} as const satisfies Fact & { readonly domains: readonly string[] };

// Which properties of a profile say something about its tenant and not about its certificates.
import type { Fact } from './fact.ts';

export interface TenantValue extends Fact {
  readonly properties: readonly string[];
}

/** What differs between two tenants that are meant to be alike. Properties that the service sets do anyway. */
export const tenantValues: readonly TenantValue[] = [
  { properties: ['id'], sources: ['graphTypings'] },
  { properties: ['scepServerUrls'], sources: ['scepProfiles2025'] },
  { properties: ['assignments', 'groupAssignments'], sources: ['graphTypings'] },
  {
    properties: ['rootCertificate', 'rootCertificate@odata.bind', 'rootCertificateId', '#CustomRef_rootCertificate'],
    sources: ['graphTypings', 'intuneManagement', 'microsoft365Dsc3965'],
  },
  { properties: ['roleScopeTagIds'], sources: ['graphTypings'] },
];

const names: ReadonlySet<string> = new Set(tenantValues.flatMap(({ properties }) => properties));

/** By the name of the property, in exactly this case. */
export function isTenantValue(property: string): boolean {
  return names.has(property);
}

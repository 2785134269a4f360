import { originsOf, type Found } from './found.ts';
import type { CertificateTemplate, Origin } from './pki.ts';

/** What somebody has written down about a template. */
export type TemplateFindings = {
  readonly [Property in Exclude<keyof CertificateTemplate, 'name' | 'origin' | 'origins'>]:
    Found<NonNullable<CertificateTemplate[Property]>> | undefined;
};

/** The template of these findings, with the place that each of its values was read from. */
export function describedTemplate(name: string, origin: Origin, found: TemplateFindings): CertificateTemplate {
  return {
    name,
    displayName: found.displayName?.value,
    schemaVersion: found.schemaVersion?.value,
    validity: found.validity?.value,
    renewalPeriod: found.renewalPeriod?.value,
    purpose: found.purpose?.value,
    proofOfOrigin: found.proofOfOrigin?.value,
    minimalKeySize: found.minimalKeySize?.value,
    keyAlgorithm: found.keyAlgorithm?.value,
    exportableKey: found.exportableKey?.value,
    keyArchival: found.keyArchival?.value,
    attestationRequired: found.attestationRequired?.value,
    applicationPolicies: found.applicationPolicies?.value,
    subjectSuppliedInRequest: found.subjectSuppliedInRequest?.value,
    managerApproval: found.managerApproval?.value,
    publishedInDirectory: found.publishedInDirectory?.value,
    requiredSignatures: found.requiredSignatures?.value,
    origin,
    origins: originsOf(found),
  };
}

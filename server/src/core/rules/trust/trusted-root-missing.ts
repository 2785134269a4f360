import type { ScepConfiguration } from '../../tenant/configuration.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { named } from './linked-root.ts';
import { otherId, rootLink, trustedRoot } from './example-export.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Ids of profiles are those of one tenant: after a copy from another tenant, or after the trusted certificate profile was made anew, the id leads nowhere.',
    symptoms: [
      'Graph: 400 "No OData route exists" when the profile is imported',
      'Microsoft365DSC: the profile cannot be deployed to another tenant',
    ],
    sources: ['microsoft365Dsc3965', 'microsoft365Dsc5650', 'intuneManagement114'],
    examples: {
      bad: [
        { profile: rootLink(otherId), beside: { 'root.json': trustedRoot() } },
        {
          title: 'named as IntuneManagement does',
          profile: {
            '#CustomRef_rootCertificate': 'Fabrikam Root CA|:|#microsoft.graph.windows81TrustedRootCertificate',
          },
          beside: { 'root.json': trustedRoot() },
        },
      ],
      good: [
        { profile: rootLink(), beside: { 'root.json': trustedRoot() } },
        {
          title: 'no other trusted certificate profile beside it: nothing is known of the tenant',
          profile: rootLink(otherId),
        },
      ],
    },
  };
}

export const trustedRootMissing: TenantRule = {
  id: 'trusted-root-missing',
  family: 'trust',
  scope: 'tenant',
  severity: 'info',
  evidence: 'reported',
  title: 'The root certificate that is named is not in this export',
  check(target, { tenant }, report) {
    if (target.kind !== 'scep' || !target.root || tenant.rootOf(target).kind !== 'missing') return;
    const { id, displayName, span } = target.root;
    const removed = tenant.formerly(target.root, target);
    if (removed) {
      report({
        span,
        severity: 'warning',
        message: `rootCertificate ("Root Certificate") names ${named(removed)}, which this change removes: devices that lose it get no certificate of this profile any more. Name another one first.`,
      });
      return;
    }
    const others = comparableRoots(target, tenant);
    if (others === 0) return;
    const what = id === undefined ? `the name "${displayName ?? ''}"` : `the id ${id}`;
    report({
      span,
      message: `No file here has a trusted certificate profile with ${what}, which rootCertificate ("Root Certificate") names; ${others === 1 ? 'another one is' : `${others} others are`} beside this profile. Ids differ from tenant to tenant: name the profile of this one.`,
    });
  },
};

/** Those that could have been named in the same way. Without any the export may be without trusted certificates as a whole. */
function comparableRoots(target: ScepConfiguration, tenant: Tenant): number {
  const hasId = target.root?.id !== undefined;
  return tenant
    .neighbours(target, 'trustedRoot')
    .filter(({ platform, id }) => platform === target.platform && (!hasId || id !== undefined)).length;
}

import type { Dependant, Link } from '../../tenant/configuration.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { named } from '../trust/linked-root.ts';
import { otherId } from '../trust/example-export.ts';
import { scep, wifiDocument } from './example-dependants.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Without its certificate profile, as after that was deleted or came from another tenant, the profile has no certificate to authenticate with.',
    sources: ['graphTypings', 'intuneManagement114'],
    examples: {
      bad: [{ document: wifiDocument(), beside: { 'scep.json': scep({ id: otherId }) } }],
      good: [
        { document: wifiDocument(), beside: { 'scep.json': scep() } },
        { title: 'no certificate profile beside it: nothing is known of the tenant', document: wifiDocument() },
      ],
    },
  };
}

export const dependantMissing: TenantRule = {
  id: 'dependant-missing',
  family: 'dependants',
  scope: 'tenant',
  severity: 'info',
  evidence: 'inferred',
  title: 'A Wi-Fi, VPN or email profile names a certificate profile that is not in this export',
  check(target, { tenant }, report) {
    if (target.kind !== 'dependant') return;
    for (const link of target.identities) {
      if (tenant.resolve(link, target).kind !== 'missing') continue;
      const removed = tenant.formerly(link, target);
      if (removed) {
        report({
          span: link.span,
          severity: 'warning',
          message: `${link.property} of this ${target.label} names ${named(removed)}, which this change removes. Devices lose the certificate that the profile authenticates with: name another one first.`,
        });
        continue;
      }
      if (!hasOthers(target, link, tenant)) continue;
      const what = link.id === undefined ? `the name "${link.displayName ?? ''}"` : `the id ${link.id}`;
      report({
        span: link.span,
        message: `No file here has a certificate profile with ${what}, which ${link.property} of this ${target.label} names. Was it deleted, or is it from another tenant? Name a certificate profile that is there.`,
      });
    }
  },
};

/** Certificate profiles that could have been named in the same way. */
function hasOthers(target: Dependant, link: Link, tenant: Tenant): boolean {
  const others = [...tenant.neighbours(target, 'scep'), ...tenant.neighbours(target, 'otherCertificate')];
  return others.some(({ platform, id }) => platform === target.platform && (link.id === undefined || id !== undefined));
}

import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { withRoot } from './example-export.ts';
import { linkedRoot, named, placeOf } from './linked-root.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'No certificate can be verified beyond the end of the certificate of the authority that issued it.',
    sources: ['rfc5280', 'scepProfiles2025'],
    examples: {
      bad: [withRoot({ notAfter: '2026-11-23T12:00:00Z' })],
      good: [withRoot({ notAfter: '2026-11-24T12:00:00Z' })],
    },
  };
}

export const trustedRootExpired: TenantRule = {
  id: 'trusted-root-expired',
  family: 'trust',
  scope: 'tenant',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The root certificate has expired',
  dependsOnDate: true,
  check(target, { tenant, now }, report) {
    const linked = now === undefined ? undefined : linkedRoot(target, tenant);
    if (!linked || now === undefined) return;
    const { link, root, certificate } = linked;
    const [from, until] = [certificate.notBefore.slice(0, 10), certificate.notAfter.slice(0, 10)];
    if (from <= now && now <= until) return;
    report({
      span: link.span,
      message: `The certificate of ${named(root)}, which rootCertificate ("Root Certificate") names, ${until < now ? `expired on ${until}` : `is not valid before ${from}`}. Put the present certificate of the authority into it, or name the profile that has it.`,
      related: [placeOf(root)],
    });
  },
};

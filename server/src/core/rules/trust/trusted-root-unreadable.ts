import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { rootLink, trustedRoot, withRoot } from './example-export.ts';
import { named, placeOf } from './linked-root.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'trustedRootCertificate of a trusted certificate profile is the content of a certificate file in base64. What is no certificate cannot be restored from the export.',
    sources: ['graphTypings'],
    examples: {
      bad: [
        {
          profile: rootLink(),
          beside: { 'root.json': trustedRoot({ trustedRootCertificate: 'Zm9v' }) },
          trusted: { Zm9v: { unfit: 'There is no certificate in it, as DER, PEM or base64.' } },
        },
      ],
      good: [withRoot({})],
    },
  };
}

export const trustedRootUnreadable: TenantRule = {
  id: 'trusted-root-unreadable',
  family: 'trust',
  scope: 'tenant',
  severity: 'warning',
  evidence: 'documented',
  title: 'The root certificate that is named holds no certificate',
  check(target, { tenant }, report) {
    if (target.kind !== 'scep' || !target.root) return;
    const root = tenant.trustedRootOf(target);
    const found = root && tenant.certificateOf(root);
    if (!root || !found || !('unfit' in found)) return;
    report({
      span: target.root.span,
      message: `trustedRootCertificate ("Certificate file") of ${named(root)}, which rootCertificate ("Root Certificate") names, is no certificate. ${found.unfit} Export the profile again.`,
      related: [placeOf(root)],
    });
  },
};

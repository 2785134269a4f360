import { platforms } from '../../facts/platforms.ts';
import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { named, placeOf } from '../trust/linked-root.ts';
import { scep, wifiDocument } from './example-dependants.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The certificate of a profile is that of a SCEP or PKCS profile of the same platform; Graph has types of its own for each platform, and takes no other.',
    symptoms: ['Graph: 400 Bad Request when the profile is imported'],
    sources: ['graphTypings'],
    examples: {
      bad: [
        {
          document: wifiDocument(),
          beside: { 'scep.json': scep({ '@odata.type': '#microsoft.graph.iosScepCertificateProfile' }) },
        },
        {
          document: wifiDocument(),
          beside: { 'root.json': scep({ '@odata.type': '#microsoft.graph.windows81TrustedRootCertificate' }) },
        },
      ],
      good: [
        { document: wifiDocument(), beside: { 'scep.json': scep() } },
        {
          title: 'a PKCS profile',
          document: wifiDocument(),
          beside: { 'pkcs.json': scep({ '@odata.type': '#microsoft.graph.windows10PkcsCertificateProfile' }) },
        },
      ],
    },
  };
}

export const dependantPlatform: TenantRule = {
  id: 'dependant-platform',
  family: 'dependants',
  scope: 'tenant',
  severity: 'error',
  evidence: 'documented',
  title: 'A Wi-Fi, VPN or email profile names a profile that cannot be its certificate',
  check(target, { tenant }, report) {
    if (target.kind !== 'dependant') return;
    for (const link of target.identities) {
      const to = tenant.resolve(link, target);
      if (to.kind !== 'found') continue;
      const { configuration } = to;
      const isCertificate = configuration.kind === 'scep' || configuration.kind === 'otherCertificate';
      if (isCertificate && configuration.platform === target.platform) continue;
      report({
        span: link.span,
        message: `${link.property} of this ${target.label} leads to ${named(configuration)}, which is ${isCertificate ? `for ${platforms[configuration.platform].label}` : 'no certificate profile of its own'}. Name a SCEP or PKCS profile for ${platforms[target.platform].label}.`,
        related: [placeOf(configuration)],
      });
    }
  },
};

import { platforms } from '../../facts/platforms.ts';
import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { otherId, rootLink, trustedRoot } from './example-export.ts';
import { named, placeOf } from './linked-root.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A SCEP profile names a trusted certificate profile of its own platform; Graph has a type of its own for each platform, and takes no other.',
    symptoms: ['Graph: 400 Bad Request when the profile is imported', 'The profile stays pending on the devices'],
    sources: ['scepProfiles2025', 'scepInfrastructure', 'graphTypings'],
    examples: {
      bad: [
        {
          profile: rootLink(),
          beside: { 'root.json': trustedRoot({ '@odata.type': '#microsoft.graph.iosTrustedRootCertificate' }) },
        },
        {
          title: 'the id is that of another kind of profile',
          profile: rootLink(otherId),
          beside: {
            'wifi.json': {
              '@odata.type': '#microsoft.graph.iosEnterpriseWiFiConfiguration',
              id: otherId,
              identityCertificateForClientAuthentication: null,
            },
          },
        },
      ],
      good: [{ profile: rootLink(), beside: { 'root.json': trustedRoot() } }],
    },
  };
}

export const trustedRootPlatform: TenantRule = {
  id: 'trusted-root-platform',
  family: 'trust',
  scope: 'tenant',
  severity: 'error',
  evidence: 'documented',
  title: 'The root certificate is not a trusted certificate profile of the same platform',
  check(target, { tenant }, report) {
    if (target.kind !== 'scep' || !target.root) return;
    const to = tenant.rootOf(target);
    if (to.kind !== 'found') return;
    const { configuration } = to;
    const isRoot = configuration.kind === 'trustedRoot';
    if (isRoot && configuration.platform === target.platform) return;
    const label = platforms[target.platform].label;
    report({
      span: target.root.span,
      message: `rootCertificate ("Root Certificate") leads to ${named(configuration)}, which is ${isRoot ? `for ${platforms[configuration.platform].label}` : 'no trusted certificate profile'}. Name a trusted certificate profile for ${label}.`,
      related: [placeOf(configuration)],
    });
  },
};

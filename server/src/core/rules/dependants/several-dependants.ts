import type { Platform } from '../../facts/fact.ts';
import { certificatesByDependant } from '../../facts/configuration-types.ts';
import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { identityLink, rootId } from '../trust/example-export.ts';
import { placeOf } from '../trust/linked-root.ts';

const wifi = (displayName: string): Readonly<Record<string, unknown>> => ({
  '@odata.type': '#microsoft.graph.iosEnterpriseWiFiConfiguration',
  displayName,
  ...identityLink('identityCertificateForClientAuthentication'),
});

export function documentation(): RuleDocumentation {
  return {
    why: 'On iOS, iPadOS and macOS every Wi-Fi or VPN profile that refers to a SCEP profile enrols a certificate of its own, which counts where certificates are licensed.',
    sources: ['scepProfiles2025', 'scepmanIos'],
    examples: {
      bad: [
        {
          type: 'iosScepCertificateProfile',
          profile: { id: rootId },
          beside: { 'office.json': wifi('Office'), 'guests.json': wifi('Guests') },
        },
      ],
      good: [{ type: 'iosScepCertificateProfile', profile: { id: rootId }, beside: { 'office.json': wifi('Office') } }],
    },
  };
}

export const severalDependants: TenantRule = {
  id: 'several-dependants',
  family: 'dependants',
  scope: 'tenant',
  severity: 'info',
  evidence: 'documented',
  title: 'Each device gets several certificates of this profile',
  check(target, { tenant }, report) {
    if (target.kind !== 'scep' || !platformsOf.has(target.platform)) return;
    const dependants = tenant.dependantsOf(target);
    if (dependants.length < 2) return;
    report({
      span: target.nameSpan,
      message: `${dependants.length} profiles name this one as their certificate, and on this platform each of them enrols a certificate of its own: a device that gets all of them has ${dependants.length}. See that the authority and its licence have room for them.`,
      related: dependants.map(placeOf),
    });
  },
};

const platformsOf: ReadonlySet<Platform> = new Set(certificatesByDependant.platforms);

import { usagesOfClients, usagesOfServers } from '../../facts/extended-key-usages.ts';
import { extendedKeyUsages } from '../../facts/properties.ts';
import { findUse } from '../../facts/uses.ts';
import type { Profile } from '../../profile/profile.ts';
import { profilesFor } from '../../workspace/profile-settings.ts';
import type { ProfileContext, ProfileRule, RuleDocumentation } from '../rule.ts';
import { heedsUsages, oidOf } from './usages.ts';

const secureEmail = [{ name: 'Secure Email', objectIdentifier: '1.3.6.1.5.5.7.3.4' }];
const mail = [
  { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
  { sanType: 'emailAddress', name: '{{EmailAddress}}' },
];

export function documentation(): RuleDocumentation {
  return {
    why: 'Authentication servers for Wi-Fi and VPN accept a certificate with the usage Client Authentication only, and in most other cases it is needed as well.',
    symptoms: ['The certificate is issued, and the RADIUS server rejects it'],
    sources: ['kb814394', 'scepProfiles2021', 'scepProfiles2025'],
    examples: {
      bad: [
        {
          profile: { extendedKeyUsages: [{ name: 'Server Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.1' }] },
          title: 'nothing but usages of servers',
        },
        {
          profile: {
            keyUsage: 'digitalSignature',
            extendedKeyUsages: secureEmail,
            customSubjectAlternativeNames: mail,
          },
          workspace: { profiles: [{ match: {}, usedFor: ['wifi'] }] },
          title: 'used for Wi-Fi',
        },
      ],
      good: [
        { profile: { extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' }] } },
        {
          profile: {
            keyUsage: 'digitalSignature',
            extendedKeyUsages: secureEmail,
            customSubjectAlternativeNames: mail,
          },
          title: 'for mail',
        },
        {
          profile: { extendedKeyUsages: [{ name: 'Code Signing', objectIdentifier: '1.3.6.1.5.5.7.3.3' }] },
          title: 'for code signing',
        },
      ],
    },
  };
}

export const missingClientAuthentication: ProfileRule = {
  id: 'missing-client-authentication',
  family: 'eku',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'The certificate is not for Client Authentication',
  check(profile, context, report) {
    const property = profile.properties.get(extendedKeyUsages.name);
    const [first, ...others] = profile.extendedKeyUsages;
    const oids = profile.extendedKeyUsages.map(oidOf);
    if (!property || !first || oids.some(authenticates) || !heedsUsages(profile)) return;
    // The usage that is there instead; of several none is at fault.
    const { span } = others.length === 0 ? (first.objectIdentifier?.node ?? first.node) : property.key;
    if (isForClients(profile, context)) {
      report({
        span,
        message:
          'These certificates are used for Wi-Fi or VPN, where the authentication server wants the extended key usage Client Authentication (1.3.6.1.5.5.7.3.2).',
      });
    } else if (oids.every(isOfServers)) {
      report({
        span,
        severity: 'info',
        message:
          'These are usages of servers. In most cases a certificate needs Client Authentication (1.3.6.1.5.5.7.3.2), so that the user or device can authenticate to a server.',
      });
    }
  },
};

function authenticates(oid: string | undefined): boolean {
  return usagesOfClients.oids.some((known) => known === oid);
}

function isOfServers(oid: string | undefined): boolean {
  return usagesOfServers.oids.some((known) => known === oid);
}

function isForClients(profile: Profile, { workspace }: ProfileContext): boolean {
  if (!workspace) return false;
  return profilesFor(workspace, profile).some(({ usedFor }) =>
    usedFor.some((use) => findUse(use)?.authenticatesClients),
  );
}

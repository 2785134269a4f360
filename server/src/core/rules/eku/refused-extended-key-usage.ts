import { anyPurpose, findExtendedKeyUsageByOid } from '../../facts/extended-key-usages.ts';
import { authorityKinds } from '../../facts/authority-kinds.ts';
import { cloudPkiUrl } from '../../facts/ndes.ts';
import { meetings, type Meeting } from '../../pki/meet.ts';
import { undescribed } from '../../pki/pki.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { clientUsage } from './usages.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Cloud PKI does not support Any Purpose, and every other usage has to be one that the issuing CA was made with. With another one the profile fails and no certificate is issued.',
    symptoms: ['The SCEP profile shows an error, and no certificate is issued to the device'],
    sources: ['cloudPkiConfigureCa'],
    examples: {
      bad: [
        {
          profile: {
            extendedKeyUsages: [clientUsage, { name: 'Any Purpose', objectIdentifier: anyPurpose }],
            scepServerUrls: [cloudPkiUrl.example],
          },
        },
        {
          profile: {
            extendedKeyUsages: [clientUsage, { name: 'Code Signing', objectIdentifier: '1.3.6.1.5.5.7.3.3' }],
            scepServerUrls: [cloudPkiUrl.example],
          },
          workspace: {
            authorities: { cloud: { kind: 'cloudPki', extendedKeyUsages: ['1.3.6.1.5.5.7.3.2'] } },
            servers: [{ urls: [cloudPkiUrl.example], authority: 'cloud' }],
          },
          title: 'a usage that the issuing CA does not have',
        },
      ],
      good: [
        { profile: { extendedKeyUsages: [clientUsage], scepServerUrls: [cloudPkiUrl.example] } },
        {
          profile: {
            extendedKeyUsages: [clientUsage, { name: 'Code Signing', objectIdentifier: '1.3.6.1.5.5.7.3.3' }],
            scepServerUrls: [cloudPkiUrl.example],
          },
          title: 'nobody described the issuing CA',
        },
      ],
    },
  };
}

export const refusedExtendedKeyUsage: ProfileRule = {
  id: 'refused-extended-key-usage',
  family: 'eku',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'Cloud PKI does not issue this extended key usage',
  supersedes: ['risky-extended-key-usage', 'unused-extended-key-usage'],
  check(profile, { workspace }, report) {
    const met = onePerAuthority(meetings(profile, workspace?.pki ?? undescribed));
    for (const { objectIdentifier } of profile.extendedKeyUsages) {
      if (!objectIdentifier) continue;
      const reason = firstReason(met, objectIdentifier.value);
      if (reason !== undefined) report({ span: objectIdentifier.node.span, message: reason });
    }
  },
};

/** A long list of URLs leads to few authorities. */
function onePerAuthority(met: readonly Meeting[]): readonly Meeting[] {
  return [...new Map(met.map((meeting) => [meeting.authority?.name ?? meeting.kind, meeting])).values()];
}

function firstReason(met: readonly Meeting[], oid: string): string | undefined {
  for (const { kind, authority } of met) {
    const refused = kind && authorityKinds[kind].refusedExtendedKeyUsages;
    if (refused?.value.includes(oid)) return refused.reason;
    // Of the kinds only one is documented to issue nothing beside its own usages.
    if (refused && authority?.extendedKeyUsages?.includes(oid) === false) {
      return `${findExtendedKeyUsageByOid(oid)?.name ?? oid} is not one of the usages of the issuing CA "${authority.name}". ${refused.reason}`;
    }
  }
  return undefined;
}

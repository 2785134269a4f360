import { cloudPkiUrl } from '../../facts/ndes.ts';
import { meetings } from '../../pki/meet.ts';
import { undescribed } from '../../pki/pki.ts';
import type { LocatedFormat } from '../../profile/profile.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Devices take one URL of the list at random, and each CA has its own root. NDES and other SCEP URLs must not be combined with those of Cloud PKI.',
    symptoms: ['Enrolment fails on some devices, and on others the next time'],
    sources: ['cloudPkiConfigureCa', 'hicksAdcs'],
    examples: {
      bad: [
        {
          profile: { scepServerUrls: [cloudPkiUrl.example, 'https://ndes.contoso.com/certsrv/mscep/mscep.dll'] },
        },
      ],
      good: [
        { profile: { scepServerUrls: [cloudPkiUrl.example] } },
        {
          profile: {
            scepServerUrls: [
              'https://ndes.contoso.com/certsrv/mscep/mscep.dll',
              'https://ndes2.contoso.com/certsrv/mscep/mscep.dll',
            ],
          },
        },
      ],
    },
  };
}

export const cloudPkiMixed: ProfileRule = {
  id: 'cloud-pki-mixed',
  family: 'urls',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'URLs of Cloud PKI and of other SCEP servers are in one profile',
  check(profile, { workspace }, report) {
    const met = meetings(profile, workspace?.pki ?? undescribed);
    if (!met.some(({ kind }) => kind === 'cloudPki')) return;
    for (const { kind, url } of met) {
      if (kind === 'cloudPki' || !isOfAnother(url)) continue;
      report({
        span: url.node.span,
        message:
          'This is not a URL of Cloud PKI, and there is one in the list too. They cannot be combined: make a profile for each CA.',
      });
    }
  },
};

/** A URL of Cloud PKI in which the variable was replaced has a finding of its own, and an empty one is none. */
function isOfAnother({ text: { text } }: LocatedFormat): boolean {
  return text.trim() !== '' && !text.toLowerCase().includes(cloudPkiUrl.path.toLowerCase());
}

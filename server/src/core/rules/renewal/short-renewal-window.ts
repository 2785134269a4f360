import { limits } from '../../facts/limits.ts';
import { platforms } from '../../facts/platforms.ts';
import { meetings } from '../../pki/meet.ts';
import { formatPeriod } from '../../pki/period.ts';
import { renewalOf } from '../../pki/renewal.ts';
import { effectiveValidity } from '../../pki/validity.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

const { shortRenewalWindowDays: short, appleRenewalThreshold: advised } = limits;

const thirtyDays = {
  authorities: { corp: { kind: 'adcs' } },
  templates: [{ name: 'Phones', validity: '30 days' }],
  servers: [
    {
      urls: ['https://ndes.contoso.com/*'],
      authority: 'corp',
      templates: { signature: 'Phones', encryption: 'Phones', generalPurpose: 'Phones' },
    },
  ],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'iOS, iPadOS and macOS renew a certificate inside the threshold only, and only while the device is unlocked. After that it stays expired, until somebody takes the device out of the profile and puts it back.',
    symptoms: ['Devices that were off for the holidays lose Wi-Fi or VPN for good'],
    sources: ['scepProfiles2023', 'scepProfiles2025', 'scepmanMacos', 'memdocs2727'],
    examples: {
      bad: [
        {
          type: 'iosScepCertificateProfile',
          profile: { renewalThresholdPercentage: 20 },
          workspace: thirtyDays,
        },
      ],
      good: [
        {
          type: 'iosScepCertificateProfile',
          profile: { renewalThresholdPercentage: 50 },
          workspace: thirtyDays,
        },
        {
          profile: { renewalThresholdPercentage: 20 },
          workspace: { ...thirtyDays, templates: [{ name: 'Phones', validity: '1 year' }] },
        },
      ],
    },
  };
}

export const shortRenewalWindow: ProfileRule = {
  id: 'short-renewal-window',
  family: 'renewal',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'There is little time to renew the certificate',
  needs: ['template'],
  check(profile, { workspace }, report) {
    const threshold = profile.renewalThresholdPercentage;
    const trait = platforms[profile.type.platform].renewsInWindowOnly;
    if (!workspace || !threshold || !trait) return;
    const { effective, because } = effectiveValidity(profile, meetings(profile, workspace.pki));
    const renewal =
      effective && renewalOf(effective, threshold.value, because === 'request' ? 'calendar' : 'authority');
    if (!effective || !renewal || renewal.daysLeft >= short.value) return;
    report({
      span: threshold.node.span,
      message: `The certificate is valid for ${formatPeriod(effective)}, and ${threshold.value} % of that leaves ${renewal.daysLeft} ${renewal.daysLeft === 1 ? 'day' : 'days'} to renew it. ${trait.text} ${advised.text}`,
    });
  },
};

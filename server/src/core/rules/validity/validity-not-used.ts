import { platforms } from '../../facts/platforms.ts';
import { meetings, strictestTemplate } from '../../pki/meet.ts';
import { comparePeriods, formatPeriod } from '../../pki/period.ts';
import { requestedPeriod } from '../../pki/validity.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'iOS, iPadOS and macOS always use the validity period of the certificate template.',
    sources: ['scepArticle2018', 'scepInfrastructure', 'scepmanIos'],
    examples: {
      bad: [
        {
          type: 'iosScepCertificateProfile',
          profile: { certificateValidityPeriodScale: 'months', certificateValidityPeriodValue: 6 },
        },
        {
          type: 'macOSScepCertificateProfile',
          profile: { certificateValidityPeriodScale: 'years', certificateValidityPeriodValue: 1 },
        },
        {
          type: 'iosScepCertificateProfile',
          profile: { certificateValidityPeriodScale: 'years', certificateValidityPeriodValue: 0 },
          title: 'whatever the value is',
        },
      ],
      good: [{ profile: { certificateValidityPeriodScale: 'months', certificateValidityPeriodValue: 6 } }],
    },
  };
}

export const validityNotUsed: ProfileRule = {
  id: 'validity-not-used',
  family: 'validity',
  scope: 'profile',
  severity: 'hint',
  evidence: 'documented',
  title: 'The validity period has no effect on this platform',
  check(profile, { workspace }, report) {
    const requested = requestedPeriod(profile);
    const trait = platforms[profile.type.platform].ignoresValidity;
    if (!profile.validity || !trait) return;
    const template = workspace && strictestTemplate(meetings(profile, workspace.pki));
    if (requested && template?.validity && comparePeriods(requested, template.validity) === 'equal') return;
    const decides = template?.validity ? ` Here that is "${template.name}": ${formatPeriod(template.validity)}.` : '';
    report({ span: profile.validity.value.node.span, message: `${trait.text}${decides}`, isUnnecessary: true });
  },
};

import { limits } from '../../facts/limits.ts';
import { platforms } from '../../facts/platforms.ts';
import { comparePeriods, formatPeriod } from '../../pki/period.ts';
import type { Period } from '../../pki/pki.ts';
import { requestedPeriod } from '../../pki/validity.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

const least: Period = { count: limits.advisedMinimumValidityDays.value, unit: 'days' };

export function documentation(): RuleDocumentation {
  return {
    why: 'Microsoft advises five days or more: a certificate that is about to expire when it arrives may be rejected.',
    sources: ['scepProfiles2021', 'scepProfiles2025', 'scepInfrastructure', 'pkcsProfiles'],
    examples: {
      bad: [{ profile: { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue: 4 } }],
      good: [{ profile: { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue: 5 } }],
    },
  };
}

export const validityBelowMinimum: ProfileRule = {
  id: 'validity-below-minimum',
  family: 'validity',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'The validity period is shorter than five days',
  check(profile, _context, report) {
    const requested = requestedPeriod(profile);
    if (!requested || !profile.validity || platforms[profile.type.platform].ignoresValidity) return;
    if (comparePeriods(requested, least) !== 'shorter') return;
    report({
      span: profile.validity.value.node.span,
      message: `The certificate validity period is ${formatPeriod(requested)}. Plan ${formatPeriod(least)} or more: a device may reject a certificate that is about to expire when it arrives.`,
    });
  },
};

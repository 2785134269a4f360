import { limits } from '../../facts/limits.ts';
import { platforms } from '../../facts/platforms.ts';
import { formatPeriod } from '../../pki/period.ts';
import { renewalOf } from '../../pki/renewal.ts';
import { requestedPeriod } from '../../pki/validity.ts';
import type { Profile } from '../../profile/profile.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

const { renewalThresholdMistaken: mistaken, maximumRenewalThreshold: maximum } = limits;

export function documentation(): RuleDocumentation {
  return {
    why: 'The renewal threshold is the percentage of the lifetime that is left. Those who take it for the part that is over write 80 and get five times as many certificates.',
    symptoms: [
      'A device has several certificates of the same profile',
      'The CA issues far more certificates than expected',
    ],
    sources: mistaken.sources,
    examples: {
      bad: [{ profile: { renewalThresholdPercentage: 80 } }],
      good: [{ profile: { renewalThresholdPercentage: 20 } }, { profile: { renewalThresholdPercentage: 50 } }],
    },
  };
}

export const highRenewalThreshold: ProfileRule = {
  id: 'high-renewal-threshold',
  family: 'renewal',
  scope: 'profile',
  severity: 'info',
  evidence: 'inferred',
  title: 'The certificate is renewed when most of its life is still to come',
  check(profile, _context, report) {
    const threshold = profile.renewalThresholdPercentage;
    if (!threshold || threshold.value < mistaken.value || threshold.value > maximum.value) return;
    report({
      span: threshold.node.span,
      message: `Renewal begins when ${threshold.value} % of the lifetime is left${forExample(profile, threshold.value)}. ${mistaken.text}`,
    });
  },
};

/** In days, where the profile itself sets the lifetime. */
function forExample(profile: Profile, threshold: number): string {
  const requested = requestedPeriod(profile);
  if (!requested || platforms[profile.type.platform].ignoresValidity) return '';
  const renewal = renewalOf(requested, threshold, 'calendar');
  return renewal ? `: with ${formatPeriod(requested)} after ${renewal.firstDay} days` : '';
}

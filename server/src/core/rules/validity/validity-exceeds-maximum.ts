import { limits } from '../../facts/limits.ts';
import { platforms } from '../../facts/platforms.ts';
import { comparePeriods, formatPeriod } from '../../pki/period.ts';
import type { Period } from '../../pki/pki.ts';
import { requestedPeriod } from '../../pki/validity.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { setValidity } from './fix-validity.ts';

const inMonths: Period = { count: limits.maximumValidityMonths.value, unit: 'months' };
const inDays: Period = { count: limits.maximumValidityDays.value, unit: 'days' };

export function documentation(): RuleDocumentation {
  return {
    why: 'Intune supports a validity period of up to 24 months.',
    sources: ['scepProfiles2021', 'scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025', 'pkcsProfiles'],
    examples: {
      bad: [
        { profile: { certificateValidityPeriodValue: 5 } },
        { profile: { certificateValidityPeriodScale: 'months', certificateValidityPeriodValue: 36 } },
        { profile: { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue: 800 } },
      ],
      good: [
        { profile: { certificateValidityPeriodValue: 2 } },
        { profile: { certificateValidityPeriodScale: 'months', certificateValidityPeriodValue: 24 } },
        { profile: { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue: 730 } },
      ],
    },
  };
}

export const validityExceedsMaximum: ProfileRule = {
  id: 'validity-exceeds-maximum',
  family: 'validity',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'The validity period is longer than Intune supports',
  check(profile, _context, report) {
    const requested = requestedPeriod(profile);
    if (!requested || !profile.validity || platforms[profile.type.platform].ignoresValidity) return;
    if (comparePeriods(requested, greatestIn(requested)) !== 'longer') return;
    report({
      span: profile.validity.value.node.span,
      message: `The certificate validity period is ${formatPeriod(requested)}. ${limits.maximumValidityMonths.text}`,
      fixes: setValidity(profile.validity, inMonths),
    });
  },
};

/** The greatest period in the units of the request: days are not months, so each has a bound of its own. */
function greatestIn({ unit }: Period): Period {
  return unit === 'days' ? inDays : inMonths;
}

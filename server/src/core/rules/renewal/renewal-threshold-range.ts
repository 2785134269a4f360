import { limits } from '../../facts/limits.ts';
import { renewalThresholdPercentage as property } from '../../facts/properties.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

const { minimumRenewalThreshold: minimum, maximumRenewalThreshold: maximum } = limits;

export function documentation(): RuleDocumentation {
  return {
    why: 'The renewal threshold is the percentage of the lifetime that is left when the device begins to renew.',
    symptoms: ['Graph answers 400 Bad Request when the profile is imported'],
    sources: minimum.sources,
    examples: {
      bad: [{ profile: { renewalThresholdPercentage: 0 } }, { profile: { renewalThresholdPercentage: 100 } }],
      good: [{ profile: { renewalThresholdPercentage: 1 } }, { profile: { renewalThresholdPercentage: 50 } }],
    },
  };
}

export const renewalThresholdRange: ProfileRule = {
  id: 'renewal-threshold-range',
  family: 'renewal',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The renewal threshold is not between 1 and 99',
  check({ renewalThresholdPercentage: threshold, type }, _context, report) {
    if (!threshold || (threshold.value >= minimum.value && threshold.value <= maximum.value)) return;
    // Graph documents the bounds for most types, and nowhere a percentage beyond them.
    const isDocumented = type.properties.get(property.name)?.limits !== undefined;
    report({
      span: threshold.node.span,
      ...(isDocumented ? {} : { severity: 'warning', evidence: 'inferred' }),
      message: `${threshold.value} is no renewal threshold. ${minimum.text} It is the part of the lifetime that is left when renewal begins.`,
    });
  },
};

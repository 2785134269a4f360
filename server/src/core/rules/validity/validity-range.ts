import { limits } from '../../facts/limits.ts';
import { platforms } from '../../facts/platforms.ts';
import { certificateValidityPeriodValue as property } from '../../facts/properties.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

const { minimumValidity: minimum, maximumInteger: maximum } = limits;

export function documentation(): RuleDocumentation {
  return {
    why: 'A certificate that is valid for nothing has expired when it arrives, and the agent of the device rejects one that is near its end. Microsoft advises five days or more; Graph holds no number beyond 2147483647.',
    symptoms: [
      'The profile shows "Error" on every device',
      'Graph answers 400 Bad Request when the profile is imported',
    ],
    sources: ['scepProfiles2021', 'scepProfiles2025', 'scepInfrastructure', ...minimum.sources],
    examples: {
      bad: [
        { profile: { certificateValidityPeriodValue: 0 } },
        { profile: { certificateValidityPeriodValue: -1 } },
        { profile: { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue: 4_000_000_000 } },
      ],
      good: [{ profile: { certificateValidityPeriodValue: 1 } }],
    },
  };
}

export const validityRange: ProfileRule = {
  id: 'validity-range',
  family: 'validity',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The validity period is no period',
  supersedes: ['validity-below-minimum', 'validity-exceeds-maximum'],
  check({ properties, type }, _context, report) {
    const node = properties.get(property.name)?.value;
    // Another JSON type has a finding of its own, and where the template decides, the value has no effect.
    if (node?.kind !== 'number' || !Number.isInteger(node.value) || platforms[type.platform].ignoresValidity) return;
    if (node.value >= minimum.value && node.value <= maximum.value) return;
    report({
      span: node.span,
      message:
        node.value > maximum.value
          ? `"${property.name}" ("${property.label}") is ${node.value}. ${maximum.text}`
          : `"${property.name}" ("${property.label}") is ${node.value}: such a certificate has expired when it arrives, and the device rejects it. Write ${minimum.value} or more.`,
    });
  },
};

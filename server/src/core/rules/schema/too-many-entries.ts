import type { ProfileRule, RuleDocumentation } from '../rule.ts';

/** Of the shortest list that has a limit. */
const most = 50;

export function documentation(): RuleDocumentation {
  return {
    why: 'Graph documents how many entries a list of a profile can have at most: 500 subject alternative names, 500 extended key usages, 50 apps that get the certificate silently.',
    symptoms: ['Graph answers 400 Bad Request when the profile is imported'],
    sources: ['graphTypings'],
    examples: {
      bad: [{ type: 'androidDeviceOwnerScepCertificateProfile', profile: withApps(most + 1) }],
      good: [{ type: 'androidDeviceOwnerScepCertificateProfile', profile: withApps(most) }],
    },
  };
}

export const tooManyEntries: ProfileRule = {
  id: 'too-many-entries',
  family: 'schema',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The list has more entries than Graph takes',
  check(_profile, context, report) {
    for (const { fact, value } of context.values()) {
      const maximum = fact.limits?.maximumItems;
      if (maximum === undefined || value.kind !== 'array' || value.items.length <= maximum) continue;
      const first = value.items[maximum];
      report({
        span: { start: first?.span.start ?? value.span.start, end: value.span.end },
        message: `"${fact.name}" ("${fact.label}") has ${value.items.length} entries, and Graph takes ${maximum}.`,
      });
    }
  },
};

function withApps(count: number): Record<string, unknown> {
  const packages = Array.from({ length: count }, (_, index) => ({ packageId: `com.contoso.app${index + 1}` }));
  return { certificateAccessType: 'specificApps', silentCertificateAccessDetails: packages };
}

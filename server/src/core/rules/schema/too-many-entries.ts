import type { ProfileRule } from '../rule.ts';
import { typedValues } from './values.ts';

const most = 500;

export const tooManyEntries: ProfileRule = {
  id: 'too-many-entries',
  family: 'schema',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The list has more entries than Graph takes',
  why: 'Graph documents how many entries a list of a profile can have at most: 500 subject alternative names and 500 extended key usages.',
  symptoms: ['Graph answers 400 Bad Request when the profile is imported'],
  sources: ['graphTypings'],
  examples: {
    bad: [{ profile: { customSubjectAlternativeNames: names(most + 1) } }],
    good: [{ profile: { customSubjectAlternativeNames: names(most) } }],
  },
  *check(profile, _context) {
    for (const { fact, value } of typedValues(profile)) {
      const maximum = fact.limits?.maximumItems;
      if (maximum === undefined || value.kind !== 'array' || value.items.length <= maximum) continue;
      const first = value.items[maximum];
      yield {
        span: { start: first?.span.start ?? value.span.start, end: value.span.end },
        message: `"${fact.name}" ("${fact.label}") has ${value.items.length} entries, and Graph takes ${maximum}.`,
      };
    }
  },
};

function names(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({
    sanType: 'domainNameService',
    name: `{{DeviceName}}.site${index}.contoso.com`,
  }));
}

import type { Profile } from './profile/profile.ts';
import type { RawFinding } from './settle.ts';
import type { Span } from './text/span.ts';
import { SpanIndex } from './text/span-index.ts';

/** Drops a finding where another one names its cause: of a rule that supersedes it, at an overlapping place of the same profile. */
export function withoutSuperseded(found: readonly RawFinding[]): readonly RawFinding[] {
  const places = supersedingPlaces(found);
  if (places.size === 0) return found;
  return found.filter(({ rule, profile, problem }) => !places.get(rule.id)?.get(profile)?.touches(problem.span));
}

/** Where the findings of a rule are superfluous, by its id and by profile. */
function supersedingPlaces(
  found: readonly RawFinding[],
): ReadonlyMap<string, ReadonlyMap<Profile | undefined, SpanIndex>> {
  const spans = new Map<string, Map<Profile | undefined, Span[]>>();
  for (const { rule, profile, problem } of found) {
    for (const superseded of rule.supersedes ?? []) {
      const ofRule = spans.get(superseded) ?? new Map<Profile | undefined, Span[]>();
      spans.set(superseded, ofRule);
      const ofProfile = ofRule.get(profile);
      if (ofProfile) ofProfile.push(problem.span);
      else ofRule.set(profile, [problem.span]);
    }
  }
  return new Map(
    [...spans].map(([id, ofRule]) => [
      id,
      new Map([...ofRule].map(([profile, list]) => [profile, new SpanIndex(list)])),
    ]),
  );
}

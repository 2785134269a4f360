import type { AnalysisSettings } from './analysis.ts';
import type { Profile } from './profile/profile.ts';
import { hasLapsed } from './workspace/acceptance-problems.ts';
import { matchesProfile } from './workspace/profile-settings.ts';
import type { Acceptance } from './workspace/workspace.ts';
import type { Finding } from './rules/rule.ts';

/** What covers a finding that somebody looked at and accepted in the workspace file, as long as that has not expired. */
export function acceptances({
  workspace,
  now,
}: AnalysisSettings): (finding: Finding, profile: Profile | undefined) => Acceptance | undefined {
  const accepted = (workspace?.accepted ?? []).filter((acceptance) => !hasLapsed(acceptance, now));
  return (finding, profile) => accepted.find((acceptance) => covers(acceptance, finding, profile));
}

function covers(acceptance: Acceptance, finding: Finding, profile: Profile | undefined): boolean {
  if (acceptance.rule !== finding.rule) return false;
  if (acceptance.pointer !== undefined && acceptance.pointer !== finding.profilePointer) return false;
  return acceptance.profile === undefined || (profile !== undefined && matchesProfile(acceptance.profile, profile));
}

import type { Analysis, AnalysisSettings, Content, SilencedFinding } from './analysis.ts';
import { pointerAt } from './json/pointer.ts';
import type { Profile } from './profile/profile.ts';
import type { SeveritySetting } from './workspace/workspace.ts';
import { acceptances } from './acceptance.ts';
import { withoutSuperseded } from './superseded.ts';
import { suppressions } from './suppression.ts';
import type { Finding, Problem, Rule, Severity } from './rules/rule.ts';
import { compareText } from './text/compare-text.ts';

export interface RawFinding {
  readonly rule: Rule;
  readonly profile: Profile | undefined;
  readonly problem: Problem;
}

/** More findings of one rule in one document help nobody who reads them. */
export const mostToldOfOneRule = 100;

/** Makes findings of what the rules said: one cause one finding, the user's severities, what was silenced apart. */
export function settle(
  found: readonly RawFinding[],
  content: Content,
  settings: AnalysisSettings,
): Pick<Analysis, 'findings' | 'silenced'> {
  const severities = settings.workspace?.severities ?? settings.severities ?? new Map<string, SeveritySetting>();
  const suppressionOf = suppressions(content);
  const acceptanceOf = acceptances(settings);
  const findings: Finding[] = [];
  const silenced: SilencedFinding[] = [];
  for (const raw of withoutSuperseded(found.filter(({ rule }) => severities.get(rule.id) !== 'off'))) {
    const finding = toFinding(raw, content, severities);
    const comment = suppressionOf(finding);
    const acceptance = acceptanceOf(finding, raw.profile);
    const reason = comment ?? acceptance?.reason;
    if (reason === undefined) findings.push(finding);
    else silenced.push({ finding, reason, acceptance: comment === undefined ? acceptance : undefined });
  }
  return { findings: capped(findings.sort(byPlace), settings.mostOfOneRule ?? mostToldOfOneRule), silenced };
}

function toFinding(
  { rule, profile, problem }: RawFinding,
  { json }: Content,
  severities: ReadonlyMap<string, SeveritySetting>,
): Finding {
  const pointer = json ? pointerAt(json, problem.span.start) : '';
  return {
    ...problem,
    rule: rule.id,
    severity: chosenSeverity(severities.get(rule.id), problem.severity ?? rule.severity),
    evidence: problem.evidence ?? rule.evidence,
    related: problem.related ?? [],
    fixes: problem.fixes ?? [],
    profile: profile?.displayName ?? null,
    pointer,
    profilePointer: profile && pointer.startsWith(profile.pointer) ? pointer.slice(profile.pointer.length) : pointer,
  };
}

function chosenSeverity(setting: SeveritySetting | undefined, severity: Severity): Severity {
  return setting === undefined || setting === 'off' ? severity : setting;
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Keeps the first findings of each rule; the last one kept says how many more there are. */
export function capped<Told extends Pick<Finding, 'rule' | 'message'>>(
  findings: readonly Told[],
  most = mostToldOfOneRule,
): readonly Told[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const index = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, index);
    if (index > most) return [];
    const more = (counts.get(finding.rule) ?? 0) - most;
    return index === most && more > 0 ? [{ ...finding, message: `${finding.message} (and ${more} more)` }] : [finding];
  });
}

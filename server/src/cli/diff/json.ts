import { jsonText } from '../formats/json-text.ts';
import type { SubjectView } from '../../review/view/subject-view.ts';
import type { DiffView, ProfileView, PropertyView } from '../../review/view/view.ts';

/** The machine-readable answer whose shape is a contract: docs/output.md. */
export function diffJson(view: DiffView): string {
  const { findings, profiles, subjects, acceptances, loweredRules, notChecked, unchanged, isRedacted } = view;
  return jsonText({
    profiles: profiles.map(profileJson),
    unchangedProfiles: unchanged,
    subjects: subjects.map(subjectJson),
    findings: {
      new: findings.new,
      fixed: findings.fixed,
      silenced: findings.silenced,
    },
    acceptances,
    loweredRules,
    notChecked,
    redacted: isRedacted,
  });
}

function profileJson(profile: ProfileView): object {
  const { path, name, change, reissues, removes, revokes, properties, devices, totalDevices } = profile;
  return {
    path,
    profile: name,
    change,
    previousPath: profile.previousPath,
    previousName: profile.previousName,
    reissues: reissues.value,
    removes: removes.value,
    revokes: revokes.value,
    because: [...otherId(profile), ...properties.map(propertyJson)],
    sources: { reissues: reissues.source, removes: removes.source, revokes: revokes.source },
    devices,
    unchangedDevices: totalDevices - devices.length,
    counts: profile.counts,
  };
}

function subjectJson({ path, line, change, before, after, devices, totalDevices, counts }: SubjectView): object {
  return { path, line, change, before, after, devices, unchangedDevices: totalDevices - devices.length, counts };
}

function propertyJson(property: PropertyView): object {
  const { pointer, before, after, reissues, removes, revokes, assignments } = property;
  const answers = { reissues: reissues.value, removes: removes.value, revokes: revokes.value };
  return { pointer, before, after, ...answers, reason: reissues.reason, source: reissues.source, ...assignments };
}

function otherId({ change, ownId, otherId: other, reissues, removes, revokes }: ProfileView): readonly object[] {
  if (other === null) return [];
  const [before, after] = change === 'removed' ? [ownId, other] : [other, ownId];
  return [
    {
      pointer: '/id',
      before,
      after,
      reissues: reissues.value,
      removes: removes.value,
      revokes: revokes.value,
      reason: reissues.reason,
      source: reissues.source,
    },
  ];
}

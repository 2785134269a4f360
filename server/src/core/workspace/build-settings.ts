import type { Located } from '../profile/profile.ts';
import type { WorkspaceFile } from './parse.ts';
import type { acceptanceShape, matchShape } from './profile-shapes.ts';
import { valuesOf, type Value } from './shape.ts';
import type { Acceptance, ProfileMatch, ProfileSettings, SeveritySetting } from './workspace.ts';

/** The settings of profiles, the nearest file's first. */
export function buildProfileSettings(files: readonly WorkspaceFile[]): readonly ProfileSettings[] {
  return files.flatMap(
    ({ content }) =>
      content.profiles?.value.map(({ value: { match, devices, usedFor, sharedIdentity } }) => ({
        match: match ? matchOf(match) : {},
        devices: valuesOf(devices),
        usedFor: valuesOf(usedFor) ?? [],
        sharedIdentity: sharedIdentity?.value ?? false,
      })) ?? [],
  );
}

/** The severity of each rule as the nearest file with a word on it says. */
export function buildSeverities(files: readonly WorkspaceFile[]): ReadonlyMap<string, SeveritySetting> {
  const severities = new Map<string, SeveritySetting>();
  for (const { content } of files) {
    for (const [rule, { value }] of content.rules?.value ?? []) {
      if (!severities.has(rule)) severities.set(rule, value);
    }
  }
  return severities;
}

/** What was accepted, the nearest file's first. Without a rule or a reason nothing is. */
export function buildAcceptances(files: readonly WorkspaceFile[]): readonly Acceptance[] {
  return files.flatMap(
    ({ content, path }) => content.accepted?.value.flatMap((entry) => acceptanceOf(entry, path)) ?? [],
  );
}

function acceptanceOf({ value, node }: Located<Value<typeof acceptanceShape>>, path: string): readonly Acceptance[] {
  const { rule, profile, pointer, reason, by, expires } = value;
  if (rule === undefined || reason === undefined) return [];
  return [
    {
      rule: rule.value,
      profile: profile && matchOf(profile),
      pointer: pointer?.value,
      reason: reason.value,
      by: by?.value,
      expires: expires?.value,
      path,
      span: node.span,
    },
  ];
}

export function matchOf({ value: { id, displayName, platform } }: Located<Value<typeof matchShape>>): ProfileMatch {
  return {
    ...(id && { id: id.value }),
    ...(displayName && { displayName: displayName.value }),
    ...(platform && { platform: platform.value }),
  };
}

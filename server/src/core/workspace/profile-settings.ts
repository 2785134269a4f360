import type { Profile } from '../profile/profile.ts';
import { matchesWildcard } from '../pki/wildcard.ts';
import type { Device } from '../render/device.ts';
import type { HouseRules, ProfileMatch, ProfileSettings, Workspace } from './workspace.ts';

/** Whether everything the match says fits the profile; a match that says nothing fits all. */
export function matchesProfile({ id, displayName, platform }: ProfileMatch, profile: Profile): boolean {
  if (id !== undefined && id.toLowerCase() !== profile.id?.toLowerCase()) return false;
  if (platform !== undefined && platform !== profile.type.platform) return false;
  return displayName === undefined || matchesWildcard(displayName, profile.displayName ?? '');
}

/** The settings that match a profile, in the order of the workspace file. */
export function profilesFor(workspace: Workspace, profile: Profile): readonly ProfileSettings[] {
  return workspace.profiles.filter(({ match }) => matchesProfile(match, profile));
}

/** The rules of the user's own that hold for a profile; none without a workspace file. */
export function houseRulesFor(workspace: Workspace | undefined, profile: Profile): readonly HouseRules[] {
  return workspace?.houseRules.filter(({ match }) => matchesProfile(match, profile)) ?? [];
}

/**
 * The user's devices that get a profile: those of the groups that matching settings name, of all groups where none
 * names any; and of these the ones whose platform is the profile's or not known.
 */
export function devicesFor(workspace: Workspace, profile: Profile): readonly Device[] {
  const named = profilesFor(workspace, profile).flatMap(({ devices }) => (devices ? [devices] : []));
  const groups = named.length === 0 ? workspace.devices.keys() : named.flat();
  const devices = [...new Set(groups)].flatMap((group) => workspace.devices.get(group) ?? []);
  return devices.filter(({ platforms }) => platforms.length === 0 || platforms.includes(profile.type.platform));
}

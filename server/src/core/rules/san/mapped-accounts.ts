import { findUse } from '../../facts/uses.ts';
import { platforms } from '../../facts/platforms.ts';
import type { Profile } from '../../profile/profile.ts';
import { profilesFor } from '../../workspace/profile-settings.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * Whether a domain controller has to find the account of the profile's certificates, as the workspace file says. Only of
 * Windows devices are there accounts; user certificates are of every platform that has the list of names.
 */
export function findsAccount(profile: Profile, workspace: Workspace | undefined): boolean {
  if (!workspace || !profile.certificateStore) return false;
  if (profile.certificateStore === 'machine' && !platforms[profile.type.platform].joinsDomain) return false;
  return profilesFor(workspace, profile).some(({ usedFor }) => usedFor.some((use) => findUse(use)?.findsAccount));
}

// On which devices something is shown: the user's own, or the built-in ones for those who have described none.
import type { Platform } from '../facts/fact.ts';
import type { Profile } from '../profile/profile.ts';
import { builtInDevices } from '../render/built-in-devices.ts';
import type { Device } from '../render/device.ts';
import { devicesFor } from './profile-settings.ts';
import type { Workspace } from './workspace.ts';

/** The devices to show a profile on. The user's devices replace the built-in ones, also where none of them fits. */
export function devicesOfProfile(profile: Profile, workspace: Workspace | undefined): readonly Device[] {
  if (workspace && workspace.devices.size > 0) return devicesFor(workspace, profile);
  return fittingDevices(builtInDevices(), profile.type.platform);
}

/** The devices to show a subject on that belongs to no profile: of whatever platform. */
export function devicesOfSubject(workspace: Workspace | undefined): readonly Device[] {
  const own = [...(workspace?.devices.values() ?? [])].flat();
  return own.length > 0 ? own : builtInDevices();
}

/** Those that can take a profile of the platform, and those of which that is not known. */
export function fittingDevices(devices: readonly Device[], platform: Platform): readonly Device[] {
  return devices.filter(({ platforms }) => platforms.length === 0 || platforms.includes(platform));
}

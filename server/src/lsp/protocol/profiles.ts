// The list of the profiles of a workspace.
import type { ProfileGroup } from '../../service/profile-list.ts';

export type { ProfileEntry, ProfileGroup } from '../../service/profile-list.ts';

/** The profiles of the workspace by platform. Open documents count as they are, saved or not. */
export const profilesMethod = 'scepProfiles/profiles';

export interface ProfileList {
  /** False as long as the files of the workspace are being read. */
  readonly isComplete: boolean;
  readonly groups: readonly ProfileGroup[];
}

/** From the server, to a client that asked for the list once: it may be another one now. */
export const profilesChangedMethod = 'scepProfiles/profilesChanged';

// New profiles and a first workspace file.
import type { NewProfile } from '../../service/new-profile.ts';

export type { NewProfile, NewProfileChoices } from '../../service/new-profile.ts';

/** What a new profile can be made of, in the folder where it is wanted. */
export const newProfileChoicesMethod = 'scepProfiles/newProfileChoices';

export interface NewProfileChoicesParams {
  /** Of the folder; null where none is open. */
  readonly folder: string | null;
}

/** The text of a new profile; null for what is not among the choices. */
export const newProfileMethod = 'scepProfiles/newProfile';

export interface NewProfileParams extends NewProfileChoicesParams {
  readonly chosen: NewProfile;
}

/** A first workspace file from what lies around in a folder. */
export const newWorkspaceFileMethod = 'scepProfiles/newWorkspaceFile';

export interface NewWorkspaceFileParams {
  /** URI of the folder. */
  readonly folder: string;
}

/** Null where the folder is none that can be looked at. */
export type NewWorkspaceFile = {
  /** Of the file that governs the folder, or would. */
  readonly uri: string;
  /** Null where that file is there already. */
  readonly text: string | null;
} | null;

// The devices there are to show: chosen, imported, and kept where they should not be.
import type { TextEdit } from 'vscode-languageserver';
import type { ImportCounts } from '../../core/render/import-devices.ts';

export type { ImportCounts } from '../../core/render/import-devices.ts';

/** The devices there are to choose from. */
export const devicesMethod = 'scepProfiles/devices';

export interface DevicesParams {
  readonly uri: string;
}

export interface DeviceEntry {
  readonly label: string;
  readonly evidence: 'real' | 'sample';
  /** Names of platforms in words. */
  readonly platforms: readonly string[];
}

/** From the client: which devices hovers and previews show from now on; null for all. */
export const chooseDevicesMethod = 'scepProfiles/chooseDevices';

export interface ChosenDevices {
  readonly labels: readonly string[];
  readonly hasWorstCase: boolean;
}

/** Devices from exports, as the text of a file; nothing is written. */
export const importDevicesMethod = 'scepProfiles/importDevices';

export interface ImportDevicesParams {
  /** Files that complete each other: managed devices, users, Entra devices. */
  readonly files: readonly { readonly name: string; readonly base64: string }[];
  /** What the replacements of names follow from; null to leave names as they are. */
  readonly salt: string | null;
}

export type ImportDevicesAnswer =
  /** A sentence or two. */
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      readonly text: string;
      readonly counts: ImportCounts;
      /** How many places could not be read. */
      readonly problems: number;
    };

/** How a workspace file comes to name a file of devices. */
export const nameDevicesMethod = 'scepProfiles/nameDevices';

export interface NameDevicesParams {
  /** Of the file of devices. */
  readonly uri: string;
}

export type NameDevicesAnswer =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      readonly uri: string;
      /** Whether there is no workspace file yet. */
      readonly isNew: boolean;
      /** Of the workspace file as the server knows it; none where it names the file already. */
      readonly edits: readonly TextEdit[];
    };

/** Files of devices that look real and are kept by git. Only asked in a workspace that is trusted: git is run for it. */
export const trackedDevicesMethod = 'scepProfiles/trackedDevices';

export interface TrackedDevicesParams {
  /** Of a document that the workspace file governs, or of the workspace file. */
  readonly uri: string;
}

export interface TrackedDevices {
  /** Their URIs. */
  readonly files: readonly string[];
}

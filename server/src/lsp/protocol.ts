// What our client and server say to each other beyond the protocol. Types and names only: both sides import it.
import type { NewProfile } from '../service/new-profile.ts';
import type { ProfileGroup } from '../service/profile-list.ts';
import type { SemanticKind } from '../service/semantic-tokens/token.ts';
import type { FileStat } from '../host/client/client-files.ts';
import type { FolderEntry, ReadResult } from '../host/file-system.ts';

import type { TextEdit } from 'vscode-languageserver';
import type { ImportCounts } from '../core/render/import-devices.ts';
import type { Revision } from '../review/revisions.ts';

export type { ImportCounts } from '../core/render/import-devices.ts';
export type { Revision };
export type { LensPlace } from '../service/code-lenses.ts';
export type * from '../service/preview/model.ts';
export type { NewProfile, NewProfileChoices, PlatformChoice, RecipeChoice } from '../service/new-profile.ts';
export type { ProfileEntry, ProfileGroup } from '../service/profile-list.ts';

/** Whether and why a document is looked at; the status item shows it. */
export const documentStatusMethod = 'scepProfiles/documentStatus';

export interface DocumentStatusParams {
  readonly uri: string;
}

export interface DocumentStatus {
  /** A few words: `2 SCEP profiles`. */
  readonly label: string;
  /** A sentence or two. */
  readonly detail: string;
  readonly isLookedAt: boolean;
}

/** `initializationOptions` of a client. */
export interface InitializationOptions {
  /** False where the client has a JSON service of its own that tells syntax errors, as VS Code does. */
  readonly reportsJsonSyntax?: boolean;
  /** As `chooseDevicesMethod` says it later. */
  readonly devices?: ChosenDevices | null;
  /**
   * Commands the client has and the server may lead to: `scepProfiles.openPreview`, which takes a `LensPlace`, and VS Code's
   * `editor.action.triggerSuggest`, which asks for completions.
   */
  readonly commands?: readonly string[];
  /** For a client that cannot be asked for its settings. On where nothing is said. */
  readonly inlayHints?: boolean;
  readonly codeLens?: boolean;
  readonly workspaceDiagnostics?: boolean;
}

/** What the preview panel shows. Null in a document that has neither profile nor subject. */
export const previewMethod = 'scepProfiles/preview';

export interface PreviewParams extends DevicePlace {
  readonly compareWith?: { readonly kind: 'device'; readonly label: string } | { readonly kind: 'head' };
}

/** A device and a profile: the one the cursor is in or nearest to. */
export interface DevicePlace {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  /** Label; the worst case without it. */
  readonly device?: string | undefined;
}

/** A PKCS#10 request such as the device would send. */
export const sampleRequestMethod = 'scepProfiles/sampleRequest';

export type SampleRequest =
  | { readonly ok: true; readonly device: string; readonly pem: string }
  /** A sentence. */
  | { readonly ok: false; readonly reason: string };

/** Whether a certificate or request is what the profile would have given. */
export const verifyMethod = 'scepProfiles/verify';

export interface VerifyParams {
  readonly uri: string;
  readonly position: DevicePlace['position'];
  /** Content of the file. */
  readonly base64: string;
}

export type VerifyAnswer =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      readonly fits: boolean;
      /** One sentence: the answer. */
      readonly headline: string;
      readonly remarks: readonly string[];
      readonly differences: readonly VerifiedDifference[];
    };

export interface VerifiedDifference {
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
}

/** Commits that the files of a folder may be compared with, the likeliest first. */
export const revisionsMethod = 'scepProfiles/revisions';

export interface RevisionsParams {
  /** Of a folder in the repository. */
  readonly uri: string;
}

export type RevisionsAnswer =
  { readonly ok: false; readonly reason: string } | { readonly ok: true; readonly revisions: readonly Revision[] };

/** What the changes in a repository since a commit do, saved or not: the comment of `diff`. */
export const reviewMethod = 'scepProfiles/review';

export interface ReviewParams extends RevisionsParams {
  /** A revision, of which the merge base with HEAD counts. */
  readonly base: string;
}

export type ReviewAnswer =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      readonly markdown: string;
      /** Nothing was changed that concerns us. */
      readonly isEmpty: boolean;
      /** How many rules crashed: a defect of ours. */
      readonly failures: number;
    };

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

/** From the server: what a workspace file, or a file it names, says has changed. */
export const workspaceChangedMethod = 'scepProfiles/workspaceChanged';

/** The profiles of the workspace by platform. Open documents count as they are, saved or not. */
export const profilesMethod = 'scepProfiles/profiles';

export interface ProfileList {
  /** False as long as the files of the workspace are being read. */
  readonly isComplete: boolean;
  readonly groups: readonly ProfileGroup[];
}

/** From the server, to a client that asked for the list once: it may be another one now. */
export const profilesChangedMethod = 'scepProfiles/profilesChanged';

/**
 * The types of tokens that a client which colours them itself lists in its capabilities, as VS Code does by
 * `semanticTokenScopes`: such a one gives each the colour that the grammar gives it.
 */
export const ownTokenTypes = {
  attribute: 'scepAttribute',
  prefix: 'scepIdentifierPrefix',
  identifier: 'scepIdentifier',
  separator: 'scepSeparator',
  operator: 'scepOperator',
  text: 'scepText',
  quoted: 'scepQuotedText',
  hex: 'scepHex',
  quote: 'scepQuote',
  escape: 'scepEscape',
  bracket: 'scepVariableBracket',
  variable: 'scepVariable',
  comment: 'comment',
} as const satisfies Readonly<Record<SemanticKind, string>>;

/** An attribute that CertStrToName does not read, a variable that Intune does not replace. */
export const unknownModifier = 'unknown';

/** To a client that serves files: the content of one. */
export const readFileMethod = 'scepProfiles/files/read';

export interface ReadFileParams extends FileParams {
  /** In bytes; a larger file is not read. */
  readonly largest?: number | undefined;
}

export type ReadFileAnswer = { readonly base64: string } | Exclude<ReadResult, { readonly bytes: Uint8Array }>;

/** To a client that serves files: what there is. */
export const statFileMethod = 'scepProfiles/files/stat';

export type StatFileAnswer = FileStat | null;

/** To a client that serves files: what is in a folder, links to folders left out. */
export const listFolderMethod = 'scepProfiles/files/entries';

export type ListFolderAnswer = readonly FolderEntry[];

export interface FileParams {
  readonly uri: string;
}

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

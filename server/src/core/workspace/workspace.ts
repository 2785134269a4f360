import type { Platform } from '../facts/fact.ts';
import type { Origin, Pki } from '../pki/pki.ts';
import type { Device } from '../render/device.ts';
import type { Span } from '../text/span.ts';

/** Everything a `scep-profiles.json` and the files it names say. */
export interface Workspace {
  /** Path of the workspace file, with `/`. */
  readonly path: string;
  readonly pki: Pki;
  /** The user's own devices by group name; empty when the file names none. */
  readonly devices: ReadonlyMap<string, readonly Device[]>;
  readonly profiles: readonly ProfileSettings[];
  readonly houseRules: readonly HouseRules[];
  readonly severities: ReadonlyMap<string, SeveritySetting>;
  readonly accepted: readonly Acceptance[];
  /** What is wrong in the workspace file itself and in the files it names. */
  readonly problems: readonly WorkspaceProblem[];
}

export const severitySettings = ['error', 'warning', 'info', 'hint', 'off'] as const;

export type SeveritySetting = (typeof severitySettings)[number];

/** Which profiles meet which devices, and what is known about their use. */
export interface ProfileSettings {
  readonly match: ProfileMatch;
  /** Names of device groups; undefined for all. */
  readonly devices: readonly string[] | undefined;
  readonly usedFor: readonly string[];
  /** All devices share the subject on purpose. */
  readonly sharedIdentity: boolean;
}

export interface ProfileMatch {
  readonly id?: string;
  /** `*` allowed. */
  readonly displayName?: string;
  readonly platform?: Platform;
}

/** Rules of the user's own for the profiles that match. */
export interface HouseRules {
  readonly match: ProfileMatch;
  /** Keys of CertStrToName or dotted OIDs. */
  readonly requiredAttributes: readonly Stated<string>[];
  readonly forbiddenAttributes: readonly Stated<string>[];
  /** `*` allowed; undefined where every host is. */
  readonly allowedHosts: Stated<readonly string[]> | undefined;
  /** Members of Graph's enum; undefined where every one is. */
  readonly allowedKeyStorageProviders: Stated<readonly string[]> | undefined;
  /** In bits. */
  readonly minimalKeySize: Stated<number> | undefined;
  /** Ids; undefined where every one is. */
  readonly allowedScopeTags: Stated<readonly string[]> | undefined;
  /** `*` allowed. */
  readonly displayNamePattern: Stated<string> | undefined;
}

/** A value and the place in a workspace file that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** A finding somebody looked at and accepted. */
export interface Acceptance {
  readonly rule: string;
  readonly profile: ProfileMatch | undefined;
  /** From the profile. */
  readonly pointer: string | undefined;
  readonly reason: string;
  readonly by: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly expires: string | undefined;
  /** Of the workspace file it stands in, which may be one that another extends. */
  readonly path: string;
  readonly span: Span;
}

export interface WorkspaceProblem {
  /** A rule id of the family `workspace-*`. */
  readonly rule: string;
  /** The file it stands in: the workspace file or one that it names. */
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

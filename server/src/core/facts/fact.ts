import type { SourceId } from './sources.ts';

/** A row of a table of facts: what is true, and who says so. */
export interface Fact {
  readonly sources: readonly SourceId[];
}

/** A remark about a fact that is worth a sentence in a hover. */
export interface Remark extends Fact {
  readonly text: string;
}

/** How something is known: a document states it, somebody reports it, or we conclude it. */
export type Evidence = 'documented' | 'reported' | 'inferred';

export type Platform =
  | 'windows'
  | 'windowsPhone'
  | 'windows10X'
  | 'ios'
  | 'macos'
  | 'androidDeviceAdministrator'
  | 'androidWorkProfile'
  | 'androidDeviceOwner'
  | 'androidAosp';

/** Graph's `certificateStore`: `user` is a user certificate, `machine` a device certificate. */
export type CertificateStore = 'user' | 'machine';

/** Graph's `subjectAlternativeNameType`, as used in `sanType`. */
export type SanType =
  | 'none'
  | 'emailAddress'
  | 'userPrincipalName'
  | 'customAzureADAttribute'
  | 'domainNameService'
  | 'universalResourceIdentifier';

/** Where a text with variables stands. */
export type Place = 'subject' | 'san' | 'url';

// What becomes of the certificates of a profile: when it is changed, and when it no longer targets a device.
import type { Fact, Platform } from './fact.ts';

/** Yes, no, or no document says. */
export type Known = boolean | 'unknown';

/** An answer with a sentence to show. */
export interface KnownFact extends Fact {
  readonly value: Known;
  readonly reason: string;
}

/** A changed profile: Microsoft says of which platforms it revokes the old certificate, and of none that it removes it. */
export const removedOnChange: KnownFact = {
  value: 'unknown',
  reason: 'No document says whether the old certificate is removed from the device.',
  sources: ['removeProfiles'],
};

/**
 * A change of which a document says that it does not re-issue: nothing takes the place of the old certificate, so it is
 * neither removed nor revoked. That Microsoft's page speaks of "changes or updates" alike is why others are not known.
 */
export function keptOnChange({ sources }: Fact): KnownFact {
  return { value: false, reason: 'Devices keep the certificates they have.', sources };
}

export const revokedOnPlatformUnknown: KnownFact = {
  value: 'unknown',
  reason: 'No document says whether the old certificate is revoked on this platform.',
  sources: ['removeProfiles'],
};

export const revokedByUnknownAuthority: KnownFact = {
  value: 'unknown',
  reason:
    'Intune asks for the old certificate to be revoked; whether that happens depends on the certification authority.',
  sources: ['removeProfiles', 'thirdPartyCa'],
};

/** The profile is deleted or its assignment ends: whether the certificate is removed from the device. */
export function removedWithProfile(platform: Platform): KnownFact {
  return removal[platform];
}

/** The same, and whether the certificate is revoked. */
export function revokedWithProfile(platform: Platform): KnownFact {
  return revocation[platform] ?? disputed;
}

const removed: KnownFact = {
  value: true,
  reason: 'The certificate is removed when its profile no longer targets the device or user.',
  sources: ['removeProfiles'],
};

const notValidated: KnownFact = {
  value: 'unknown',
  reason: 'Microsoft has not validated on this platform what happens to the certificate.',
  sources: ['removeProfiles'],
};

const notRevocable: KnownFact = {
  value: false,
  reason: 'Intune cannot revoke the certificates of these profiles; revoke them at the certification authority.',
  sources: ['scepProfiles2025'],
};

/** Sources conflict, and a promise of a revocation that does not come would be the worse mistake. */
const disputed: KnownFact = {
  value: 'unknown',
  reason: 'Microsoft says that the certificate is revoked; reports say that it is only removed.',
  sources: ['removeProfiles', 'memdocs4118', 'thirdPartyCa'],
};

const removal: Readonly<Record<Platform, KnownFact>> = {
  windows: removed,
  ios: removed,
  macos: removed,
  androidDeviceAdministrator: {
    value: 'unknown',
    reason: 'Samsung Knox devices revoke the certificate; other devices are not enabled for removal.',
    sources: ['removeProfiles'],
  },
  androidWorkProfile: notValidated,
  androidDeviceOwner: notValidated,
  androidAosp: notValidated,
  windowsPhone: notValidated,
  windows10X: notValidated,
};

const revocation: Readonly<Partial<Record<Platform, KnownFact>>> = {
  androidDeviceOwner: notRevocable,
  androidAosp: notRevocable,
  androidWorkProfile: notValidated,
  windowsPhone: notValidated,
  windows10X: notValidated,
};

export const removalFacts: readonly KnownFact[] = [
  removedOnChange,
  revokedOnPlatformUnknown,
  revokedByUnknownAuthority,
  disputed,
  notRevocable,
  ...Object.values(removal),
];

// Which channel of macOS goes with which type of certificate.
import type { CertificateStore, Fact } from './fact.ts';

/** A channel that does not go with the certificate type, or not for certain. */
export interface ChannelMisfit extends Fact {
  /** Member of Graph's `appleDeploymentChannel`. */
  readonly name: string;
  readonly severity: 'error' | 'info';
  /** A sentence to show. */
  readonly text: string;
}

export const deploymentChannels: Readonly<Record<CertificateStore, readonly ChannelMisfit[]>> = {
  machine: [
    {
      name: 'userChannel',
      severity: 'error',
      text: 'With the user channel a profile can be for user certificates only. A device certificate needs the device channel, and as the channel of a deployed profile cannot be edited, a new profile.',
      sources: ['scepProfiles2025'],
    },
  ],
  user: [
    {
      name: 'deviceChannel',
      severity: 'info',
      text: 'The documentation disagrees with itself: it wants the user channel for user certificates always, and offers both types of certificates with the device channel. With this channel the certificate goes to the system keychain.',
      sources: ['scepProfiles2025'],
    },
  ],
};

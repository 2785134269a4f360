import type { CertificateStore, Platform } from '../facts/fact.ts';

/** A sample device and its user. */
export interface Device {
  readonly label: string;
  /** `real`: from the user's own file; `sample`: built in. */
  readonly evidence: 'real' | 'sample';
  /** Platforms whose profiles this device can take (an Android phone fits several enrolments); empty when not known. */
  readonly platforms: readonly Platform[];
  /** False for a device without a user: a user certificate cannot be issued there. */
  readonly hasUser: boolean;
  /** Values by the documented variable name. A variable that is not a key is missing from the sample: not known. */
  readonly values: DeviceValues;
  /** Values of variables that are the user's in a user certificate and the device's in a device certificate. */
  readonly valuesByStore?: Readonly<Record<CertificateStore, DeviceValues>>;
}

export type DeviceValues = ReadonlyMap<string, DeviceValue>;

export type DeviceValue =
  | {
      readonly state: 'present';
      readonly value: string;
      readonly isAssumed: boolean;
      /** Put together from other fields; never the ground of an error. */
      readonly isDerived?: boolean;
    }
  /** `null` or an empty string in the export: Intune has nothing to put in. */
  | { readonly state: 'empty' };

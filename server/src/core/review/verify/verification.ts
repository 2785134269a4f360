import type { MismatchCode } from '../../facts/request-mismatches.ts';
import type { Rendering } from '../../render/rendering.ts';

/** Whether a certificate or request is what a profile would have given. */
export interface Verification {
  /**
   * Whether it is, for one of the devices. The built-in ones are nobody's: where there are no others, a device that has
   * what the certificate says will do.
   */
  readonly fits: boolean;
  readonly devices: readonly DeviceVerification[];
  /** A device of which nothing is known, asked where none of the devices fits. */
  readonly anyDevice: DeviceVerification | undefined;
}

export interface DeviceVerification {
  readonly rendering: Rendering;
  /**
   * - `same`: it is what this device would get
   * - `possible`: as far as the values of the device are known, and as far as it could be compared
   * - `notIssued`: this device cannot be issued anything, so it was not compared
   */
  readonly verdict: 'same' | 'possible' | 'different' | 'notIssued';
  /** What the variables would be that are not known of the device, by name. */
  readonly values: ReadonlyMap<string, string>;
  readonly differences: readonly Difference[];
  /** What is not as the profile has it and yet counts for nothing, and what could not be compared; sentences. */
  readonly remarks: readonly string[];
}

/** One thing that is not what the profile gives, in Intune's words for requests. */
export interface Difference {
  readonly code: MismatchCode;
  /** A sentence or two. */
  readonly message: string;
  /** What the profile gives, and what there is. */
  readonly expected: string;
  readonly actual: string;
  /** UTF-16 offsets where the two part; undefined where they are not compared as texts. */
  readonly partsAt: PartingPoint | undefined;
}

export interface PartingPoint {
  readonly expected: number;
  readonly actual: number;
}

/** What comparing one side of a certificate brings. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly remarks: readonly string[];
  /** What unknown variables stand for, each time one is met. */
  readonly values: readonly (readonly [variable: string, value: string])[];
  /** False where something could not be compared. */
  readonly isComplete: boolean;
}

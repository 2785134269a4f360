import type { CertificateStore, Evidence, Fact, Place, Platform, Remark, SanType } from './fact.ts';

/** A variable that Intune replaces in a certificate profile. */
export interface VariableFact extends Fact {
  /** Without braces, in the documented spelling that is completed and shown. */
  readonly name: string;
  /** Other documented spellings of the same variable; names are compared without case, so most differ in nothing else. */
  readonly aliases: readonly string[];
  /** Whose attribute it is; `service` is filled in by Intune itself. */
  readonly kind: VariableKind;
  /** Certificate types that may hold it. */
  readonly stores: readonly CertificateStore[];
  readonly places: Readonly<Record<Place, PlaceSupport>>;
  /** Set where it works in SANs of these types only. */
  readonly sanTypes?: readonly SanType[];
  readonly limits: readonly VariableLimit[];
  /** Other variables with the same value, by name. */
  readonly equivalents: readonly string[];
  /** What it stands for: a phrase without a full stop. */
  readonly meaning: string;
  readonly example: string;
  readonly exampleOrigin: 'documented' | 'invented';
  readonly remarks: readonly Remark[];
  readonly status: VariableStatus;
  /** First document that has it, in words, where it is not as old as the feature. */
  readonly since?: string;
}

export type VariableKind = 'user' | 'device' | 'userOrDevice' | 'service';

export type PlaceSupport = 'yes' | 'no' | 'undocumented';

/** `graphOnly`: documented for Graph but not for the admin center; `implied`: named only where it does not work. */
export type VariableStatus = 'current' | 'graphOnly' | 'implied';

/** Where a variable does not work, or not as expected. What is left out is not narrowed: without `place`, every place. */
export interface VariableLimit extends Fact {
  readonly platforms: readonly Platform[];
  readonly store?: CertificateStore;
  readonly place?: Place;
  /** A sentence to show. */
  readonly reason: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly evidence: Evidence;
}

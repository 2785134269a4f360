// Which change of a profile makes Intune re-issue its certificates.
import type { Evidence, Fact, Remark } from './fact.ts';

export interface ReissueFact extends Fact {
  /** Names of the properties that are one setting in the admin center. */
  readonly properties: readonly string[];
  readonly reissues: boolean | 'unknown';
  /** A sentence to show. */
  readonly reason: string;
  readonly evidence: Evidence;
}

export const reissueFacts: readonly ReissueFact[] = [
  {
    properties: ['subjectNameFormatString', 'subjectNameFormat'],
    reissues: true,
    reason: 'Another subject name format makes every device enrol again.',
    evidence: 'documented',
    sources: ['scepmanReenrollment', 'scepProfiles2025'],
  },
  {
    properties: [
      'customSubjectAlternativeNames',
      'subjectAlternativeNameFormats',
      'subjectAlternativeNameType',
      'subjectAlternativeNameFormatString',
    ],
    reissues: true,
    reason: 'Other subject alternative names make every device enrol again.',
    evidence: 'documented',
    sources: ['scepmanReenrollment'],
  },
  {
    properties: ['certificateValidityPeriodValue', 'certificateValidityPeriodScale'],
    reissues: true,
    reason: 'Another validity period makes every device enrol again.',
    evidence: 'documented',
    sources: ['scepmanReenrollment'],
  },
  {
    properties: ['extendedKeyUsages'],
    reissues: true,
    reason: 'Other extended key usages make every device enrol again.',
    evidence: 'documented',
    sources: ['scepmanReenrollment'],
  },
  {
    properties: ['displayName'],
    reissues: false,
    reason: 'Another name of the profile leaves the certificates alone.',
    evidence: 'documented',
    sources: ['scepmanReenrollment'],
  },
  {
    properties: ['description'],
    reissues: false,
    reason: 'Another description leaves the certificates alone.',
    evidence: 'documented',
    sources: ['scepmanReenrollment'],
  },
  {
    properties: ['renewalThresholdPercentage'],
    reissues: false,
    reason: 'Another renewal threshold leaves the certificates alone until they are due.',
    evidence: 'documented',
    sources: ['scepmanReenrollment'],
  },
  {
    properties: ['scepServerUrls'],
    reissues: false,
    reason: 'Another SCEP server URL leaves the certificates alone until they are due.',
    evidence: 'documented',
    sources: ['scepmanReenrollment'],
  },
  {
    properties: ['deploymentChannel'],
    reissues: 'unknown',
    reason: 'The deployment channel of a deployed profile cannot be edited: another channel needs a new profile.',
    evidence: 'documented',
    sources: ['scepProfiles2025'],
  },
  {
    properties: ['id'],
    reissues: true,
    reason:
      'Another id is another profile: the old one is deleted, and every device enrols for the certificate of the new one.',
    evidence: 'inferred',
    sources: ['removeProfiles', 'scepProfiles2025'],
  },
  {
    properties: ['assignments', 'groupAssignments'],
    reissues: 'unknown',
    reason: 'No document says whether another assignment makes the devices that keep the profile enrol again.',
    evidence: 'inferred',
    sources: ['memdocs3246', 'removeProfiles'],
  },
];

/** What to do instead of a change that re-issues. */
export const saferRoute = {
  text: 'Leave this profile as it is, make a new one, assign it to a small group first, and retire this one when the new certificates work.',
  sources: ['scepProfiles2025'],
} as const satisfies Remark;

/** For every other property: no document says. */
export const unknownReissue: ReissueFact = {
  properties: [],
  reissues: 'unknown',
  reason:
    'No document says whether this change makes devices enrol again; a change of the profile may revoke its certificates.',
  evidence: 'inferred',
  sources: ['removeProfiles', 'memdocs3246'],
};

const byProperty: ReadonlyMap<string, ReissueFact> = new Map(
  reissueFacts.flatMap((row) => row.properties.map((property) => [property, row] as const)),
);

/** What a change of a property does; `unknownReissue` where no document says. */
export function reissueOf(property: string): ReissueFact {
  return byProperty.get(property) ?? unknownReissue;
}

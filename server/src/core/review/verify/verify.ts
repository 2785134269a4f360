// Whether a certificate or request is what a profile would have given: device by device, in Intune's own words for
// requests. Of a request is compared what Intune is documented to compare: subject, alternative names, key usage,
// extended key usages and the length of the key. Of an issued certificate the same, less what an authority changes.
import { platforms } from '../../facts/platforms.ts';
import type { Certificate, CertificateRequest } from '../../pki/certificate.ts';
import { meetings } from '../../pki/meet.ts';
import type { Pki } from '../../pki/pki.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Device } from '../../render/device.ts';
import { subjectOrigin } from '../../render/fixed-formats.ts';
import { renderProfile } from '../../render/render.ts';
import type { Rendering } from '../../render/rendering.ts';
import { compareExtendedKeyUsages, compareKeyLength, compareKeyUsage } from './compare-key.ts';
import { compareSans } from './compare-sans.ts';
import { compareValidity } from './compare-validity.ts';
import { notCompared } from './comparison.ts';
import { expectedName } from './expected-name.ts';
import { expectedSans } from './expected-sans.ts';
import { compareIssuedSubject } from './issued-subject.ts';
import { issuerOf, type Issuer } from './issuer.ts';
import { compareRequestSubject } from './request-subject.ts';
import { conflicts } from './value-conflicts.ts';
import type { Comparison, DeviceVerification, Verification } from './verification.ts';

export interface VerifyOptions {
  /** What the profile gives on the devices that are asked about. */
  readonly renderings: readonly Rendering[];
  readonly pki: Pki;
}

/**
 * Whether a certificate or request is what a profile gives, for which of the devices. Where it is for none of them, it is
 * compared with any device, too: that it fits there is an answer only where no device is the user's own.
 */
export function verifyCertificate(
  source: Certificate | CertificateRequest,
  profile: Profile,
  { renderings, pki }: VerifyOptions,
): Verification {
  const issuer = issuerOf(meetings(profile, pki));
  const devices = renderings.map((rendering) => verifyDevice(source, profile, rendering, issuer));
  if (devices.some(isFitting)) return { fits: true, devices, anyDevice: undefined };
  const anyDevice = verifyDevice(source, profile, renderProfile(profile, unknownDevice(profile)), issuer);
  const isAnybodys = renderings.every(({ device }) => device.evidence === 'sample');
  return { fits: isAnybodys && isFitting(anyDevice), devices, anyDevice };
}

/** What a sample does not tell may still be so. */
export function isFitting({ verdict }: DeviceVerification): boolean {
  return verdict === 'same' || verdict === 'possible';
}

function unknownDevice({ type }: Profile): Device {
  return {
    label: `any ${platforms[type.platform].label} device`,
    evidence: 'sample',
    platforms: [type.platform],
    hasUser: true,
    values: new Map(),
  };
}

function verifyDevice(
  source: Certificate | CertificateRequest,
  profile: Profile,
  rendering: Rendering,
  issuer: Issuer,
): DeviceVerification {
  const nothing = { rendering, values: new Map(), differences: [], remarks: [] };
  if (!rendering.isIssued) return { ...nothing, verdict: 'notIssued' };
  const subject = compareSubject(source, profile, rendering, issuer);
  const sans = compareSans(expectedSans(profile, rendering), source);
  const compared = [
    subject,
    sans,
    compareKeyUsage(profile, source),
    compareExtendedKeyUsages(profile, source),
    compareKeyLength(profile, source),
    compareValidity(profile, source),
  ];
  const differences = [...compared.flatMap((comparison) => comparison.differences), ...conflicts(subject, sans)];
  const values = new Map(compared.flatMap((comparison) => comparison.values));
  const isComplete = compared.every((comparison) => comparison.isComplete) && hasEveryValue(rendering);
  const fitting = isComplete ? 'same' : 'possible';
  return {
    rendering,
    verdict: differences.length > 0 ? 'different' : fitting,
    values,
    differences,
    remarks: compared.flatMap((comparison) => comparison.remarks),
  };
}

function hasEveryValue({ problems }: Rendering): boolean {
  return problems.every(({ kind }) => kind !== 'unknown');
}

function compareSubject(
  source: Certificate | CertificateRequest,
  profile: Profile,
  rendering: Rendering,
  issuer: Issuer,
): Comparison {
  const origin = subjectOrigin(profile);
  if (origin.kind === 'fixed' && origin.format === undefined) {
    const name = profile.subjectNameFormat?.value ?? '';
    return notCompared(`The subject is not compared: no document says what fills ${name}.`);
  }
  const expected = expectedName(rendering);
  if (expected === undefined) return notCompared('The subject is not compared: what the profile gives is no name.');
  return source.kind === 'request' || issuer.keepsSubject
    ? compareRequestSubject(expected, source.subject, profile.type.platform)
    : compareIssuedSubject(expected, source.subject, issuer);
}

import { harmlessJson } from '../formats/json-text.ts';
import { formatName } from '../../core/name/format-name.ts';
import type { Certificate, CertificateRequest } from '../../core/pki/certificate.ts';
import type { DeviceVerification } from '../../core/review/verify/verification.ts';
import type { VerifiedFile, VerifiedProfile } from './verified-file.ts';

/** The machine-readable answer whose shape is a contract: docs/output.md. */
export function verifyJson({ path, source, profiles }: VerifiedFile): string {
  const fits = profiles.some(({ verification }) => verification.fits);
  const answer = { path, ...describeSource(source), fits, profiles: profiles.map(describeProfile) };
  return harmlessJson(JSON.stringify(answer, null, 2));
}

function describeSource(source: Certificate | CertificateRequest): object {
  const { kind, subject, sans, otherSans, keyUsages, extendedKeyUsages, publicKey, signatureHash } = source;
  const issued = kind === 'certificate' ? source : undefined;
  return {
    kind,
    subject: formatName(subject),
    issuer: issued ? formatName(issued.issuer) : null,
    serialNumber: issued?.serialNumber ?? null,
    notBefore: issued?.notBefore ?? null,
    notAfter: issued?.notAfter ?? null,
    thumbprint: issued?.thumbprint ?? null,
    sans: sans.map(({ sanType, value }) => ({ type: sanType, value })),
    otherSans,
    keyUsages: keyUsages ?? null,
    extendedKeyUsages: extendedKeyUsages ?? null,
    key: { algorithm: publicKey.algorithm, bits: publicKey.bits ?? null },
    hash: signatureHash ?? null,
  };
}

function describeProfile({ rendered, verification }: VerifiedProfile): object {
  const { path, profile, pointer } = rendered;
  const { fits, devices, anyDevice } = verification;
  return {
    path: path ?? null,
    profile,
    pointer,
    fits,
    devices: devices.map(describeDevice),
    anyDevice: anyDevice ? describeDevice(anyDevice) : null,
  };
}

function describeDevice({ rendering, verdict, values, differences, remarks }: DeviceVerification): object {
  return {
    device: rendering.device.label,
    evidence: rendering.evidence,
    verdict,
    values: Object.fromEntries(values),
    differences: differences.map(({ partsAt, ...difference }) => ({ ...difference, partsAt: partsAt ?? null })),
    remarks,
  };
}

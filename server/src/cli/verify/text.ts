import type { Colors } from 'picocolors/types.js';
import { sanLabels } from '../../core/facts/certificate-fields.ts';
import { formatName } from '../../core/name/format-name.ts';
import type { Certificate, CertificateRequest } from '../../core/pki/certificate.ts';
import type { DeviceVerification, Verification } from '../../core/review/verify/verification.ts';
import { firstFew } from '../../core/text/first-few.ts';
import { printable } from '../../core/text/printable.ts';
import { assumption } from '../render/assumption.ts';
import { deviceRow } from './device-row.ts';
import { note, wrap, type TextOptions } from './paragraph.ts';
import { toldDevices } from './told-devices.ts';
import type { VerifiedFile, VerifiedProfile } from './verified-file.ts';

/** For people at a terminal: the verdict, what the file is, then for each profile one block a device. */
export function verifyText({ path, source, remark, profiles, now }: VerifiedFile, options: TextOptions): string {
  const { colors, columns } = options;
  const [only, ...others] = profiles;
  const isOne = only !== undefined && others.length === 0;
  const head = [
    isOne ? verdict(only.verification, source.kind, colors) : verdictOnAll(profiles, source.kind, colors),
    `${colors.bold(printable(path))}  ${describeSource(source, now)}`,
    colors.cyan(printable(formatName(source.subject)) || '(no subject)'),
    ...sansLine(source),
    ...(remark === undefined ? [] : [colors.dim(remark)]),
  ];
  const blocks = profiles.map((profile) => block(profile, source, isOne ? [] : [profile.verification], options));
  return [wrap(head.join('\n'), columns), ...blocks].join('\n\n');
}

function describeSource(source: Certificate | CertificateRequest, now: string): string {
  const { kind, publicKey, signatureHash } = source;
  const key = [publicKey.algorithm, publicKey.bits].filter(Boolean).join(' ');
  const more =
    kind === 'certificate'
      ? describeValidity(source.notBefore.slice(0, 10), source.notAfter.slice(0, 10), now)
      : source.hasValidSignature === false && 'its signature is not of its own key';
  return [kind, key, signatureHash, more].filter(Boolean).join(', ');
}

/** Whether it is valid today has no part in the verdict, and explains many a device without a connection. */
function describeValidity(first: string, last: string, now: string): string {
  const state = now > last ? ', which is over' : now < first ? ', which has not begun' : '';
  return `valid from ${first} to ${last}${state}`;
}

function sansLine({ sans, otherSans }: Certificate | CertificateRequest): readonly string[] {
  const names = [...sans.map(({ sanType, value }) => `${sanLabels[sanType]} ${value}`), ...otherSans];
  return names.length === 0 ? [] : [printable(names.join(', '))];
}

function block(
  { rendered, verification }: VerifiedProfile,
  source: VerifiedFile['source'],
  /** Those whose verdict has not been given yet. */
  verdicts: readonly Verification[],
  options: TextOptions,
): string {
  const { colors, columns } = options;
  const title = [
    rendered.profile === null ? '' : colors.bold(printable(rendered.profile)),
    colors.dim(rendered.path ?? ''),
  ];
  const { told, others } = toldDevices(verification.devices);
  const anyDevice = verification.anyDevice ? [verification.anyDevice] : [];
  const asked: readonly DeviceVerification[] = [...told, ...anyDevice];
  const shared = sharedRemarks(asked);
  return [
    title.filter(Boolean).join('  '),
    ...verdicts.map((found) => wrap(verdict(found, source.kind, colors), columns)),
    ...told.map((device) => deviceRow(device, shared, source.kind, options)),
    ...(others === '' ? [] : [note(others, columns, colors)]),
    ...anyDevice.map((device) => deviceRow(device, shared, source.kind, options)),
    ...[...shared].map((remark) => note(remark, columns, colors)),
    ...(asked.some(isAssumed) ? [note(assumption, columns, colors)] : []),
  ].join('\n');
}

/** Of several profiles. */
function verdictOnAll(profiles: readonly VerifiedProfile[], kind: string, colors: Colors): string {
  const fitting = profiles.filter(({ verification }) => verification.fits);
  if (fitting.length === 0)
    return colors.red(`No: this ${kind} is what none of the ${profiles.length} profiles gives.`);
  const { named, more } = firstFew(
    fitting.map(({ rendered }) => (rendered.profile === null ? (rendered.path ?? '') : `"${rendered.profile}"`)),
  );
  return colors.green(printable(`Yes: this ${kind} is what ${named.join(', ')}${more} would have given.`));
}

function verdict({ fits, anyDevice }: Verification, kind: string, colors: Colors): string {
  if (fits) return colors.green(`Yes: this ${kind} is what the profile gives.`);
  const almost = anyDevice?.differences.length === 0 ? ' It would be for another device.' : '';
  return colors.red(`No: this ${kind} is not what the profile gives to any of these devices.${almost}`);
}

/** What is the same for every device is said once. */
function sharedRemarks(asked: readonly DeviceVerification[]): ReadonlySet<string> {
  const compared = asked.filter((device) => device.verdict !== 'notIssued');
  const [first, ...others] = compared;
  if (first === undefined || others.length === 0) return new Set();
  return new Set(first.remarks.filter((remark) => others.every(({ remarks }) => remarks.includes(remark))));
}

/** Whether a value that nobody is sure of had a part in the answer. */
function isAssumed({ rendering, verdict: found }: DeviceVerification): boolean {
  return rendering.evidence === 'assumed' && found !== 'notIssued';
}

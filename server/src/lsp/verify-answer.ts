import { readSource } from '../certificate/read-source.ts';
import { undescribed } from '../core/pki/pki.ts';
import { renderProfile } from '../core/render/render.ts';
import type { DeviceVerification, Verification } from '../core/review/verify/verification.ts';
import { isFitting, verifyCertificate } from '../core/review/verify/verify.ts';
import { devicesOfProfile } from '../core/workspace/shown-devices.ts';
import { previewTarget } from '../service/preview/target.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import type { VerifyAnswer, VerifyParams } from './protocol.ts';

/** Whether a file is what the profile at the position would have given; where it is not, what differs from the nearest device. */
export async function verifyAnswer(
  service: ServiceDocument,
  { position, base64 }: Pick<VerifyParams, 'position' | 'base64'>,
): Promise<VerifyAnswer> {
  const target = previewTarget(service, service.document.offsetAt(position));
  if (target?.kind !== 'profile') return { ok: false, reason: 'There is no profile here to compare with.' };
  const read = await readSource(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  if (!read.ok) return { ok: false, reason: read.problem.message };
  const { profile } = target;
  const renderings = devicesOfProfile(profile, service.workspace).map((device) => renderProfile(profile, device));
  const pki = service.workspace?.pki ?? undescribed;
  const verification = verifyCertificate(read.source, profile, { renderings, pki });
  const nearest = nearestDevice(verification);
  return {
    ok: true,
    fits: verification.fits,
    headline: headline(verification, nearest, read.source.kind),
    remarks: [...(read.remark === undefined ? [] : [read.remark]), ...(nearest?.remarks ?? [])],
    differences: (nearest?.differences ?? []).map(({ message, expected, actual }) => ({ message, expected, actual })),
  };
}

/** The device that fits, else the one with the fewest differences. */
function nearestDevice({ devices, anyDevice }: Verification): DeviceVerification | undefined {
  const asked = [...devices, ...(anyDevice ? [anyDevice] : [])].filter(({ verdict }) => verdict !== 'notIssued');
  return (
    devices.find(({ verdict }) => verdict === 'same') ??
    asked.find(isFitting) ??
    asked.toSorted((a, b) => a.differences.length - b.differences.length)[0]
  );
}

function headline({ fits }: Verification, nearest: DeviceVerification | undefined, kind: string): string {
  const device = nearest && `"${nearest.rendering.device.label}"`;
  if (!nearest || !device)
    return `This profile gives no certificate to any of these devices, so the ${kind} is not its.`;
  if (!fits && isFitting(nearest))
    return `This ${kind} is not for one of these devices, but it would be for ${device}.`;
  if (!fits) return `This ${kind} is not what the profile gives. Nearest is ${device}:`;
  return nearest.verdict === 'same'
    ? `This ${kind} is what the profile gives to ${device}.`
    : `This ${kind} can be what the profile gives to ${device}, as far as that is known.`;
}

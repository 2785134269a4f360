import type { Content } from '../../core/analysis.ts';
import type { CertificateStore } from '../../core/facts/fact.ts';
import { platforms } from '../../core/facts/platforms.ts';
import { meetings, type Meeting } from '../../core/pki/meet.ts';
import { undescribed } from '../../core/pki/pki.ts';
import { firstRenewal, type FirstRenewal } from '../../core/pki/renewal.ts';
import { effectiveValidity, type EffectiveValidity } from '../../core/pki/validity.ts';
import type { LocatedSubject, Profile } from '../../core/profile/profile.ts';
import type { Device } from '../../core/render/device.ts';
import { renderProfile, renderSubject, type RenderOptions } from '../../core/render/render.ts';
import type { Rendering } from '../../core/render/rendering.ts';
import { LineMap } from '../../core/text/line-map.ts';
import { devicesOfProfile, devicesOfSubject, fittingDevices } from '../../core/workspace/shown-devices.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** A profile, or a subject alone, with what it becomes on every device that fits. */
export interface RenderedProfile {
  /** Undefined for a subject given on the command line. */
  readonly path: string | undefined;
  /** From 1; of a subject in a file. */
  readonly line?: number;
  /** displayName; null for a subject alone. */
  readonly profile: string | null;
  /** Undefined for a subject alone. */
  readonly source: Profile | undefined;
  readonly pointer: string;
  readonly format: string;
  /** What it is, in words: platform and certificate type. */
  readonly kind: string;
  readonly validity: EffectiveValidity | undefined;
  readonly renewal: FirstRenewal | undefined;
  /** What its URLs lead to; nothing for a subject alone. */
  readonly met: readonly Meeting[];
  readonly renderings: readonly Rendering[];
}

export interface DeviceChoice {
  /** Given on the command line; they replace all others. */
  readonly given: readonly Device[] | undefined;
  /** Only the device of this label. */
  readonly label: string | undefined;
  /** `YYYY-MM-DD`; without it the life of an authority does not count. */
  readonly today?: string;
}

export function renderedProfile(
  path: string,
  profile: Profile,
  workspace: Workspace | undefined,
  choice: DeviceChoice,
): RenderedProfile {
  const { type, certificateStore, displayName, pointer, subject, subjectNameFormat } = profile;
  const met = meetings(profile, workspace?.pki ?? undescribed);
  const validity = effectiveValidity(profile, met, choice.today);
  return {
    path,
    profile: displayName ?? null,
    source: profile,
    pointer,
    format: subject?.text.text ?? subjectNameFormat?.value ?? '',
    kind: [type.label, storeLabel(certificateStore)].filter(Boolean).join(', '),
    validity,
    renewal: firstRenewal(profile, validity),
    met,
    renderings: chosen(profileDevices(profile, workspace, choice), choice).map((device) =>
      renderProfile(profile, device),
    ),
  };
}

export function renderedSubjects(
  path: string,
  { subjects, text }: Content,
  workspace: Workspace | undefined,
  choice: DeviceChoice,
): readonly RenderedProfile[] {
  const devices = choice.given ?? devicesOfSubject(workspace);
  const lines = new LineMap(text);
  return subjects.map((subject) => {
    const line = lines.positionAt(subject.text.span.start).line + 1;
    return { ...renderedSubject(path, subject, chosen(devices, choice), {}), line };
  });
}

export function renderedSubject(
  path: string | undefined,
  subject: LocatedSubject,
  devices: readonly Device[],
  options: RenderOptions,
): RenderedProfile {
  const { platform, store } = options;
  const fitting = platform ? fittingDevices(devices, platform) : devices;
  return {
    path,
    profile: null,
    source: undefined,
    pointer: '',
    format: subject.text.text,
    kind: ['subject name format', platform && platforms[platform].label, storeLabel(store)].filter(Boolean).join(', '),
    validity: undefined,
    renewal: undefined,
    met: [],
    renderings: fitting.map((device) => renderSubject(subject, device, options)),
  };
}

/** Where it stands, to be shown; empty for a subject given on the command line. */
export function placeOf({ path = '', line }: RenderedProfile): string {
  return line === undefined ? path : `${path}:${line}`;
}

export function chosen(devices: readonly Device[], { label }: Pick<DeviceChoice, 'label'>): readonly Device[] {
  return label === undefined ? devices : devices.filter((device) => device.label === label);
}

function profileDevices(
  profile: Profile,
  workspace: Workspace | undefined,
  { given }: DeviceChoice,
): readonly Device[] {
  return given ? fittingDevices(given, profile.type.platform) : devicesOfProfile(profile, workspace);
}

function storeLabel(store: CertificateStore | undefined): string | undefined {
  if (store === undefined) return undefined;
  return store === 'user' ? 'user certificate' : 'device certificate';
}

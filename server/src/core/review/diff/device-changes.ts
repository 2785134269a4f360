import { mayLimitLengths } from '../../pki/length-limits.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Device } from '../../render/device.ts';
import { renderProfile } from '../../render/render.ts';
import type { Rendering, RenderingProblem } from '../../render/rendering.ts';
import { devicesOfProfile } from '../../workspace/shown-devices.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What a change of a profile does to the names on the devices that it is for. */
export interface DeviceChanges {
  /** Those whose subject or SANs change, or that have a new problem; the worst first. */
  readonly changed: readonly DeviceChange[];
  /** How many devices there are. */
  readonly total: number;
  /** Whether they are the user's own, not built in. */
  readonly areOwn: boolean;
  /**
   * How many of the devices have a problem of a kind, before and after, where there is a difference. That something is
   * not known any more is none but that.
   */
  readonly counts: readonly ProblemCount[];
}

export interface DeviceChange {
  readonly device: Device;
  /** Undefined where there is no such profile. */
  readonly before: Rendering | undefined;
  readonly after: Rendering | undefined;
  readonly newProblems: readonly RenderingProblem[];
}

export interface ProblemCount {
  readonly kind: TroubleKind;
  readonly before: number;
  readonly after: number;
  /** Of those before how many are not known after: no better, and perhaps no worse. */
  readonly unclear: number;
}

/** Kinds of problems that keep a device from its certificate or may; from grave to slight. */
export type TroubleKind = (typeof troubles)[number];
export const troubles = ['noUser', 'unavailable', 'syntax', 'empty', 'tooLong', 'structure', 'unknown'] as const;

export interface ProfileVersions {
  readonly before: Profile | undefined;
  readonly after: Profile | undefined;
}

/** Both versions on the same devices: those of `workspace`, or else the built-in ones. */
export function deviceChanges({ before, after }: ProfileVersions, workspace: Workspace | undefined): DeviceChanges {
  const profile = after ?? before;
  return changesOn(profile ? devicesOfProfile(profile, workspace) : [], {
    before: before && ((device) => onDevice(before, device, workspace)),
    after: after && ((device) => onDevice(after, device, workspace)),
  });
}

/** What a device gets from a version; undefined where there is none. */
export interface RenderedVersions {
  readonly before: ((device: Device) => Rendering) | undefined;
  readonly after: ((device: Device) => Rendering) | undefined;
}

/** Both versions of whatever has a name on the same devices. */
export function changesOn(devices: readonly Device[], { before, after }: RenderedVersions): DeviceChanges {
  const all = devices.map((device): DeviceChange => {
    const old = before?.(device);
    const now = after?.(device);
    return { device, before: old, after: now, newProblems: now ? newProblems(old, now) : [] };
  });
  return {
    changed: all.filter(isChange).sort(worstFirst),
    total: devices.length,
    areOwn: devices.some(({ evidence }) => evidence === 'real'),
    counts: troubles.flatMap((kind) => countOf(kind, all)),
  };
}

/** Subject and SANs as one text: what makes two renderings the same. */
function nameOn(rendering: Rendering | undefined): string {
  if (!rendering) return '';
  const sans = rendering.sans.map(({ sanType, text }) => `${sanType} ${text.text}`).sort();
  return JSON.stringify([rendering.subject?.text ?? null, ...sans]);
}

/** Without the lengths where it is known that the CA does not check them. */
function onDevice(profile: Profile, device: Device, workspace: Workspace | undefined): Rendering {
  const rendering = renderProfile(profile, device);
  if (mayLimitLengths(profile, workspace?.pki)) return rendering;
  return { ...rendering, problems: rendering.problems.filter(({ kind }) => kind !== 'tooLong') };
}

function newProblems(before: Rendering | undefined, after: Rendering): readonly RenderingProblem[] {
  const known = new Set(before?.problems.map(problemKey));
  return after.problems.filter((problem) => isTrouble(problem.kind) && !known.has(problemKey(problem)));
}

function problemKey(problem: RenderingProblem): string {
  const about = 'variable' in problem ? problem.variable : 'attribute' in problem ? problem.attribute : '';
  return `${problem.kind} ${about}`;
}

function isTrouble(kind: RenderingProblem['kind']): kind is TroubleKind {
  return troubles.some((trouble) => trouble === kind);
}

function isChange({ before, after, newProblems: found }: DeviceChange): boolean {
  return found.length > 0 || nameOn(before) !== nameOn(after);
}

function worstFirst(a: DeviceChange, b: DeviceChange): number {
  return gravity(b) - gravity(a);
}

function gravity(change: DeviceChange): number {
  return Number(stops(change)) * 2 + Number(change.newProblems.length > 0);
}

/** Whether the device gets no certificate, and that is new. */
export function stops({ before, after }: Pick<DeviceChange, 'before' | 'after'>): boolean {
  return after?.isIssued === false && before?.isIssued !== false;
}

function countOf(kind: TroubleKind, all: readonly DeviceChange[]): readonly ProblemCount[] {
  const before = all.filter((change) => has(change.before, kind));
  const after = all.filter((change) => has(change.after, kind)).length;
  const unclear = before.filter((change) => !has(change.after, kind) && has(change.after, 'unknown')).length;
  return before.length - unclear === after ? [] : [{ kind, before: before.length, after, unclear }];
}

function has(rendering: Rendering | undefined, kind: TroubleKind): boolean {
  return rendering?.problems.some((problem) => problem.kind === kind) ?? false;
}

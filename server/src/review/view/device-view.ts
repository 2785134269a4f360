import { sanLabels } from '../../core/facts/certificate-fields.ts';
import { stops, type DeviceChange, type DeviceChanges } from '../../core/review/diff/device-changes.ts';
import type { Rendering } from '../../core/render/rendering.ts';
import type { Discretion } from '../../report/discretion.ts';

/** What a device gets, ready to be shown. */
export interface NameView {
  readonly subject: string | null;
  readonly sans: readonly { readonly type: string; readonly value: string }[];
}

export interface DeviceView {
  readonly device: string;
  readonly before: NameView | null;
  readonly after: NameView | null;
  readonly problems: readonly string[];
  /** Whether it gets no certificate, and that is new. */
  readonly stops: boolean;
}

/** Devices that look the same: with values redacted most do. */
export interface DeviceGroup extends Omit<DeviceView, 'device'> {
  readonly devices: readonly string[];
}

export function deviceViews({ changed }: DeviceChanges, discretion: Discretion): readonly DeviceView[] {
  return changed.map((change) => deviceView(change, discretion));
}

/** In the order of the first device of each group. */
export function groupDevices(views: readonly DeviceView[]): readonly DeviceGroup[] {
  const groups = new Map<string, { view: DeviceView; devices: string[] }>();
  for (const view of views) {
    const key = JSON.stringify([view.before, view.after, view.problems]);
    const group = groups.get(key);
    if (group) group.devices.push(view.device);
    else groups.set(key, { view, devices: [view.device] });
  }
  return Array.from(groups.values(), ({ view, devices }) => ({ ...view, devices }));
}

/** Subject and SANs as lines: `CN=jane.doe`, `UPN jane.doe@contoso.com`. */
function nameLines(name: NameView | null): readonly string[] {
  if (!name) return [];
  return [name.subject ?? '(no subject)', ...name.sans.map(({ type, value }) => `${label(type)} ${value}`)];
}

/** The lines of the two names that are not in both; where they are the same, the first line for orientation. */
export function differingLines({ before, after }: Pick<DeviceView, 'before' | 'after'>): NameDifference {
  const [old, now] = [nameLines(before), nameLines(after)];
  const [gone, come] = [old.filter((line) => !now.includes(line)), now.filter((line) => !old.includes(line))];
  return gone.length + come.length > 0 ? { gone, come } : { gone: old.slice(0, 1), come: now.slice(0, 1) };
}

export interface NameDifference {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

function label(type: string): string {
  return Object.entries(sanLabels).find(([name]) => name === type)?.[1] ?? type;
}

function deviceView({ device, before, after, newProblems }: DeviceChange, discretion: Discretion): DeviceView {
  return {
    device: discretion.label(device),
    before: nameView(before, discretion),
    after: nameView(after, discretion),
    problems: [...new Set(newProblems.map((problem) => discretion.problem(problem)))],
    stops: stops({ before, after }),
  };
}

function nameView(rendering: Rendering | undefined, discretion: Discretion): NameView | null {
  if (!rendering) return null;
  const { subject, sans, device } = rendering;
  return {
    subject: subject ? discretion.rendered(subject, device) : null,
    sans: sans.map(({ sanType, text }) => ({ type: sanType, value: discretion.rendered(text, device) })),
  };
}

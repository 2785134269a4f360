import { lineOf, type SubjectChange } from '../../core/review/diff/subject-changes.ts';
import type { Discretion } from '../../report/discretion.ts';
import { deviceViews } from './device-view.ts';
import type { DevicesView } from './view.ts';

/** A subject of a `.scepsubject` file, ready to be shown. */
export interface SubjectView extends DevicesView {
  readonly change: SubjectChange['kind'];
  readonly path: string;
  /** From 1, on the later side if it is there. */
  readonly line: number;
  /** The formats, as they are written. */
  readonly before: string | null;
  readonly after: string | null;
}

export function subjectView(change: SubjectChange, discretion: Discretion): SubjectView | undefined {
  const { kind, before, after, devices } = change;
  const at = after ?? before;
  if (!at) return undefined;
  return {
    path: at.document.path,
    line: lineOf(at),
    change: kind,
    before: before?.located.text.text ?? null,
    after: after?.located.text.text ?? null,
    otherId: null,
    devices: deviceViews(devices, discretion),
    totalDevices: devices.total,
    areOwnDevices: devices.areOwn,
    counts: devices.counts,
  };
}

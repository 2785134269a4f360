import type { LocatedSubject } from '../../profile/profile.ts';
import { renderSubject } from '../../render/render.ts';
import { LineMap } from '../../text/line-map.ts';
import { devicesOfSubject } from '../../workspace/shown-devices.ts';
import { changesOn, type DeviceChanges } from './device-changes.ts';
import { Matching } from './matching.ts';
import type { DiffDocument, DiffSide } from './sides.ts';

/** A subject of a `.scepsubject` file that is another, or is on one side only. */
export interface SubjectChange {
  readonly kind: 'added' | 'removed' | 'modified';
  readonly before: SubjectAt | undefined;
  readonly after: SubjectAt | undefined;
  readonly devices: DeviceChanges;
}

/** A subject where it stands. */
export interface SubjectAt {
  readonly document: DiffDocument;
  readonly located: LocatedSubject;
}

/**
 * In the order of the files. Subjects have no names: those that say the same are the same, wherever they stand; of the
 * others of one file the first is taken for what the first was, and so on.
 */
export function subjectChanges(base: DiffSide, head: DiffSide): readonly SubjectChange[] {
  const matching = new Matching(subjectsOf(base), subjectsOf(head))
    .by((at) => JSON.stringify([at.document.key, textOf(at)]))
    .by(textOf);
  const same = matching.pairs.length;
  matching.by(({ document }) => document.key);
  return [
    ...matching.pairs.slice(same).map(([before, after]) => changeOf(before, after)),
    ...matching.after.map((after) => changeOf(undefined, after)),
    ...matching.before.map((before) => changeOf(before, undefined)),
  ].sort(byPlace);
}

/** From 1. */
export function lineOf({ document, located }: SubjectAt): number {
  return new LineMap(document.analysis.text).positionAt(located.text.span.start).line + 1;
}

function subjectsOf({ documents }: DiffSide): readonly SubjectAt[] {
  return documents.flatMap((document) => document.analysis.subjects.map((located) => ({ document, located })));
}

function textOf({ located }: SubjectAt): string {
  return located.text.text;
}

/** The workspace of either side has the devices of the later one. */
function changeOf(before: SubjectAt | undefined, after: SubjectAt | undefined): SubjectChange {
  const kind = before && after ? 'modified' : after ? 'added' : 'removed';
  const devices = changesOn(devicesOfSubject((after ?? before)?.document.workspace), {
    before: before && ((device) => renderSubject(before.located, device)),
    after: after && ((device) => renderSubject(after.located, device)),
  });
  return { kind, before, after, devices };
}

function byPlace(a: SubjectChange, b: SubjectChange): number {
  const [x, y] = [placeOf(a), placeOf(b)];
  return x.path === y.path ? x.start - y.start : x.path < y.path ? -1 : 1;
}

function placeOf({ before, after }: SubjectChange): { readonly path: string; readonly start: number } {
  const at = after ?? before;
  return { path: at?.document.path ?? '', start: at?.located.text.span.start ?? 0 };
}

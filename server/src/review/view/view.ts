// What `diff` has to say, as plain data: names and values as they may be shown, places as lines. The formats only lay it out.
import type { Known, KnownFact } from '../../core/facts/certificate-removal.ts';
import { sources, type Source } from '../../core/facts/sources.ts';
import type { ChangedProperty, ProfileChange, ReviewDiff } from '../../core/review/diff/diff.ts';
import type { ProblemCount } from '../../core/review/diff/device-changes.ts';
import type { NotChecked } from '../../core/review/diff/not-checked.ts';
import type { ProfileAt } from '../../core/review/diff/sides.ts';
import type { ReportedFinding } from '../../report/reported-finding.ts';
import { deviceViews, type DeviceView } from './device-view.ts';
import type { Discretion } from '../../report/discretion.ts';
import type { SideNames } from '../sides/sides.ts';
import type { SubjectView } from './subject-view.ts';

export interface DiffView {
  readonly names: SideNames;
  readonly isPromotion: boolean;
  readonly isRedacted: boolean;
  readonly profiles: readonly ProfileView[];
  readonly unchanged: number;
  /** Of `.scepsubject` files. */
  readonly subjects: readonly SubjectView[];
  readonly findings: {
    readonly new: readonly ReportedFinding[];
    readonly fixed: readonly ReportedFinding[];
    readonly silenced: readonly SilencedView[];
  };
  readonly acceptances: readonly AcceptanceView[];
  readonly loweredRules: ReviewDiff['loweredRules'];
  readonly notChecked: readonly NotChecked[];
  readonly described: readonly DescribedFile[];
}

export interface SilencedView {
  readonly finding: ReportedFinding;
  readonly reason: string;
  readonly how: 'acceptance' | 'comment';
}

export interface AcceptanceView {
  readonly path: string;
  readonly rule: string;
  readonly reason: string;
  readonly by: string | null;
  readonly expires: string | null;
  /** For which profiles; null for all. */
  readonly profile: string | null;
}

/** A file with devices or templates. */
export interface DescribedFile {
  readonly path: string;
  /** In days, at the later commit; null where that is not known. */
  readonly age: number | null;
}

/** What devices get. */
export interface DevicesView {
  readonly change: ProfileChange['kind'];
  /** The profile of the same name with another id: one is deleted, the other made. */
  readonly otherId: string | null;
  readonly devices: readonly DeviceView[];
  readonly totalDevices: number;
  /** The user's own, not built in. */
  readonly areOwnDevices: boolean;
  readonly counts: readonly ProblemCount[];
}

export interface ProfileView extends DevicesView {
  readonly path: string;
  /** displayName */
  readonly name: string | null;
  readonly type: string;
  /** Where it stood before, and what it was called, if that was another place or name. */
  readonly previousPath: string | null;
  readonly previousName: string | null;
  readonly ownId: string | null;
  readonly reissues: AnswerView;
  readonly removes: AnswerView;
  readonly revokes: AnswerView;
  readonly properties: readonly PropertyView[];
}

export interface AnswerView {
  readonly value: Known;
  readonly reason: string;
  /** Who says so, in one line. */
  readonly source: string;
  readonly links: readonly { readonly title: string; readonly url: string | undefined }[];
}

export interface PropertyView {
  readonly name: string;
  readonly pointer: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What a list of assignments has gained and lost; undefined for another property. */
  readonly assignments: { readonly added: readonly string[]; readonly removed: readonly string[] } | undefined;
  readonly reissues: AnswerView;
  readonly removes: AnswerView;
  readonly revokes: AnswerView;
}

export function profileView(change: ProfileChange, discretion: Discretion): ProfileView | undefined {
  const { before, after, counterpart, devices, impact } = change;
  const at = after ?? before;
  if (!at) return undefined;
  return {
    path: at.document.path,
    name: at.profile.displayName ?? null,
    type: at.profile.type.label,
    change: change.kind,
    ...previous(before, after),
    ownId: counterpart ? (at.profile.id ?? null) : null,
    otherId: counterpart?.profile.id ?? null,
    reissues: answer(impact.reissues),
    removes: answer(impact.removes),
    revokes: answer(impact.revokes),
    properties: change.properties.map(propertyView),
    devices: deviceViews(devices, discretion),
    totalDevices: devices.total,
    areOwnDevices: devices.areOwn,
    counts: devices.counts,
  };
}

/** Sources as titles with their addresses; the reason where the answer needs none. */
function answer({ value, reason, sources: ids }: KnownFact): AnswerView {
  const links = ids.map((id): Source => sources[id]).map(({ title, url }) => ({ title, url }));
  const cited = links.map(({ title, url }) => (url ? `${title} (${url})` : title));
  return { value, reason, source: cited.join('; ') || reason, links };
}

function previous(
  before: ProfileAt | undefined,
  after: ProfileAt | undefined,
): Pick<ProfileView, 'previousPath' | 'previousName'> {
  if (!before || !after) return { previousPath: null, previousName: null };
  const { displayName = null } = before.profile;
  return {
    previousPath: before.document.key === after.document.key ? null : before.document.path,
    previousName: displayName === (after.profile.displayName ?? null) ? null : displayName,
  };
}

function propertyView({ change, impact }: ChangedProperty): PropertyView {
  return {
    name: change.name,
    pointer: change.pointer,
    label: change.label,
    before: shown(change.before),
    after: shown(change.after),
    assignments: change.assignments && { added: change.assignments.added, removed: change.assignments.removed },
    reissues: answer(impact.reissues),
    removes: answer(impact.removes),
    revokes: answer(impact.revokes),
  };
}

function shown(value: ChangedProperty['change']['before']): string | null {
  if (value === undefined) return null;
  return typeof value === 'object' ? value.join(', ') : String(value);
}

// The room compares two states of a tenant's profiles and says what the change does to devices: which certificates are
// issued anew, what their names become, what is found. Pure: who reads commits and folders is the host.
import { deviceChanges, stops, type DeviceChanges } from './device-changes.ts';
import { deviceRules, findingChanges, type FindingChanges } from './finding-changes.ts';
import { loweredRules, newAcceptances, type LoweredRule, type NewAcceptance } from './acceptance-changes.ts';
import {
  impactOfAddition,
  impactOfChange,
  impactOfRemoval,
  impactOfReplacement,
  rankOf,
  worstImpact,
  type Impact,
} from './impact.ts';
import { notChecked, type NotChecked } from './not-checked.ts';
import { pairProfiles, type ProfilePair } from './pair-profiles.ts';
import { propertyChanges, type PropertyChange } from './property-changes.ts';
import { subjectChanges, type SubjectChange } from './subject-changes.ts';
import type { DiffOptions, DiffSide, LocatedFinding, ProfileAt } from './sides.ts';
import { compareText } from '../../text/compare-text.ts';

export interface ReviewDiff {
  /** Those that changed, the worst first. */
  readonly profiles: readonly ProfileChange[];
  /** How many profiles are on both sides and say the same; they may have moved. */
  readonly unchanged: number;
  /** Of `.scepsubject` files. */
  readonly subjects: readonly SubjectChange[];
  readonly findings: FindingChanges;
  readonly acceptances: readonly NewAcceptance[];
  readonly loweredRules: readonly LoweredRule[];
  readonly notChecked: readonly NotChecked[];
}

export interface ProfileChange {
  readonly kind: 'added' | 'removed' | 'modified' | 'renamed';
  readonly before: ProfileAt | undefined;
  readonly after: ProfileAt | undefined;
  /** The profile of the same name and another id: this one replaces it, or is replaced by it. */
  readonly counterpart: ProfileAt | undefined;
  /** Those that re-issue first. */
  readonly properties: readonly ChangedProperty[];
  readonly impact: Impact;
  readonly devices: DeviceChanges;
}

export interface ChangedProperty {
  readonly change: PropertyChange;
  readonly impact: Impact;
}

/** What became of the profiles, subjects, findings and acceptances of `base` in `head`; profiles worst first. */
export function diffSides(base: DiffSide, head: DiffSide, options: DiffOptions): ReviewDiff {
  const pairs = pairProfiles(base, head, options);
  const changes = pairs.flatMap((pair) => changeOf(pair, options) ?? []);
  const lowered = loweredRules(base, head);
  return {
    profiles: changes.sort(worstFirst),
    unchanged: pairs.length - changes.length,
    subjects: subjectChanges(base, head),
    findings: withoutUnclear(withoutSwitchedOff(findingChanges(base, head, pairs), lowered), changes),
    acceptances: newAcceptances(base, head),
    loweredRules: lowered,
    notChecked: notChecked(changes.flatMap(({ after }) => after ?? [])),
  };
}

/** Whether there is anything to tell. */
export function isEmpty({ profiles, subjects, findings, acceptances, loweredRules: lowered }: ReviewDiff): boolean {
  const lists = [profiles, subjects, findings.new, findings.fixed, findings.silenced, acceptances, lowered];
  return lists.every((list) => list.length === 0);
}

/** The profile as it is called after the change. */
function shownProfile({ before, after }: Pick<ProfileChange, 'before' | 'after'>): ProfileAt | undefined {
  return after ?? before;
}

function changeOf({ before, after, counterpart }: ProfilePair, options: DiffOptions): ProfileChange | undefined {
  if (before && after) return modification(before, after, options);
  if (after) {
    const impact = counterpart ? impactOfReplacement(counterpart) : impactOfAddition();
    const properties = counterpart ? changedProperties(counterpart, after, options) : [];
    return { kind: 'added', ...single({ before: counterpart, after }), properties, before, after, counterpart, impact };
  }
  if (before) {
    const impact = counterpart ? impactOfReplacement(before) : impactOfRemoval(before);
    return { kind: 'removed', ...single({ before, after: counterpart }), before, after, counterpart, impact };
  }
  return undefined;
}

function single(versions: Pick<ProfileChange, 'before' | 'after'>): Pick<ProfileChange, 'properties' | 'devices'> {
  return { properties: [], devices: devicesOf(versions) };
}

function modification(before: ProfileAt, after: ProfileAt, options: DiffOptions): ProfileChange | undefined {
  const properties = changedProperties(before, after, options);
  const [first, ...others] = properties.map(({ impact }) => impact);
  if (!first) return undefined;
  return {
    kind: properties.every(({ change }) => change.name === 'displayName') ? 'renamed' : 'modified',
    before,
    after,
    counterpart: undefined,
    properties,
    impact: worstImpact(first, ...others),
    devices: devicesOf({ before, after }),
  };
}

/** Those that re-issue first. */
function changedProperties(before: ProfileAt, after: ProfileAt, options: DiffOptions): readonly ChangedProperty[] {
  const changes = propertyChanges(before.profile, after.profile, options);
  return changes
    .map((change) => ({ change, impact: impactOfChange(change, after) }))
    .sort((a, b) => rankOf(b.impact.reissues.value) - rankOf(a.impact.reissues.value));
}

/** The workspace of either side has the devices of the later one. */
function devicesOf({ before, after }: Pick<ProfileChange, 'before' | 'after'>): DeviceChanges {
  const workspace = (after ?? before)?.document.workspace;
  return deviceChanges({ before: before?.profile, after: after?.profile }, workspace);
}

/** What fails before what is issued anew, and what is taken away before what stays. */
function worstFirst(a: ProfileChange, b: ProfileChange): number {
  return (
    Number(failsOnOwn(b.devices)) - Number(failsOnOwn(a.devices)) ||
    rankOf(b.impact.reissues.value) - rankOf(a.impact.reissues.value) ||
    rankOf(b.impact.removes.value) - rankOf(a.impact.removes.value) ||
    compareText(nameOf(a), nameOf(b))
  );
}

function failsOnOwn({ areOwn, changed }: DeviceChanges): boolean {
  return areOwn && changed.some(stops);
}

function nameOf(change: ProfileChange): string {
  const at = shownProfile(change);
  return JSON.stringify([at?.profile.displayName, change.kind, at?.document.path, at?.profile.pointer]);
}

/** What a rule no longer says because it was switched off is not mended. */
function withoutSwitchedOff(findings: FindingChanges, lowered: readonly LoweredRule[]): FindingChanges {
  const off = new Set(lowered.filter(({ after }) => after === 'off').map(({ rule }) => rule));
  return { ...findings, fixed: findings.fixed.filter(({ finding }) => !off.has(finding.rule)) };
}

/** What a rule does not say of devices any more because a variable is not known there now is not mended. */
function withoutUnclear(findings: FindingChanges, changes: readonly ProfileChange[]): FindingChanges {
  const unclear = new Set(
    changes.flatMap(({ before, devices: { counts } }) =>
      before && counts.some((count) => count.kind === 'unknown' && count.after > count.before)
        ? [placeOf(before.document.key, before.profile.pointer)]
        : [],
    ),
  );
  const isUnclear = ({ key, finding: { rule, pointer, profilePointer } }: LocatedFinding): boolean =>
    deviceRules.has(rule) && unclear.has(placeOf(key, pointer.slice(0, pointer.length - profilePointer.length)));
  return { ...findings, fixed: findings.fixed.filter((located) => !isUnclear(located)) };
}

function placeOf(key: string, pointer: string): string {
  return JSON.stringify([key, pointer]);
}

// What the formats for people say alike.
import type { Known } from '../../core/facts/certificate-removal.ts';
import type { TroubleKind } from '../../core/review/diff/device-changes.ts';
import type { Describable } from '../../core/review/diff/not-checked.ts';
import { plural } from '../../core/text/plural.ts';
import type { SideName, SideNames } from '../sides/sides.ts';
import type { SubjectView } from './subject-view.ts';
import type { DeviceView } from './device-view.ts';
import type { AcceptanceView, DescribedFile, DevicesView, DiffView, ProfileView, PropertyView } from './view.ts';

export const nothingToTell = 'No SCEP change';

/** `1 profile re-issues its certificates, 1 new error`: what matters most about the whole change. */
export function headline(view: DiffView): string {
  const { profiles, findings, acceptances, loweredRules } = view;
  const of = (value: Known): number =>
    profiles.filter(({ reissues, change }) => change !== 'removed' && reissues.value === value).length;
  const count = (severity: string): number => findings.new.filter((finding) => finding.severity === severity).length;
  const removed = profiles.filter(({ change, otherId }) => change === 'removed' && otherId === null).length;
  const failing = profiles.filter((profile) => profile.areOwnDevices && stoppedDevices(profile) > 0).length;
  const parts = [
    some(failing, (number) => `no certificate on some devices of ${plural(number, 'profile')}`),
    some(
      of(true),
      (number) => `${plural(number, 'profile')} ${number === 1 ? 're-issues its' : 're-issue their'} certificates`,
    ),
    some(removed, (number) => `${plural(number, 'profile')} removed`),
    some(of('unknown'), (number) => `${plural(number, 'profile')} may re-issue`),
    some(count('error'), (number) => plural(number, 'new error')),
    some(count('warning'), (number) => plural(number, 'new warning')),
    some(findings.silenced.length, (number) => `${plural(number, 'finding')} silenced`),
    some(acceptances.length, (number) => plural(number, 'new acceptance')),
    some(loweredRules.length, (number) => `${plural(number, 'rule')} lowered`),
  ].filter((part) => part !== undefined);
  const subjects = some(view.subjects.length, (number) => `${plural(number, 'subject')} changed`);
  if (parts.length > 0) return [...parts, ...(subjects === undefined ? [] : [subjects])].join(', ');
  if (profiles.length > 0) return `${plural(profiles.length, 'profile')} changed, no certificate is re-issued`;
  const others = [
    subjects,
    some(findings.new.length, (number) => plural(number, 'new finding')),
    some(findings.fixed.length, (number) => `${plural(number, 'finding')} fixed`),
  ];
  return others.filter((part) => part !== undefined).join(', ') || nothingToTell;
}

/** What is compared, and what it is not. In parts, so that names can be marked as such. */
export function comparison({ base, head, areFolders }: SideNames): readonly (string | { readonly name: string })[] {
  if (areFolders) return ['Compared: ', { name: base.given }, ' with ', { name: head.given }, '.'];
  return [
    'Compared: ',
    { name: shortId(base) },
    ' (the merge base with ',
    { name: base.given },
    ') with ',
    head.id === undefined ? 'the working tree' : { name: shortId(head) },
    '. "Before" is that commit, not the live tenant.',
  ];
}

export function yesOrNo(value: Known): string {
  if (value === 'unknown') return 'not known';
  return value ? 'yes' : 'no';
}

/** The three questions about the certificates that devices have. */
export const questions = [
  { name: 'reissues', text: 'Certificates re-issued' },
  { name: 'removes', text: 'Old ones removed from the devices' },
  { name: 'revokes', text: 'Old ones revoked' },
] as const;

/** Of a profile that is new there are no certificates yet. */
export function concernsCertificates({ change, otherId }: ProfileView): boolean {
  return change !== 'added' || otherId !== null;
}

/** What happens to the profile, in a few words. */
export function whatHappens({ change, otherId, properties }: ProfileView): string {
  if (change === 'removed') return otherId === null ? 'removed' : 'deleted, because the id is another: see the new one';
  if (change === 'added') return otherId === null ? 'new' : 'made anew, because the id is another';
  if (change === 'renamed') return 'renamed';
  return properties.length === 1 ? '1 property changed' : `${properties.length} properties changed`;
}

/** What becomes of a subject that stands alone: whether devices enrol again is up to who puts it into a profile. */
export function whatHappensToSubject({ change }: SubjectView): string {
  return { added: 'new', removed: 'removed', modified: 'changed' }[change];
}

/** The devices to show: those of a profile that is made anew are shown once, and with one that goes all names go. */
export function shownDevices({ change, devices }: DevicesView): readonly DeviceView[] {
  return change === 'removed' ? [] : devices;
}

/** On how many devices no certificate is issued any more, or none of a new profile. */
export function stoppedDevices(view: DevicesView): number {
  return shownDevices(view).filter(({ stops }) => stops).length;
}

/** `3 of 12 devices get another name; empty variable on 2 of 12 (before: 0)`. */
export function deviceSummary(view: DevicesView): string {
  const { totalDevices, areOwnDevices, counts, change } = view;
  if (totalDevices === 0) return 'None of the sample devices fits this profile.';
  const devices = plural(totalDevices, areOwnDevices ? 'device' : 'built-in sample device');
  if (change === 'removed') return `${devices} had it.`;
  const troubles = counts.map(
    ({ kind, before, after, unclear }) =>
      `${troubleNames[kind]} on ${after} of ${totalDevices} (before: ${before}${unclear > 0 ? `, of which ${unclear} not known now` : ''})`,
  );
  const stopped = some(stoppedDevices(view), (number) => `no certificate on ${number} of ${totalDevices}`);
  return `${[whatDevicesGet(view, devices), ...(stopped === undefined ? [] : [stopped]), ...troubles].join('; ')}.`;
}

function whatDevicesGet({ devices, change, otherId }: DevicesView, all: string): string {
  if (change === 'added' && otherId === null) return `${all} get it`;
  const number = devices.length;
  if (number === 0) return `Nothing changes in the names on ${all}`;
  return `${number} of ${all} ${number === 1 ? 'gets' : 'get'} another name or a new problem`;
}

export const noCertificate = 'No certificate is issued there.';

/** What a list of assignments has gained and lost. */
export function assignmentNotes({ assignments, after }: PropertyView): readonly string[] {
  if (!assignments) return [];
  const { added, removed } = assignments;
  if (after === null) return ['The assignments are no longer in the file.'];
  return [...added.map((one) => `Added: ${one}`), ...removed.map((one) => `Removed: ${one}`)];
}

export const promotionNote =
  'Compared as two tenants: ids, URLs, assignments, root certificates and scope tags do not count.';
export const redactionNote = 'Values and names of your devices are not shown; --no-redact shows them.';

/** `, by Ada, until 2027-01-31`. */
export function signature({ by, expires }: AcceptanceView): string {
  return `${by === null ? '' : `, by ${by}`}${expires === null ? '' : `, until ${expires}`}`;
}

const troubleNames: Readonly<Record<TroubleKind, string>> = {
  noUser: 'no user',
  unavailable: 'variable not available',
  syntax: 'no name',
  empty: 'empty variable',
  tooLong: 'too long',
  structure: 'structure changed by a value',
  unknown: 'not known',
};

export const missingDescriptions: Readonly<Record<Describable, string>> = {
  authority: 'No authority is described for',
  template: 'No template is described for',
  devices: 'No devices of your own are described for',
};

/** `devices.json: 12 days before this commit`. */
export function ageText({ age }: DescribedFile): string {
  if (age === null) return 'age not known';
  return age === 0 ? 'changed on the day of this commit' : `last changed ${plural(age, 'day')} before this commit`;
}

function shortId({ id }: SideName): string {
  return (id ?? '').slice(0, shortIdLength);
}

const shortIdLength = 12;

function some(count: number, say: (count: number) => string): string | undefined {
  return count > 0 ? say(count) : undefined;
}

import { saferRoute } from '../../core/facts/re-enrolment.ts';
import { firstFew } from '../../core/text/first-few.ts';
import { codeSpan, markdownText } from '../../report/markdown-text.ts';
import { differingLines, groupDevices, type DeviceGroup } from '../view/device-view.ts';
import type { Detail } from './markdown.ts';
import { table } from '../../report/markdown-table.ts';
import { clipped, folded } from './markdown-parts.ts';
import type { SubjectView } from '../view/subject-view.ts';
import type { AnswerView, DevicesView, ProfileView, PropertyView } from '../view/view.ts';
import {
  assignmentNotes,
  concernsCertificates,
  deviceSummary,
  noCertificate,
  questions,
  shownDevices,
  whatHappens,
  whatHappensToSubject,
  yesOrNo,
} from '../view/wording.ts';

/** One profile: what was changed, what becomes of its certificates, and folded what devices get. */
export function profileBlock(profile: ProfileView, detail: Detail): string {
  const parts = [
    heading(profile, detail),
    ...properties(profile.properties, detail),
    ...(concernsCertificates(profile) ? [answers(profile)] : []),
    ...safer(profile),
    devices(profile, detail),
  ];
  return parts.join('\n\n');
}

/** One subject of a `.scepsubject` file. */
export function subjectBlock(subject: SubjectView, detail: Detail): string {
  const { path, line, before, after } = subject;
  const place = codeSpan(`${clipped(path, detail)}:${line}`);
  return [
    `#### ${place}\n\nsubject name format ${whatHappensToSubject(subject)}`,
    table(['Before', 'After'], [[valueOf(before, detail), valueOf(after, detail)]]),
    devices(subject, detail),
  ].join('\n\n');
}

function heading(profile: ProfileView, detail: Detail): string {
  const { name, path, type, previousName, previousPath } = profile;
  const was = [
    previousName === null ? undefined : `called ${codeSpan(clipped(previousName, detail))} before`,
    previousPath === null ? undefined : `in ${codeSpan(clipped(previousPath, detail))} before`,
  ].filter((part) => part !== undefined);
  const about = [whatHappens(profile), type, `in ${codeSpan(clipped(path, detail))}`, ...was];
  return `#### ${codeSpan(clipped(name ?? '(no name)', detail))}\n\n${about.join(', ')}`;
}

function properties(changed: readonly PropertyView[], detail: Detail): readonly string[] {
  if (changed.length === 0) return [];
  const rows = changed.map((property) => [
    `${property.label} ${codeSpan(clipped(property.name, detail))}`,
    valueOf(property.before, detail),
    property.assignments ? notes(property, detail) : valueOf(property.after, detail),
    yesOrNo(property.reissues.value),
  ]);
  return [table(['Property', 'Before', 'After', 'Re-issues'], rows)];
}

function notes(property: PropertyView, detail: Detail): string {
  return assignmentNotes(property)
    .map((note) => codeSpan(clipped(note, detail)))
    .join('<br>');
}

function valueOf(value: string | null, detail: Detail): string {
  return value === null ? '(none)' : codeSpan(clipped(value, detail));
}

function answers(profile: ProfileView): string {
  return questions.map(({ name, text }) => `- ${text}: ${answer(profile[name])}`).join('\n');
}

function answer({ value, reason, links }: AnswerView): string {
  const said = value === true ? `**${yesOrNo(value)}**` : yesOrNo(value);
  const cited = links.map(({ title, url }) => (url === undefined ? markdownText(title) : `[${title}](${url})`));
  return `${said}. ${markdownText(reason)}${cited.length > 0 ? ` (${cited.join(', ')})` : ''}`;
}

function safer({ reissues, change }: ProfileView): readonly string[] {
  return reissues.value === true && change !== 'removed' ? [`Safer: ${saferRoute.text}`] : [];
}

function devices(view: DevicesView, detail: Detail): string {
  const summary = deviceSummary(view);
  const groups = groupDevices(shownDevices(view));
  if (groups.length === 0 || detail.devices === 0) return summary;
  const shown = groups.slice(0, detail.devices);
  const all = groups.reduce((sum, group) => sum + group.devices.length, 0);
  const hidden = all - shown.reduce((sum, group) => sum + group.devices.length, 0);
  const problems = shown.map((group) => problemsOf(group, detail));
  const hasProblems = problems.some((text) => text !== '');
  // Before the names: a table that is too wide is scrolled, and what is wrong must not be out of sight.
  const rows = shown.map((group, index) => [
    devicesOf(group, detail),
    ...(hasProblems ? [problems[index] ?? ''] : []),
    ...namesOf(group, detail),
  ]);
  const head = ['Device', ...(hasProblems ? ['Problems'] : []), 'Before', 'After'];
  return folded(summary, table(head, rows, hidden));
}

function devicesOf({ devices: same }: DeviceGroup, detail: Detail): string {
  const { named, more } = firstFew(same);
  return `${named.map((name) => codeSpan(clipped(name, detail))).join(', ')}${more}`;
}

function problemsOf({ problems, stops }: DeviceGroup, detail: Detail): string {
  const said = problems.map((problem) => markdownText(clipped(problem, detail)));
  return [...(stops ? [`**${noCertificate}**`] : []), ...said].join('<br>');
}

function namesOf(group: DeviceGroup, detail: Detail): readonly string[] {
  const { gone, come } = differingLines(group);
  return [lines(gone, detail), lines(come, detail)];
}

function lines(texts: readonly string[], detail: Detail): string {
  return texts.map((text) => codeSpan(clipped(text, detail))).join('<br>') || '(none)';
}

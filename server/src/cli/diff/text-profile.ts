import { saferRoute } from '../../core/facts/re-enrolment.ts';
import { plural } from '../../core/text/plural.ts';
import { firstFew } from '../../core/text/first-few.ts';
import { printable } from '../../core/text/printable.ts';
import { differingLines, groupDevices, type DeviceGroup } from '../../review/view/device-view.ts';
import type { LineOptions, TextWriter } from './text-writer.ts';
import type { SubjectView } from '../../review/view/subject-view.ts';
import type { AnswerView, DevicesView, ProfileView, PropertyView } from '../../review/view/view.ts';
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
} from '../../review/view/wording.ts';

/** More devices than a person compares. */
const shownGroups = 8;

/** One profile: what becomes of its certificates, what was changed, what devices get. */
export function writeProfile(profile: ProfileView, writer: TextWriter): void {
  const { colors } = writer;
  writer.section(`${colors.bold(printable(profile.name ?? '(no name)'))}  ${colors.dim(printable(profile.path))}`);
  writer.line(`${profile.type}: ${whatHappens(profile)}`, { indent: 2 });
  if (profile.previousName !== null) writer.line(`called "${printable(profile.previousName)}" before`, { indent: 2 });
  if (profile.previousPath !== null) writer.line(`in ${printable(profile.previousPath)} before`, { indent: 2 });
  if (concernsCertificates(profile)) {
    for (const question of questions) writeAnswer(question.text, profile[question.name], writer);
  }
  if (profile.reissues.value === true && profile.change !== 'removed')
    writer.line(saferRoute.text, { indent: 2, mark: 'Safer: ' });
  for (const property of profile.properties) writeProperty(property, writer);
  writeDevices(profile, writer);
}

function writeAnswer(question: string, { value, reason, links }: AnswerView, writer: TextWriter): void {
  const { red, yellow, green, dim } = writer.colors;
  const paint = value === 'unknown' ? yellow : value ? red : green;
  writer.line(`${question}: ${paint(yesOrNo(value))}. ${reason}`, { indent: 2 });
  for (const { title, url } of links) writer.line(dim(url ?? title), { indent: 4 });
}

function writeProperty(property: PropertyView, writer: TextWriter): void {
  const { red, green, dim } = writer.colors;
  writer.line('');
  writer.line(`${property.label} ${dim(property.name)}, re-issues: ${yesOrNo(property.reissues.value)}`, { indent: 2 });
  for (const note of assignmentNotes(property)) writer.line(printable(note), { indent: 4 });
  if (property.assignments) return;
  if (property.before !== null) writer.line(red(printable(property.before)), removed(4));
  if (property.after !== null) writer.line(green(printable(property.after)), added(4));
}

function removed(indent: number): LineOptions {
  return { indent, mark: '- ', isValue: true };
}

function added(indent: number): LineOptions {
  return { indent, mark: '+ ', isValue: true };
}

/** One subject of a `.scepsubject` file: the two formats, and what devices get. */
export function writeSubject(subject: SubjectView, writer: TextWriter): void {
  const { dim, red, green } = writer.colors;
  const { path, line, before, after } = subject;
  writer.section(`${dim(printable(`${path}:${line}`))}  subject name format: ${whatHappensToSubject(subject)}`);
  if (before !== null) writer.line(red(printable(before)), removed(4));
  if (after !== null) writer.line(green(printable(after)), added(4));
  writeDevices(subject, writer);
}

function writeDevices(view: DevicesView, writer: TextWriter): void {
  writer.line('');
  writer.line(deviceSummary(view), { indent: 2 });
  const groups = groupDevices(shownDevices(view));
  for (const group of groups.slice(0, shownGroups)) writeGroup(group, writer);
  const hidden = groups.slice(shownGroups).reduce((sum, { devices }) => sum + devices.length, 0);
  if (hidden > 0) writer.line(writer.colors.dim(`and ${plural(hidden, 'more device')}`), { indent: 4 });
}

function writeGroup({ devices, before, after, problems, stops }: DeviceGroup, writer: TextWriter): void {
  const { red, green, yellow } = writer.colors;
  const { named, more } = firstFew(devices);
  writer.line(`${named.map(printable).join(', ')}${more}`, { indent: 4 });
  const { gone, come } = differingLines({ before, after });
  for (const line of gone) writer.line(red(printable(line)), removed(6));
  for (const line of come) writer.line(green(printable(line)), added(6));
  if (stops) writer.line(red(noCertificate), { indent: 6, mark: '! ' });
  for (const problem of problems) writer.line(yellow(printable(problem)), { indent: 6, mark: '! ' });
}

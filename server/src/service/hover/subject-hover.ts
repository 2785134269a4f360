import { authorityKinds } from '../../core/facts/authority-kinds.ts';
import { limits } from '../../core/facts/limits.ts';
import { platforms } from '../../core/facts/platforms.ts';
import type { LocatedSubject, Profile } from '../../core/profile/profile.ts';
import type { Device } from '../../core/render/device.ts';
import { renderProfile, renderSubject } from '../../core/render/render.ts';
import type { RenderedText, Rendering } from '../../core/render/rendering.ts';
import type { Meeting } from '../../core/pki/meet.ts';
import { clip, codeSpan, EMPTY, escapeMarkdown, lines, list } from '../markdown.ts';
import { andMore, ASSUMED, assumedNote, deviceLabel, deviceRows, whoseDevices, type DeviceRow } from './devices.ts';
import { issuedLine } from './issued-line.ts';
import { describeProblems, divideProblems, structureNote, type ProblemWords } from './rendering-problems.ts';
import { authorityName } from './kept-attributes.ts';
import { NONE_FITS } from './value-table.ts';

export interface SubjectTarget {
  readonly subject: SubjectOf;
  readonly devices: readonly Device[];
  /** What the URLs of a profile lead to. */
  readonly met: readonly Meeting[];
}

/** A profile's, also where it only names a fixed format; or one that stands alone. */
export type SubjectOf =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'alone'; readonly located: LocatedSubject };

/** What the subject becomes on each device, and what is wrong with it there. */
export function subjectHover(target: SubjectTarget): readonly string[] {
  const { subject, devices } = target;
  if (devices.length === 0) return [TITLE, NONE_FITS];
  if (lengthOf(subject) > limits.maximumNameLength.value) return [TITLE, escapeMarkdown(limits.maximumNameLength.text)];
  const { shown, more } = deviceRows(devices, (device) => toRow(device, subject));
  const renderings = shown.map(({ rendering }) => rendering);
  const { common, own } = divideProblems(renderings.map(({ problems }) => problems));
  return [
    lines(`${TITLE}, on ${whoseDevices(devices)}`, fixedFormatLine(renderings)),
    commonLine(common),
    list(shown.map((row, index) => describeRow(row, own[index]))),
    andMore(more),
    structureNote(renderings),
    issuedLine(renderings, target.met),
    lines(...footnotes(target, renderings)),
  ];
}

const TITLE = '**Subject, as written**';

interface SubjectRow extends DeviceRow {
  readonly rendering: Rendering;
}

function lengthOf(subject: SubjectOf): number {
  const located = subject.kind === 'profile' ? subject.profile.subject : subject.located;
  return located?.text.text.length ?? 0;
}

function toRow(device: Device, subject: SubjectOf): SubjectRow {
  const rendering =
    subject.kind === 'profile' ? renderProfile(subject.profile, device) : renderSubject(subject.located, device);
  return { device, isNotable: rendering.problems.length > 0, rendering };
}

function describeRow({ device, rendering }: SubjectRow, problems: ProblemWords | undefined): readonly string[] {
  const { subject, evidence } = rendering;
  const label = `**${deviceLabel(device)}**${evidence === 'assumed' ? ` · ${ASSUMED}` : ''}`;
  const described = problems ? describeProblems(problems) : [];
  return [[label, ...described].join(' · '), subject ? codeSpan(show(subject)) : 'no subject'];
}

/** Said of all devices at once: the same eight times over hides where they differ. */
function commonLine({ inTheWay, others }: ProblemWords): string {
  const certificate = inTheWay.length > 0 ? `**No certificate** on any of these: ${inTheWay.join(', ')}` : '';
  return lines(certificate, others.length > 0 ? `On all of these: ${others.join(' · ')}` : '');
}

/** The rendered text with a sign where a variable is empty. */
function show({ text, pieces }: RenderedText): string {
  const texts = pieces.map(({ span, state }) => (state === 'empty' ? EMPTY : text.slice(span.start, span.end)));
  return clip(texts.join(''), LONGEST_SUBJECT);
}

/** A profile that names a fixed format does not use its format string. */
function fixedFormatLine(renderings: readonly Rendering[]): string {
  const format = renderings.find(({ fixedFormat }) => fixedFormat !== undefined)?.fixedFormat;
  return format === undefined ? '' : `A fixed format, taken to be ${codeSpan(format)}.`;
}

/** What may become of it later: told, never applied. */
function footnotes({ subject, met }: SubjectTarget, renderings: readonly Rendering[]): readonly string[] {
  const reversed = subject.kind === 'profile' ? platforms[subject.profile.type.platform].reversesSubject : undefined;
  const rebuilding = met.find(({ authority }) => authority?.keepsSubject === false)?.authority;
  const rebuilt = rebuilding && authorityKinds[rebuilding.kind].keepsSubject?.reason;
  return [
    renderings.some(({ evidence }) => evidence === 'assumed') ? assumedNote : '',
    reversed ? escapeMarkdown(reversed.text) : '',
    rebuilding && rebuilt ? `${authorityName(rebuilding)}: ${escapeMarkdown(rebuilt)}` : '',
  ];
}

const LONGEST_SUBJECT = 300;

// What a subject and its SANs become on a device: substitution, then the second parse, with every problem on the way.
import { findVariable } from '../facts/variables.ts';
import type { LocatedSubject, Profile } from '../profile/profile.ts';
import { isVariable } from '../subject/nodes.ts';
import { parseSubject } from '../subject/parse.ts';
import { variablesOf } from '../subject/variables.ts';
import type { Device } from './device.ts';
import { subjectOrigin } from './fixed-formats.ts';
import { literalProblems } from './literal-problems.ts';
import { missingProblems } from './missing-problems.ts';
import { renderSubjectText, type RenderOptions, type SubjectRendering } from './render-text.ts';
import type { RenderedSan, Rendering, RenderingProblem } from './rendering.ts';
import { substitute } from './substitute.ts';

export type { RenderOptions } from './render-text.ts';

/** Subject and SANs of a profile on a device, whether or not it is one that the profile is for. */
export function renderProfile(profile: Profile, device: Device): Rendering {
  const options = { platform: profile.type.platform, store: profile.certificateStore };
  const origin = subjectOrigin(profile);
  const subject = origin.kind === 'custom' ? profile.subject?.subject : origin.format && parseSubject(origin.format);
  const use = origin.kind === 'custom' ? ({ place: 'subject', ...options } as const) : undefined;
  const rendered = subject ? renderSubjectText(subject, device, options, use) : undefined;
  const sans = renderSans(profile, device, options);
  const literal = [...(origin.kind === 'custom' ? literalInSubject(profile) : []), ...literalInSans(profile)];
  const rendering = toRendering(device, rendered, { sans, literal }, options);
  if (origin.kind === 'custom') return rendering;
  return { ...rendering, evidence: 'assumed', ...(origin.format === undefined ? {} : { fixedFormat: origin.format }) };
}

/** A subject alone on a device. Without a platform those of the device count; without a store there is no verdict on its user. */
export function renderSubject(
  { subject }: Pick<LocatedSubject, 'subject'>,
  device: Device,
  options: RenderOptions = {},
): Rendering {
  const use = { place: 'subject', platform: options.platform, store: options.store } as const;
  const literal = literalProblems(variablesOf(subject), { text: subject.text, where: 'subject', isInProfile: false });
  return toRendering(device, renderSubjectText(subject, device, options, use), { sans: [], literal }, options);
}

function literalInSubject({ subject }: Profile): readonly RenderingProblem[] {
  if (!subject) return [];
  const { text } = subject.subject;
  return literalProblems(variablesOf(subject.subject), { text, where: 'subject', isInProfile: true });
}

function literalInSans({ sans }: Profile): readonly RenderingProblem[] {
  return sans.flatMap(({ value }, where) =>
    value ? literalProblems(value.parts.filter(isVariable), { text: value.text.text, where, isInProfile: true }) : [],
  );
}

function renderSans(profile: Profile, device: Device, { store }: RenderOptions): readonly RenderedSan[] {
  return profile.sans.flatMap(({ sanType, value }, index) =>
    sanType && value
      ? [{ index, sanType: sanType.value, text: substitute(value.parts, value.text.text, device, store) }]
      : [],
  );
}

function toRendering(
  device: Device,
  subject: SubjectRendering | undefined,
  { sans, literal }: { readonly sans: readonly RenderedSan[]; readonly literal: readonly RenderingProblem[] },
  options: RenderOptions,
): Rendering {
  const use = { place: 'san', platform: options.platform, store: options.store } as const;
  const missing = sans.flatMap(({ text, index }) => missingProblems(text, index, use));
  const found = [...(subject?.problems ?? []), ...missing, ...literal];
  const problems = options.store === 'user' && !device.hasUser ? withoutUser(found) : found;
  const texts = [...(subject ? [subject.text] : []), ...sans.map(({ text }) => text)];
  const isAssumed = texts.some(({ pieces }) => pieces.some((piece) => piece.isAssumed));
  return {
    device,
    subject: subject?.text,
    name: subject?.name,
    sans,
    isIssued: problems.every(({ severity }) => severity !== 'error'),
    evidence: isAssumed ? 'assumed' : device.evidence,
    problems,
  };
}

/** One cause, one problem: that the user's variables are empty goes without saying. */
function withoutUser(problems: readonly RenderingProblem[]): readonly RenderingProblem[] {
  const own = problems.filter(
    (problem) => problem.kind !== 'empty' || findVariable(problem.variable)?.kind === 'device',
  );
  const message = 'A user certificate needs a user, and this device has none: no certificate is issued.';
  return [{ kind: 'noUser', severity: 'error', message }, ...own];
}

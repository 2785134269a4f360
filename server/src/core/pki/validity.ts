import { authorityKinds } from '../facts/authority-kinds.ts';
import { limits } from '../facts/limits.ts';
import { platforms } from '../facts/platforms.ts';
import type { Profile } from '../profile/profile.ts';
import type { Meeting } from './meet.ts';
import { countedHours, shorterPeriod } from './period.ts';
import { lastDay, remainingLife } from './remaining-life.ts';
import type { Authority, CertificateTemplate, Period } from './pki.ts';

/** How long a profile's certificates will be valid, as far as that follows from what is described. */
export interface EffectiveValidity {
  /** What the profile asks for; undefined when it asks for nothing, or for no whole positive number. */
  readonly requested: Period | undefined;
  /** Undefined when it is not known. */
  readonly effective: Period | undefined;
  /** Who sets the end. Where a limit is met exactly, it is the limit. */
  readonly because: 'request' | 'template' | 'authority' | 'notKnown';
  /** Name of the template or authority that sets the end. */
  readonly decidedBy: string | undefined;
  /** `YYYY-MM-DD`, where the authority's own certificate ends before everything else would. */
  readonly authorityEnds: string | undefined;
  /** Whether the request can change anything: not on a platform that ignores it, nor at a CA that does. */
  readonly request: RequestEffect;
}

export type RequestEffect = 'honoured' | 'ignored' | 'unknown';

/**
 * The shortest of request, template, the authority's maximum and what is left of the authority's own life on `today`
 * (`YYYY-MM-DD`; without it that does not count), for the URL where that is shortest. Not known as soon as one URL's is
 * not: which URL a device takes is its own choice.
 */
export function effectiveValidity(profile: Profile, met: readonly Meeting[], today?: string): EffectiveValidity {
  const requested = requestedPeriod(profile);
  const answers = met.map(({ authority, template }) => {
    const request = requestEffect(profile, authority);
    if (request === 'ignored' && isTemplateMissing(authority, template)) return notKnown(requested, request);
    return decide(requested, request, shortestLimit(limitsOf(authority, template, today)));
  });
  return shortestOf(answers) ?? notKnown(requested, commonEffect(answers) ?? requestEffect(profile, undefined));
}

/** The period a profile asks for; undefined where it is no whole number above zero that Graph can hold. */
export function requestedPeriod({ validity }: Profile): Period | undefined {
  if (validity === undefined) return undefined;
  const count = validity.value.value;
  const isPeriod =
    Number.isInteger(count) && count >= limits.minimumValidity.value && count <= limits.maximumInteger.value;
  return isPeriod ? { count, unit: validity.scale.value } : undefined;
}

interface Limit {
  readonly period: Period;
  readonly because: 'template' | 'authority';
  readonly decidedBy: string;
  readonly authorityEnds: string | undefined;
}

function requestEffect({ type }: Profile, authority: Authority | undefined): RequestEffect {
  if (platforms[type.platform].ignoresValidity) return 'ignored';
  const isHonoured = authority?.attributeEndDate ?? authority?.honoursValidity;
  if (isHonoured === undefined) return 'unknown';
  return isHonoured ? 'honoured' : 'ignored';
}

/** AD CS issues what a template says. Where that is not described, its own maximum is a bound and no answer. */
function isTemplateMissing(authority: Authority | undefined, template: CertificateTemplate | undefined): boolean {
  return authority?.kind === authorityKinds.adcs.kind && template?.validity === undefined;
}

/** From the one that is told where several are met exactly. */
function* limitsOf(
  authority: Authority | undefined,
  template: CertificateTemplate | undefined,
  today: string | undefined,
): Iterable<Limit> {
  if (template?.validity) {
    yield { period: template.validity, because: 'template', decidedBy: template.name, authorityEnds: undefined };
  }
  if (authority === undefined) return;
  const { name: decidedBy, maximumValidity, certificate } = authority;
  if (maximumValidity) yield { period: maximumValidity, because: 'authority', decidedBy, authorityEnds: undefined };
  if (certificate && today !== undefined) {
    const period = remainingLife(certificate, today);
    yield { period, because: 'authority', decidedBy, authorityEnds: lastDay(certificate) };
  }
}

function shortestLimit(candidates: Iterable<Limit>): Limit | undefined {
  let shortest: Limit | undefined;
  for (const limit of candidates) {
    if (shortest === undefined || countedHours(limit.period) < countedHours(shortest.period)) shortest = limit;
  }
  return shortest;
}

function decide(requested: Period | undefined, request: RequestEffect, limit: Limit | undefined): EffectiveValidity {
  if (limit === undefined) {
    return requested !== undefined && request === 'honoured' ? asRequested(requested) : notKnown(requested, request);
  }
  const { period: effective, ...by } = limit;
  const limited = { requested, effective, ...by, request };
  const shorter = requested === undefined ? limit.period : shorterPeriod(requested, limit.period);
  // A request that would not shorten anything leaves the limit, whether the CA heeds it or not.
  if (request === 'ignored' || shorter === limit.period) return limited;
  return shorter !== undefined && request === 'honoured' ? asRequested(shorter) : notKnown(requested, request);
}

function asRequested(period: Period): EffectiveValidity {
  const by = { because: 'request', decidedBy: undefined, authorityEnds: undefined } as const;
  return { requested: period, effective: period, ...by, request: 'honoured' };
}

function notKnown(requested: Period | undefined, request: RequestEffect): EffectiveValidity {
  const by = { because: 'notKnown', decidedBy: undefined, authorityEnds: undefined } as const;
  return { requested, effective: undefined, ...by, request };
}

/** Undefined without answers, and where one of them is not known. */
function shortestOf(answers: readonly EffectiveValidity[]): EffectiveValidity | undefined {
  let shortest: EffectiveValidity | undefined;
  let leastHours = Number.POSITIVE_INFINITY;
  for (const answer of answers) {
    if (answer.effective === undefined) return undefined;
    const hours = countedHours(answer.effective);
    if (hours < leastHours) {
      shortest = answer;
      leastHours = hours;
    }
  }
  return shortest;
}

function commonEffect(answers: readonly EffectiveValidity[]): RequestEffect | undefined {
  const [first, ...others] = answers.map(({ request }) => request);
  return others.every((effect) => effect === first) ? first : 'unknown';
}

import { platforms } from '../../core/facts/platforms.ts';
import { meetings, type Meeting } from '../../core/pki/meet.ts';
import { undescribed, type Period } from '../../core/pki/pki.ts';
import { formatPeriod } from '../../core/pki/period.ts';
import { firstRenewal } from '../../core/pki/renewal.ts';
import { effectiveValidity, type EffectiveValidity } from '../../core/pki/validity.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { clip, codeSpan, escapeMarkdown, lines } from '../markdown.ts';
import type { ServiceDocument } from '../service-document.ts';

/** How long the certificates of a profile are valid and when they are renewed, as far as that is known: a line each. */
export interface Lifetime {
  /** Empty where the profile asks for nothing and nothing is known. */
  readonly validity: string;
  /** Empty where there is no threshold, or no period to take it of. */
  readonly renewal: string;
  /** Whether it is known what is issued. */
  readonly isKnown: boolean;
}

export function describeLifetime(profile: Profile, { workspace, today }: LifetimeContext): Lifetime {
  const met = meetings(profile, workspace?.pki ?? undescribed);
  const validity = effectiveValidity(profile, met, today);
  return {
    validity: lines(describeValidity(profile, validity), limitsLine(met, validity)),
    renewal: describeRenewal(profile, validity),
    isKnown: validity.effective !== undefined,
  };
}

/** What is described, and the day. */
export type LifetimeContext = Pick<ServiceDocument, 'workspace' | 'today'>;

function describeValidity(profile: Profile, validity: EffectiveValidity): string {
  const { requested, effective, request } = validity;
  const asked = requested ? `Asks for **${formatPeriod(requested)}**` : 'Asks for no period';
  if (effective) return `${asked}; issued for **${formatPeriod(effective)}**${decider(validity)}.`;
  const ignored = request === 'ignored' ? platforms[profile.type.platform].ignoresValidity?.text : undefined;
  if (ignored !== undefined) return `${asked}. ${escapeMarkdown(ignored)}`;
  return requested ? `${asked}; what is issued is not known from what is described.` : '';
}

function decider({ because, decidedBy, request, requested, authorityEnds, effective }: EffectiveValidity): string {
  if (because !== 'template' && because !== 'authority') return ', as asked for';
  const name = codeSpan(clip(decidedBy ?? '', LONGEST_NAME));
  const ignored = request === 'ignored' && requested ? ', the request has no effect' : '';
  if (authorityEnds === undefined) return `: the ${because} ${name} decides${ignored}`;
  return `: the certificate of the authority ${name} ${effective?.count === 0 ? 'ended' : 'ends'} on ${authorityEnds}${ignored}`;
}

/** What was compared, where there are limits beside the one that decides: each once. */
function limitsLine(met: readonly Meeting[], { because, decidedBy }: EffectiveValidity): string {
  const limits = new Map<string, string>();
  for (const { template, authority } of met) {
    addLimit(limits, 'template', template?.name, template?.validity);
    addLimit(limits, 'authority', authority?.name, authority?.maximumValidity);
  }
  const isTold = limits.delete(keyOf(because, decidedBy)) || because === 'request' || because === 'notKnown';
  return isTold && limits.size > 0 ? `Compared with ${[...limits.values()].slice(0, MOST_LIMITS).join(', ')}.` : '';
}

function addLimit(
  limits: Map<string, string>,
  kind: 'template' | 'authority',
  name: string | undefined,
  period: Period | undefined,
): void {
  if (name === undefined || !period) return;
  limits.set(keyOf(kind, name), `the ${kind} ${codeSpan(clip(name, LONGEST_NAME))} (${formatPeriod(period)})`);
}

function keyOf(kind: string, name: string | undefined): string {
  return JSON.stringify([kind, name]);
}

function describeRenewal(profile: Profile, validity: EffectiveValidity): string {
  const renewal = firstRenewal(profile, validity);
  if (!renewal) return '';
  const { days, firstDay, daysLeft, isCertain } = renewal;
  const start = isCertain ? 'Renews' : 'If that is issued, renews';
  return `${start} from day ${firstDay} of ${days}, ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} before the end.`;
}

const LONGEST_NAME = 60;
const MOST_LIMITS = 4;

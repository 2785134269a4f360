import { platforms } from '../../core/facts/platforms.ts';
import { meetings } from '../../core/pki/meet.ts';
import { undescribed } from '../../core/pki/pki.ts';
import { formatPeriod } from '../../core/pki/period.ts';
import { firstRenewal } from '../../core/pki/renewal.ts';
import { effectiveValidity, type EffectiveValidity } from '../../core/pki/validity.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { clip, escapeMarkdown } from '../markdown.ts';
import type { ServiceDocument } from '../service-document.ts';

/** How long the certificates of a profile are valid and when they are renewed, as far as that is known: a line each. */
export interface Lifetime {
  /** Empty where the profile asks for nothing and nothing is known. */
  readonly validity: string;
  /** Empty where there is no threshold, or no period to take it of. */
  readonly renewal: string;
}

export function describeLifetime(profile: Profile, { workspace, today }: LifetimeContext): Lifetime {
  const validity = effectiveValidity(profile, meetings(profile, workspace?.pki ?? undescribed), today);
  return { validity: describeValidity(profile, validity), renewal: describeRenewal(profile, validity) };
}

/** What is described, and the day. */
export type LifetimeContext = Pick<ServiceDocument, 'workspace' | 'today'>;

function describeValidity(profile: Profile, validity: EffectiveValidity): string {
  const { requested, effective, request } = validity;
  const asked = requested ? `Asks for **${formatPeriod(requested)}**` : 'Asks for no period';
  if (effective) return `${asked}; issued for **${formatPeriod(effective)}**${decider(validity)}.`;
  const ignored = request === 'ignored' ? platforms[profile.type.platform].ignoresValidity?.text : undefined;
  if (ignored !== undefined) return `${asked}. ${ignored}`;
  return requested ? `${asked}; what is issued is not known from what is described.` : '';
}

function decider({ because, decidedBy, request, authorityEnds, effective }: EffectiveValidity): string {
  if (because !== 'template' && because !== 'authority') return ', as asked for';
  const name = escapeMarkdown(clip(decidedBy ?? '', LONGEST_NAME));
  const ignored = request === 'ignored' ? ', the request has no effect' : '';
  if (authorityEnds === undefined) return `: the ${because} "${name}" decides${ignored}`;
  return `: the certificate of the authority "${name}" ${effective?.count === 0 ? 'ended' : 'ends'} on ${authorityEnds}${ignored}`;
}

function describeRenewal(profile: Profile, validity: EffectiveValidity): string {
  const renewal = firstRenewal(profile, validity);
  if (!renewal) return '';
  const { days, firstDay, daysLeft, isCertain } = renewal;
  const start = isCertain ? 'Renews' : 'If that is issued, renews';
  return `${start} from day ${firstDay} of ${days}, ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} before the end.`;
}

const LONGEST_NAME = 60;

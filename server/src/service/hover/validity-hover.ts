import { platforms } from '../../core/facts/platforms.ts';
import { meetings } from '../../core/pki/meet.ts';
import { formatPeriod } from '../../core/pki/period.ts';
import { renewalOf } from '../../core/pki/renewal.ts';
import { effectiveValidity, type EffectiveValidity } from '../../core/pki/validity.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { clip, escapeMarkdown } from '../markdown.ts';

/** How long the certificates of a profile are valid and when they are renewed, as far as that is known: a line each. */
export interface Lifetime {
  /** Empty where the profile asks for nothing and nothing is known. */
  readonly validity: string;
  /** Empty where there is no threshold, or no period to take it of. */
  readonly renewal: string;
}

export function describeLifetime(profile: Profile, workspace: Workspace | undefined): Lifetime {
  const validity = effectiveValidity(profile, workspace ? meetings(profile, workspace.pki) : []);
  return { validity: describeValidity(profile, validity), renewal: describeRenewal(profile, validity) };
}

function describeValidity(profile: Profile, validity: EffectiveValidity): string {
  const { requested, effective, request } = validity;
  const asked = requested ? `Asks for **${formatPeriod(requested)}**` : 'Asks for no period';
  if (effective) return `${asked}; issued for **${formatPeriod(effective)}**${decider(validity)}.`;
  const ignored = request === 'ignored' ? platforms[profile.type.platform].ignoresValidity?.text : undefined;
  if (ignored !== undefined) return `${asked}. ${ignored}`;
  return requested ? `${asked}; what is issued is not known from what is described.` : '';
}

function decider({ because, decidedBy, request }: EffectiveValidity): string {
  if (because !== 'template' && because !== 'authority') return ', as asked for';
  const name = escapeMarkdown(clip(decidedBy ?? '', LONGEST_NAME));
  return `: the ${because} "${name}" decides${request === 'ignored' ? ', the request has no effect' : ''}`;
}

function describeRenewal({ renewalThresholdPercentage }: Profile, validity: EffectiveValidity): string {
  const { effective, because, request } = validity;
  const period = effective ?? (request === 'ignored' ? undefined : validity.requested);
  if (!renewalThresholdPercentage || !period) return '';
  const isCounted = because === 'template' || because === 'authority';
  const renewal = renewalOf(period, renewalThresholdPercentage.value, isCounted ? 'authority' : 'calendar');
  if (!renewal) return '';
  const { days, firstDay, daysLeft } = renewal;
  const start = effective ? 'Renews' : 'If that is issued, renews';
  return `${start} from day ${firstDay} of ${days}, ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} before the end.`;
}

const LONGEST_NAME = 60;

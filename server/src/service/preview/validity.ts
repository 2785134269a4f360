import { platforms } from '../../core/facts/platforms.ts';
import { meetings, strictestTemplate, type Meeting } from '../../core/pki/meet.ts';
import { countedHours, formatPeriod } from '../../core/pki/period.ts';
import { undescribed, type Authority, type Period } from '../../core/pki/pki.ts';
import { daysOf, firstRenewal } from '../../core/pki/renewal.ts';
import { effectiveValidity, type EffectiveValidity } from '../../core/pki/validity.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { clip } from '../../core/text/clip.ts';
import type { ServiceDocument } from '../service-document.ts';
import type { PreviewRenewal, PreviewValidity, ValidityBar } from './model.ts';

/** How long the certificates are valid: what is asked for and what limits it, on one scale. Null where nothing is known. */
export function validityOf(
  profile: Profile,
  { workspace, today }: Pick<ServiceDocument, 'workspace' | 'today'>,
): PreviewValidity | null {
  const met = meetings(profile, workspace?.pki ?? undescribed);
  const validity = effectiveValidity(profile, met, today);
  const bars = barsOf(profile, met, validity);
  if (bars.length === 0) return null;
  return { bars, renewal: renewal(profile, validity), explanation: explain(profile, validity) };
}

function barsOf(profile: Profile, met: readonly Meeting[], validity: EffectiveValidity): readonly ValidityBar[] {
  const template = strictestTemplate(met);
  const authority = strictestAuthority(met);
  const { requested, effective, because, decidedBy, authorityEnds } = validity;
  return [
    ...bar('requested', 'This profile', requested, {
      decides: because === 'request',
      source: profile.validity?.value.node.span ?? null,
    }),
    ...bar('template', `Template ${clip(template?.name ?? '', LONGEST_NAME)}`, template?.validity, {
      decides: because === 'template' && decidedBy === template?.name,
      source: null,
    }),
    ...bar('authority', `CA ${clip(authority?.name ?? '', LONGEST_NAME)}`, authority?.maximumValidity, {
      decides: because === 'authority' && authorityEnds === undefined && decidedBy === authority?.name,
      source: null,
    }),
    ...bar(
      'authority',
      `CA ${clip(decidedBy ?? '', LONGEST_NAME)}, ends itself`,
      authorityEnds === undefined ? undefined : effective,
      {
        decides: true,
        source: null,
      },
    ),
  ];
}

function bar(
  kind: ValidityBar['kind'],
  label: string,
  period: Period | undefined,
  rest: Pick<ValidityBar, 'decides' | 'source'>,
): readonly ValidityBar[] {
  if (!period) return [];
  const days = daysOf(period, kind === 'requested' ? 'calendar' : 'authority');
  return [{ kind, label, text: formatPeriod(period), days, ...rest }];
}

/** Of several authorities the one whose certificates live shortest. */
function strictestAuthority(met: readonly Meeting[]): Authority | undefined {
  const limiting = met.flatMap(({ authority }) => (authority?.maximumValidity ? [authority] : []));
  return limiting.toSorted((a, b) => maximumHours(a) - maximumHours(b))[0];
}

function maximumHours({ maximumValidity }: Authority): number {
  return maximumValidity ? countedHours(maximumValidity) : 0;
}

function renewal(profile: Profile, validity: EffectiveValidity): PreviewRenewal | null {
  const { renewalThresholdPercentage: threshold } = profile;
  const found = firstRenewal(profile, validity);
  return threshold && found ? { ...found, source: threshold.node.span } : null;
}

function explain({ type }: Profile, validity: EffectiveValidity): readonly string[] {
  const { requested, effective, request, because } = validity;
  const ignored = request === 'ignored' ? platforms[type.platform].ignoresValidity?.text : undefined;
  const rule = ignored === undefined ? [] : [ignored];
  if (!effective) return [...rule, 'What is issued is not known from what is described.'];
  const issued = `Certificates are issued for ${formatPeriod(effective)}`;
  if (because !== 'template' && because !== 'authority') return [`${issued}, as this profile asks for.`];
  const asked =
    requested && formatPeriod(requested) !== formatPeriod(effective) ? `, not ${formatPeriod(requested)}` : '';
  const unheard = request === 'ignored' ? ', and the request has no effect' : '';
  return [`${issued}${asked}: ${decider(validity)}${unheard}.`, ...rule];
}

function decider({ effective, because, decidedBy, authorityEnds }: EffectiveValidity): string {
  const name = `"${clip(decidedBy ?? '', LONGEST_NAME)}"`;
  if (authorityEnds === undefined) return `the ${because === 'template' ? 'template' : 'CA'} ${name} decides`;
  return `the certificate of the CA ${name} ${effective?.count === 0 ? 'ended' : 'ends'} on ${authorityEnds}`;
}

const LONGEST_NAME = 60;

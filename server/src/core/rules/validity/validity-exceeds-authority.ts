import { authorityKinds } from '../../facts/authority-kinds.ts';
import { platforms } from '../../facts/platforms.ts';
import { meetings } from '../../pki/meet.ts';
import { comparePeriods, countedHours, formatPeriod } from '../../pki/period.ts';
import type { Authority, Period } from '../../pki/pki.ts';
import { requestedPeriod } from '../../pki/validity.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from '../template/example-workspace.ts';
import { relatedTo } from '../template/met-templates.ts';
import { setValidity } from './fix-validity.ts';

const scepman = {
  authorities: { man: { kind: 'scepman', maximumValidity: '200 days' } },
  servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'man' }],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'The certificate ends with the shortest of request, template and what the authority issues at most: CA\\ValidityPeriod on AD CS (two years unless changed), AppConfig:ValidityPeriodDays in SCEPman.',
    symptoms: ['The certificate is issued for a shorter period than the profile says'],
    sources: ['kb254632', 'gradeneggerValidity', 'scepmanCertificates'],
    examples: {
      bad: [
        { workspace: scepman },
        {
          profile: { certificateValidityPeriodValue: 3 },
          workspace: meeting({ validity: '5 years' }, { maximumValidity: '2 years' }),
          title: 'a template that allows more',
        },
      ],
      good: [
        {
          profile: { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue: 200 },
          workspace: scepman,
        },
        { workspace: meeting({}), title: 'what the authority issues is not known' },
      ],
    },
  };
}

export const validityExceedsAuthority: ProfileRule = {
  id: 'validity-exceeds-authority',
  family: 'validity',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'The validity period is longer than the authority issues',
  needs: ['authority'],
  supersedes: ['validity-exceeds-maximum'],
  check(profile, { workspace }, report) {
    const requested = requestedPeriod(profile);
    if (!workspace || !profile.validity || !requested || platforms[profile.type.platform].ignoresValidity) return;
    const authority = strictestOf(meetings(profile, workspace.pki).flatMap((met) => met.authority ?? []));
    const maximum = authority?.maximumValidity;
    if (!authority || !maximum || comparePeriods(requested, maximum) !== 'longer') return;
    report({
      span: profile.validity.value.node.span,
      message: explain(requested, authority, maximum),
      related: [
        relatedTo(
          `Authority "${authority.name}": ${formatPeriod(maximum)}`,
          authority.origins.maximumValidity ?? authority.origin,
        ),
      ],
      fixes: setValidity(profile.validity, maximum),
    });
  },
};

function strictestOf(authorities: readonly Authority[]): Authority | undefined {
  return authorities
    .filter(({ maximumValidity }) => maximumValidity !== undefined)
    .toSorted((a, b) => hoursOf(a) - hoursOf(b))[0];
}

function hoursOf({ maximumValidity }: Authority): number {
  return maximumValidity ? countedHours(maximumValidity) : 0;
}

function explain(requested: Period, { name, kind }: Authority, maximum: Period): string {
  return `The certificate validity period is ${formatPeriod(requested)}, but "${name}" (${authorityKinds[kind].label}) issues ${formatPeriod(maximum)} at most, whatever is asked for.`;
}

import { platforms } from '../../facts/platforms.ts';
import { meetings, strictestTemplate } from '../../pki/meet.ts';
import { comparePeriods, formatPeriod, shorterPeriod } from '../../pki/period.ts';
import type { CertificateTemplate, Period } from '../../pki/pki.ts';
import { requestedPeriod } from '../../pki/validity.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { setValidity } from './fix-validity.ts';

const twoYears = {
  authorities: { corp: { kind: 'adcs' } },
  templates: [{ name: 'IntuneUser', validity: '2 years' }],
  servers: [
    {
      urls: ['https://ndes.contoso.com/*'],
      authority: 'corp',
      templates: { signature: 'IntuneUser', encryption: 'IntuneUser', generalPurpose: 'IntuneUser' },
    },
  ],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'The validity period of a profile may be shorter than that of the template, but not longer. AD CS does not extend it: the certificate ends with the shortest of request, template and CA.',
    symptoms: ['The certificate is issued for a shorter period than the profile says'],
    sources: ['scepArticle2018', 'scepProfiles2021', 'scepProfiles2025', 'kb254632', 'gradeneggerValidity'],
    examples: {
      bad: [
        { profile: { certificateValidityPeriodValue: 3 }, workspace: twoYears },
        {
          profile: { certificateValidityPeriodScale: 'months', certificateValidityPeriodValue: 25 },
          workspace: twoYears,
        },
        {
          profile: { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue: 731 },
          workspace: twoYears,
        },
      ],
      good: [
        { profile: { certificateValidityPeriodValue: 2 }, workspace: twoYears, title: 'equal is allowed' },
        {
          profile: { certificateValidityPeriodScale: 'months', certificateValidityPeriodValue: 24 },
          workspace: twoYears,
        },
        {
          profile: { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue: 730 },
          workspace: twoYears,
        },
        {
          profile: {
            certificateValidityPeriodValue: 2,
            scepServerUrls: ['https://other.contoso.com/certsrv/mscep/mscep.dll'],
          },
          workspace: { ...twoYears, templates: [{ name: 'IntuneUser', validity: '1 year' }] },
          title: 'a server nobody described',
        },
      ],
    },
  };
}

export const validityExceedsTemplate: ProfileRule = {
  id: 'validity-exceeds-template',
  family: 'validity',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The validity period is longer than the certificate template allows',
  needs: ['template'],
  supersedes: ['validity-exceeds-authority', 'validity-exceeds-maximum'],
  check(profile, { workspace }, report) {
    const requested = requestedPeriod(profile);
    if (!workspace || !profile.validity || !requested || platforms[profile.type.platform].ignoresValidity) return;
    const met = meetings(profile, workspace.pki);
    const template = strictestTemplate(met);
    if (!template?.validity || comparePeriods(requested, template.validity) !== 'longer') return;
    const origin = template.origins.validity ?? template.origin;
    const maximum = met.find((meeting) => meeting.template === template)?.authority?.maximumValidity;
    report({
      span: profile.validity.value.node.span,
      message: explain(requested, template, template.validity, maximum),
      related: [
        {
          message: `Template "${template.name}": ${formatPeriod(template.validity)}`,
          path: origin.path,
          span: origin.span,
        },
      ],
      fixes: setValidity(profile.validity, template.validity),
    });
  },
};

function explain(
  requested: Period,
  template: CertificateTemplate,
  allowed: Period,
  maximum: Period | undefined,
): string {
  const issued = maximum ? (shorterPeriod(maximum, allowed) ?? allowed) : allowed;
  return `The certificate validity period is ${formatPeriod(requested)}, but the template "${template.name}" that this profile meets allows ${formatPeriod(allowed)}. AD CS then issues ${formatPeriod(issued)} at most.`;
}

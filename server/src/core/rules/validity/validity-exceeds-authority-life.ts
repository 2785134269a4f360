import { platforms } from '../../facts/platforms.ts';
import { meetings } from '../../pki/meet.ts';
import { comparePeriods, formatPeriod } from '../../pki/period.ts';
import type { Authority } from '../../pki/pki.ts';
import { hasExpired, lastDay, remainingLife } from '../../pki/remaining-life.ts';
import { requestedPeriod } from '../../pki/validity.ts';
import { authorityCertificate } from '../example-certificate.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from '../template/example-workspace.ts';
import { relatedTo } from '../template/met-templates.ts';

const named = { workspace: meeting({}, { certificate: 'pki/issuing.cer' }) };

export function documentation(): RuleDocumentation {
  return {
    why: 'The validity period has to be shorter than what is left of the life of the issuing CA. AD CS cuts it there, and all certificates of the profile end on one day.',
    symptoms: ['The certificate is issued for a shorter period than the profile says'],
    sources: ['scepArticle2018', 'scepProfiles2021', 'scepProfiles2025', 'kb254632'],
    examples: {
      bad: [
        {
          ...named,
          certificates: {
            'pki/issuing.cer': { certificates: [authorityCertificate({ notAfter: '2027-05-01T00:00:00Z' })] },
          },
          title: 'an issuing CA until 2027-05-01, seen on 2026-11-24',
        },
      ],
      good: [
        { ...named, certificates: { 'pki/issuing.cer': { certificates: [authorityCertificate()] } } },
        { ...named, title: 'the certificate of the authority is not known' },
      ],
    },
  };
}

export const validityExceedsAuthorityLife: ProfileRule = {
  id: 'validity-exceeds-authority-life',
  family: 'validity',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The certificate would outlive the authority that issues it',
  needs: ['authority'],
  dependsOnDate: true,
  supersedes: ['validity-exceeds-template', 'validity-exceeds-authority', 'validity-exceeds-maximum'],
  check(profile, { workspace, now }, report) {
    const requested = requestedPeriod(profile);
    if (!workspace || now === undefined || !profile.validity || !requested) return;
    if (platforms[profile.type.platform].ignoresValidity) return;
    for (const { authority } of meetings(profile, workspace.pki)) {
      if (!authority?.certificate) continue;
      const left = remainingLife(authority.certificate, now);
      if (comparePeriods(requested, left) !== 'longer') continue;
      report({
        span: profile.validity.value.node.span,
        message: `The certificate validity period is ${formatPeriod(requested)}, but ${endOf(authority, now)}`,
        related: [
          relatedTo(`The certificate of "${authority.name}"`, authority.origins.certificate ?? authority.origin),
        ],
      });
      return;
    }
  },
};

function endOf({ name, certificate }: Authority, now: string): string {
  if (!certificate) return '';
  const end = lastDay(certificate);
  if (hasExpired(certificate, now))
    return `the certificate of the authority "${name}" ended on ${end}: it issues nothing.`;
  const left = formatPeriod(remainingLife(certificate, now));
  return `the certificate of the authority "${name}" ends on ${end}, in ${left}. A certificate that is issued today ends no later. Renew the certificate of the authority, or ask for less.`;
}

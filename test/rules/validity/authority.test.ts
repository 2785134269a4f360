import { describe, expect, test } from 'vitest';
import { meetings } from '../../../server/src/core/pki/meet.ts';
import { formatPeriod } from '../../../server/src/core/pki/period.ts';
import { effectiveValidity } from '../../../server/src/core/pki/validity.ts';
import { authorityCertificate } from '../../../server/src/core/rules/example-certificate.ts';
import type { Example } from '../../../server/src/core/rules/rule.ts';
import { analyzeExample, exampleDay, workspaceOf } from '../../support/examples.ts';

/** 200 days after the day of the examples. */
const soon = authorityCertificate({ notAfter: '2027-06-12T08:00:00Z' });
const gone = authorityCertificate({ notAfter: '2026-11-23T08:00:00Z' });
const certificates = (certificate = soon) => ({ 'ca.cer': { certificates: [certificate] as const } });

function workspace(authority: object, template: object = { validity: '2 years' }): Record<string, unknown> {
  return {
    authorities: { corp: { kind: 'adcs', certificate: 'ca.cer', ...authority } },
    templates: [{ name: 'IntuneUser', ...template }],
    servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp', templates: 'IntuneUser' }],
  };
}

describe('what an authority issues', () => {
  test.each<[string, Example, string]>([
    [
      'its own certificate ends first',
      { workspace: workspace({ attributeEndDate: true }), certificates: certificates() },
      'error validity-exceeds-authority-life: The certificate validity period is 1 year, but the certificate of the authority "corp" ends on 2027-06-12, in 200 days. A certificate that is issued today ends no later. Renew the certificate of the authority, or ask for less.',
    ],
    [
      'its own certificate has ended',
      { workspace: workspace({}), certificates: certificates(gone) },
      'error validity-exceeds-authority-life: The certificate validity period is 1 year, but the certificate of the authority "corp" ended on 2026-11-23: it issues nothing.',
    ],
    [
      'a 5-year template on a CA of 2 years',
      {
        workspace: workspace({ maximumValidity: '2 years' }, { validity: '5 years' }),
        profile: { certificateValidityPeriodValue: 3 },
      },
      'warning validity-exceeds-authority: The certificate validity period is 3 years, but "corp" (Active Directory Certificate Services) issues 2 years at most, whatever is asked for.',
    ],
    [
      'over the template and over the CA: one finding, with what is issued at last',
      {
        workspace: workspace({ maximumValidity: '1 year' }),
        profile: { certificateValidityPeriodValue: 3 },
      },
      'error validity-exceeds-template: The certificate validity period is 3 years, but the template "IntuneUser" that this profile meets allows 2 years. AD CS then issues 1 year at most.',
    ],
    [
      'a shorter request that is not heeded',
      { workspace: workspace({ attributeEndDate: false }) },
      'info validity-not-honoured: The certificate validity period is 1 year, and "corp" issues the 2 years of the template "IntuneUser" all the same: it does not heed the request. Run "certutil -setreg Policy\\EditFlags +EDITF_ATTRIBUTEENDDATE" on the CA and restart its service, or ask for what is issued.',
    ],
  ])('%s', (_name, example, finding) => {
    const { findings } = analyzeExample(example);
    expect(findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`)).toEqual([finding]);
  });

  test('as long as what is left of its life is fine, and so is every period on a device that takes the template', () => {
    const days = { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue: 200 };
    const described = { workspace: workspace({ attributeEndDate: true }), certificates: certificates() };
    expect(analyzeExample({ ...described, profile: days }).findings).toEqual([]);
    expect(analyzeExample({ ...described, type: 'iosScepCertificateProfile' }).findings).toEqual([]);
  });
});

describe('how long a certificate of an authority near its end is valid', () => {
  test.each<[string, Example, string]>([
    ['with the day', {}, '200 days because of authority corp until 2027-06-12'],
    [
      'a shorter request',
      { profile: { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue: 90 } },
      '90 days because of request',
    ],
    [
      'on a device that takes the template',
      { type: 'iosScepCertificateProfile' },
      '200 days because of authority corp until 2027-06-12',
    ],
  ])('%s', (_name, example, expected) => {
    const described = workspaceOf(workspace({ attributeEndDate: true }), { certificates: certificates() });
    const [profile] = analyzeExample(example).profiles;
    if (!profile) throw new Error('the example has no profile');
    const met = meetings(profile, described.pki);
    const { effective, because, decidedBy, authorityEnds } = effectiveValidity(profile, met, exampleDay);
    const shown = [
      effective && formatPeriod(effective),
      'because of',
      because,
      decidedBy,
      authorityEnds && `until ${authorityEnds}`,
    ];
    expect(shown.filter(Boolean).join(' ')).toBe(expected);
  });
});

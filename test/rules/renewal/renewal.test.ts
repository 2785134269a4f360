import { describe, expect, test } from 'vitest';
import type { Example, Finding } from '../../../server/src/core/rules/rule.ts';
import { checkCases, findingsOf } from '../variables/findings.ts';

describe('renewal-threshold-range', () => {
  const mac = 'macOSScepCertificateProfile';
  test.each<[number | null, string | undefined, readonly Pick<Finding, 'severity' | 'evidence'>[]]>([
    [0, undefined, [{ severity: 'error', evidence: 'documented' }]],
    [1, undefined, []],
    [99, undefined, []],
    [100, undefined, [{ severity: 'error', evidence: 'documented' }]],
    [-20, undefined, [{ severity: 'error', evidence: 'documented' }]],
    [null, undefined, []],
    [0, mac, [{ severity: 'warning', evidence: 'inferred' }]],
    [99, mac, []],
  ])('%j %s', (renewalThresholdPercentage, type, expected) => {
    const example: Example = { ...(type ? { type } : {}), profile: { renewalThresholdPercentage } };
    expect(findingsOf('renewal-threshold-range', example).said).toMatchObject(expected);
  });
});

describe('high-renewal-threshold', () => {
  checkCases('high-renewal-threshold', [
    {
      name: 'in days where the profile sets the lifetime',
      example: { profile: { renewalThresholdPercentage: 80 } },
      says: [
        {
          on: '80',
          severity: 'info',
          evidence: 'inferred',
          message:
            'Renewal begins when 80 % of the lifetime is left: with 1 year after 73 days. The renewal threshold is the part of the life that is left, not the part that is over.',
        },
      ],
    },
    {
      name: 'without them where the template does',
      example: { type: 'iosScepCertificateProfile', profile: { renewalThresholdPercentage: 90 } },
      says: [
        {
          on: '90',
          severity: 'info',
          evidence: 'inferred',
          message: /^Renewal begins when 90 % of the lifetime is left\. /,
        },
      ],
    },
    { name: 'half of it is advice', example: { profile: { renewalThresholdPercentage: 50 } }, says: [] },
    { name: 'none at all is told elsewhere', example: { profile: { renewalThresholdPercentage: 120 } }, says: [] },
  ]);
});

describe('short-renewal-window', () => {
  const described = (validity: string) => ({
    templates: [{ name: 'Phones', validity }],
    servers: [{ urls: ['https://ndes.contoso.com/*'], templates: { generalPurpose: 'Phones' } }],
  });
  const ios = (percentage: number, validity: string): Example => ({
    type: 'iosScepCertificateProfile',
    profile: { renewalThresholdPercentage: percentage },
    workspace: described(validity),
  });
  checkCases('short-renewal-window', [
    {
      name: 'six days of thirty',
      example: ios(20, '30 days'),
      says: [
        {
          on: '20',
          severity: 'warning',
          evidence: 'inferred',
          message:
            /^The certificate is valid for 30 days, and 20 % of that leaves 6 days to renew it\. A certificate is renewed only inside/,
        },
      ],
    },
    { name: 'seven days', example: ios(20, '35 days'), says: [] },
    { name: 'a year', example: ios(2, '1 year'), says: [] },
    {
      name: 'Windows renews later, too',
      example: { profile: { renewalThresholdPercentage: 1 }, workspace: described('30 days') },
      says: [],
    },
    {
      name: 'nobody says how long the certificate is valid',
      example: { type: 'iosScepCertificateProfile', profile: { renewalThresholdPercentage: 1 } },
      says: [],
    },
  ]);
});

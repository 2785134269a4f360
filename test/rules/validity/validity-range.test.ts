import { describe } from 'vitest';
import type { Example } from '../../../server/src/core/rules/rule.ts';
import { checkCases } from '../variables/findings.ts';

function days(certificateValidityPeriodValue: unknown, type = 'windows81SCEPCertificateProfile'): Example {
  return { type, profile: { certificateValidityPeriodScale: 'days', certificateValidityPeriodValue } };
}

describe('validity-range', () => {
  checkCases('validity-range', [
    ...[0, -1, -365].map((value) => ({
      name: String(value),
      example: days(value),
      says: [
        {
          on: String(value),
          severity: 'error' as const,
          message: `"certificateValidityPeriodValue" ("Certificate validity period") is ${value}: such a certificate has expired when it arrives, and the device rejects it. Write 1 or more.`,
        },
      ],
    })),
    {
      name: 'more than Graph holds',
      example: days(2_147_483_648),
      says: [{ on: '2147483648', severity: 'error', message: /Graph holds whole numbers up to 2147483647\.$/ }],
    },
    ...[1, 4, 1.5, '0', null].map((value) => ({
      name: `not ${JSON.stringify(value)}`,
      example: days(value),
      says: [],
    })),
    { name: 'not where the template decides', example: days(0, 'iosScepCertificateProfile'), says: [] },
    {
      name: 'also without a unit',
      example: { profile: { certificateValidityPeriodScale: undefined, certificateValidityPeriodValue: 0 } },
      says: [{ on: '0', severity: 'error', message: /^"certificateValidityPeriodValue"/ }],
    },
  ]);

  checkCases('validity-below-minimum', [{ name: 'is one finding only', example: days(0), says: [] }]);
});

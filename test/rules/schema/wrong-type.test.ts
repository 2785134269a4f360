import { describe } from 'vitest';
import { checkCases } from '../variables/findings.ts';

describe('what has the wrong type is called by what it is', () => {
  checkCases('wrong-type', [
    {
      name: 'a boolean',
      example: { profile: { renewalThresholdPercentage: true } },
      says: [
        {
          on: 'true',
          severity: 'error',
          message: '"renewalThresholdPercentage" ("Renewal threshold (%)") has to be a whole number; this is true.',
        },
      ],
    },
    {
      name: 'null among the entries',
      example: { profile: { extendedKeyUsages: [null] } },
      says: [
        {
          on: 'null',
          severity: 'error',
          message: 'The entries of "extendedKeyUsages" ("Extended key usage") have to be objects; this is null.',
        },
      ],
    },
  ]);
});

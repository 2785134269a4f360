import { describe } from 'vitest';
import { checkCases, withSubject } from '../variables/findings.ts';

const evidence = 'inferred' as const;
const severity = 'warning' as const;

describe('empty-attribute', () => {
  checkCases('empty-attribute', [
    {
      name: 'each of them',
      example: withSubject('CN={{UserName}},OU=,O=" ",L=""'),
      says: ['OU=', 'L=\\"\\"'].map((on) => ({ on, severity, evidence, message: /^(OU|L) has no value, so the/ })),
    },
    {
      name: 'where no name is left',
      example: withSubject('CN=', { customSubjectAlternativeNames: [] }),
      says: [{ on: 'CN=', severity, evidence, message: /there is no other name in this profile: AD CS refuses/ }],
    },
    {
      name: 'silent where the syntax is the problem, and for bytes',
      example: { subject: 'CN={{UserName}},O=#00,={{UserName}},L="' },
      says: [],
    },
  ]);
});

import type { DocumentRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Graph and every tool that imports a profile refuse a file that is not JSON. Comments and trailing commas are accepted here, as in other files that people edit.',
    sources: ['rfc8259'],
    examples: {
      bad: [
        {
          document:
            '{ "@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile", "displayName": "A" "version": 1 }',
        },
      ],
      good: [
        {
          document:
            '{ "@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile", /* why */ "displayName": "A", }',
        },
      ],
    },
  };
}

export const jsonSyntax: DocumentRule = {
  id: 'json-syntax',
  family: 'schema',
  scope: 'document',
  severity: 'error',
  evidence: 'documented',
  title: 'The file is not valid JSON',
  check({ json }, { reportsJsonSyntax }, report) {
    if (reportsJsonSyntax) for (const problem of json?.problems ?? []) report(problem);
  },
};

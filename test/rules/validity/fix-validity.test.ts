// The validity period that is offered instead, in the units that a profile has, and the authority that says how long it may be.
import { expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import { applyFixes } from '../../../server/src/core/apply-fixes.ts';
import type { Example } from '../../../server/src/core/rules/rule.ts';
import { analyzeExample, exampleText } from '../../support/examples.ts';

function under(validity: string): Example {
  return {
    profile: { certificateValidityPeriodValue: 3 },
    workspace: {
      templates: [{ name: 'T', validity }],
      servers: [{ urls: ['https://ndes.contoso.com/*'], templates: 'T' }],
    },
  };
}

test.each([
  ['1 year', 'Ask for 1 year', 1, 'years'],
  ['18 months', 'Ask for 18 months', 18, 'months'],
  ['52 weeks', 'Ask for 364 days', 364, 'days'],
  ['240 hours', 'Ask for 10 days', 10, 'days'],
])('of a template of %s', (validity, title, value, scale) => {
  const example = under(validity);
  const [finding] = analyzeExample(example).findings;
  expect(finding?.rule).toBe('validity-exceeds-template');
  expect(finding?.fixes.map((fix) => `${fix.effect}: ${fix.title}`)).toEqual([
    `reissues: ${title} (every device of the profile gets a new certificate)`,
  ]);
  const fixed = applyFixes(exampleText(example), finding?.fixes ?? []);
  expect(JSON.parse(fixed)).toMatchObject({
    certificateValidityPeriodValue: value,
    certificateValidityPeriodScale: scale,
  });
  expect(analyze(fixed, { kind: 'json' }).findings).toEqual([]);
});

test('of a template of hours that are no days: there is none', () => {
  const [finding] = analyzeExample(under('36 hours')).findings;
  expect(finding?.rule).toBe('validity-exceeds-template');
  expect(finding?.fixes).toEqual([]);
});

test('of several authorities the strictest says how long', () => {
  const authority = (maximumValidity: string) => ({ kind: 'adcs', maximumValidity });
  const names = ['lax', 'strict', 'open'];
  const urlOf = (name: string) => `https://${name}.contoso.com/certsrv/mscep/mscep.dll`;
  const { findings } = analyzeExample({
    profile: { certificateValidityPeriodValue: 3, scepServerUrls: names.map(urlOf) },
    workspace: {
      authorities: { lax: authority('2 years'), strict: authority('18 months'), open: { kind: 'adcs' } },
      templates: [{ name: 'T', validity: '5 years' }],
      servers: names.map((name) => ({ urls: [urlOf(name)], authority: name, templates: 'T' })),
    },
  });
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'validity-exceeds-authority: The certificate validity period is 3 years, but "strict" (Active Directory Certificate Services) issues 18 months at most, whatever is asked for.',
  ]);
});

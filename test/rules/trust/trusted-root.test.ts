// What is told of the trusted certificate profile that a SCEP profile names, in words, and which place it leads to.
import { expect, test } from 'vitest';
import { otherId, rootLink, trustedRoot, withRoot } from '../../../server/src/core/rules/trust/example-export.ts';
import type { Example } from '../../../server/src/core/rules/rule.ts';
import { analyzeExample } from '../../support/examples.ts';

const link = { '#CustomRef_rootCertificate': 'Contoso Root CA|:|#microsoft.graph.windows81TrustedRootCertificate' };
const ios = { '@odata.type': '#microsoft.graph.iosTrustedRootCertificate' };

test.each<[title: string, example: Example, expected: readonly string[]]>([
  [
    'two of a name',
    { profile: link, beside: { 'a.json': trustedRoot(), 'b.json': trustedRoot({ id: otherId }) } },
    [
      'warning ambiguous-root: 2 profiles here have the name "Contoso Root CA" that rootCertificate ("Root Certificate") goes by; a restore may bind the wrong one. Give each of them a name of its own.',
      'profiles/a.json: The trusted certificate profile "Contoso Root CA"',
      'profiles/b.json: The trusted certificate profile "Contoso Root CA"',
    ],
  ],
  [
    'two of an id',
    { profile: rootLink(), beside: { 'a.json': trustedRoot(), 'b.json': trustedRoot() } },
    [
      'warning ambiguous-root: 2 profiles here have the id 7f8c2f1e-1111-4c0a-9d51-0a6f0d1c2b3a that rootCertificate ("Root Certificate") goes by; a restore may bind the wrong one. Give each of them an id of its own.',
      'profiles/a.json: The trusted certificate profile "Contoso Root CA"',
      'profiles/b.json: The trusted certificate profile "Contoso Root CA"',
    ],
  ],
  [
    'one without a name',
    { profile: rootLink(), beside: { 'a.json': trustedRoot({ ...ios, displayName: undefined }) } },
    [
      'error trusted-root-platform: rootCertificate ("Root Certificate") leads to the trusted certificate profile, which is for iOS/iPadOS. Name a trusted certificate profile for Windows.',
      'profiles/a.json: The trusted certificate profile',
    ],
  ],
  [
    'one for another platform',
    { profile: rootLink(), beside: { 'a.json': trustedRoot(ios) } },
    [
      'error trusted-root-platform: rootCertificate ("Root Certificate") leads to the trusted certificate profile "Contoso Root CA", which is for iOS/iPadOS. Name a trusted certificate profile for Windows.',
      'profiles/a.json: The trusted certificate profile "Contoso Root CA"',
    ],
  ],
  [
    'one whose certificate ended yesterday',
    withRoot({ notAfter: '2026-11-23T23:59:59Z' }),
    [
      'warning trusted-root-expired: The certificate of the trusted certificate profile "Contoso Root CA", which rootCertificate ("Root Certificate") names, expired on 2026-11-23. Put the present certificate of the authority into it, or name the profile that has it.',
      'profiles/root.json: The trusted certificate profile "Contoso Root CA"',
    ],
  ],
  ['one whose certificate ends today', withRoot({ notAfter: '2026-11-24T00:00:00Z' }), []],
  ['one whose certificate begins today', withRoot({ notBefore: '2026-11-24T23:00:00Z' }), []],
  [
    'one whose certificate begins tomorrow',
    withRoot({ notBefore: '2026-11-25T00:00:00Z' }),
    [
      'warning trusted-root-expired: The certificate of the trusted certificate profile "Contoso Root CA", which rootCertificate ("Root Certificate") names, is not valid before 2026-11-25. Put the present certificate of the authority into it, or name the profile that has it.',
      'profiles/root.json: The trusted certificate profile "Contoso Root CA"',
    ],
  ],
])('%s', (_title, example, expected) => {
  const { findings } = analyzeExample(example);
  expect(
    findings.flatMap(({ rule, severity, message, related }) => [
      `${severity} ${rule}: ${message}`,
      ...related.map((place) => `${place.path ?? 'here'}: ${place.message}`),
    ]),
  ).toEqual(expected);
});

import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import type { Example } from '../../../server/src/core/rules/rule.ts';
import { workspaceFindings } from '../../../server/src/core/rules/workspace-findings.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { processorSeconds } from '../../support/processor-time.ts';
import { exampleDay, analyzeExample, workspaceOf, workspaceOfText } from '../../support/examples.ts';
import { checkCases, findingsOf, newCertificates } from '../variables/findings.ts';

type HouseRules = Readonly<Record<string, unknown>>;

function under(houseRules: HouseRules | readonly HouseRules[], profile: Record<string, unknown> = {}): Example {
  return { profile, workspace: { houseRules } };
}

describe('what each rule says', () => {
  checkCases('house-required-attribute', [
    {
      name: 'each attribute that is missing',
      example: under({ requiredAttributes: ['O', 'C', '2.5.4.5'] }, { subjectNameFormatString: 'CN={{UserName}},o=A' }),
      says: ['2.5.4.5', 'C'].map((type) => ({
        on: 'CN={{UserName}},o=A',
        severity: 'warning' as const,
        message: `This subject has no ${type}, which your workspace file requires. Add one.`,
      })),
    },
    {
      name: 'an alias and an OID are the same attribute',
      example: under(
        { requiredAttributes: ['S', 'E', '2.5.4.11'] },
        { subjectNameFormatString: 'CN={{UserName}},ST=x,OID.1.2.840.113549.1.9.1={{EmailAddress}},OU=y' },
      ),
      says: [],
    },
    {
      name: 'an identifier that no attribute of Intune has is found as it is written, with its prefix and without',
      example: under(
        { requiredAttributes: ['1.3.6.1.4.1.99999.1', '1.3.6.1.4.1.99999.2', '1.3.6.1.4.1.99999.3'] },
        { subjectNameFormatString: 'CN={{UserName}},OID.1.3.6.1.4.1.99999.1=a,1.3.6.1.4.1.99999.2=b' },
      ),
      says: [
        {
          on: 'CN={{UserName}},OID.1.3.6.1.4.1.99999.1=a,1.3.6.1.4.1.99999.2=b',
          severity: 'warning' as const,
          message: 'This subject has no 1.3.6.1.4.1.99999.3, which your workspace file requires. Add one.',
        },
      ],
    },
    {
      name: 'silent without a subject of the author',
      example: under(
        { requiredAttributes: ['O'] },
        { subjectNameFormat: 'commonName', subjectNameFormatString: undefined },
      ),
      says: [],
    },
  ]);

  checkCases('house-forbidden-attribute', [
    {
      name: 'each of them, however it is written',
      example: under(
        { forbiddenAttributes: ['OU'] },
        { subjectNameFormatString: 'CN={{UserName}},ou=a,2.5.4.11=b,O=OU' },
      ),
      says: ['ou', '2.5.4.11'].map((on) => ({
        on,
        severity: 'warning' as const,
        message: 'Your workspace file does not allow OU in this subject. Take it out.',
      })),
    },
  ]);

  checkCases('house-key-storage-provider', [
    {
      name: 'one fix for each that is allowed',
      example: under(
        { allowedKeyStorageProviders: ['useTpmKspOtherwiseFail', 'usePassportForWorkKspOtherwiseFail'] },
        { keyStorageProvider: 'useSoftwareKsp' },
      ),
      says: [
        {
          on: '"useSoftwareKsp"',
          severity: 'warning',
          message: /^Your workspace file does not allow "Enroll to Software KSP"/,
          fixed: ['useTpmKspOtherwiseFail', 'usePassportForWorkKspOtherwiseFail'].map((member) => ({
            title: `Write ${member} ${newCertificates}`,
            effect: 'reissues' as const,
            gives: `"${member}"`,
          })),
        },
      ],
    },
  ]);

  checkCases('house-key-size', [
    {
      name: 'a size that there is not',
      example: under({ minimalKeySize: 3072 }),
      says: [
        {
          on: '"size2048"',
          severity: 'warning',
          message: 'Your workspace file wants keys of 3072 bits or more; this is 2048.',
          fixed: [{ title: `Write size4096 ${newCertificates}`, effect: 'reissues', gives: '"size4096"' }],
        },
      ],
    },
    { name: 'equal is enough', example: under({ minimalKeySize: 2048 }), says: [] },
  ]);
});

describe('house-host', () => {
  test.each([
    ['https://ndes.contoso.com/x', []],
    ['https://NDES.CONTOSO.COM:8443/x', []],
    ['https://contoso.com/x', ['contoso.com']],
    ['https://ndes.contoso.com.evil.example/x', ['ndes.contoso.com.evil.example']],
    ['http://ndes/x', ['ndes']],
    ['https://{{CloudPKIFQDN}}/x', []],
    ['https://$(host)/x', []],
    ['ndes.fabrikam.com/x', []],
  ])('%s', (url, on) => {
    const example = under({ allowedHosts: ['*.Contoso.com'] }, { scepServerUrls: [url] });
    expect(findingsOf('house-host', example).said.map((one) => one.on)).toEqual(on);
  });
});

describe('for whom they hold', () => {
  const names = (example: Example): readonly string[] =>
    findingsOf('house-display-name', example).said.map(({ message }) => message);

  test('for the profiles that match, and all sets that match count', () => {
    const sets = [
      { match: { platform: 'ios' }, displayNamePattern: 'iOS*' },
      { match: { platform: 'windows' }, displayNamePattern: 'Windows*' },
      { displayNamePattern: 'SCEP*' },
    ];
    expect(names(under(sets))).toEqual([
      'Your workspace file wants names like "SCEP*"; this is "Sample profile".',
      'Your workspace file wants names like "Windows*"; this is "Sample profile".',
    ]);
  });

  test('the rules of a file that is extended hold as well', () => {
    const workspace = workspaceOf(
      { extends: 'base.json', houseRules: { displayNamePattern: 'A*' } },
      { workspaceFiles: { 'base.json': JSON.stringify({ houseRules: [{ displayNamePattern: 'B*' }] }) } },
    );
    expect(workspace.houseRules.map(({ displayNamePattern }) => displayNamePattern)).toMatchObject([
      { value: 'A*', origin: { path: 'scep-profiles.json' } },
      { value: 'B*', origin: { path: 'base.json' } },
    ]);
  });

  test('a finding leads to the line of the workspace file', () => {
    const { findings } = analyzeExample(under({ displayNamePattern: 'SCEP*' }));
    expect(findings).toMatchObject([
      { rule: 'house-display-name', related: [{ path: 'scep-profiles.json', message: 'The rule is written here.' }] },
    ]);
  });

  test('severities and acceptances are those of every rule', () => {
    const houseRules = { displayNamePattern: 'SCEP*', minimalKeySize: 4096 };
    const accepted = [{ rule: 'house-key-size', reason: 'old devices', profile: { displayName: 'Sample*' } }];
    const workspace = workspaceOf({ houseRules, accepted, rules: { 'house-display-name': 'error' } });
    const text = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'));
    const { findings, silenced } = analyze(text, { kind: 'json', workspace });
    expect(findings).toMatchObject([{ rule: 'house-display-name', severity: 'error' }]);
    expect(silenced).toMatchObject([{ finding: { rule: 'house-key-size' }, reason: 'old devices' }]);
  });

  test('no pattern takes long', async () => {
    const displayNamePattern = `${'*a'.repeat(20_000)}b`;
    const displayName = 'a'.repeat(100_000);
    const seconds = await processorSeconds(() => {
      const { said } = findingsOf('house-display-name', under({ displayNamePattern }, { displayName }));
      expect(said).toHaveLength(1);
    });
    expect(seconds).toBeLessThan(5);
  });
});

test.each([
  ['an attribute nobody knows', { requiredAttributes: ['OUU'] }, 'workspace-wrong-type'],
  ['a key storage provider that there is not', { allowedKeyStorageProviders: ['tpm'] }, 'workspace-unknown-member'],
  ['a size that is none', { minimalKeySize: 'size2048' }, 'workspace-wrong-type'],
  ['a key nobody knows', { allowedUrls: [] }, 'workspace-unknown-key'],
])('%s in the workspace file is told there', (_name, houseRules, rule) => {
  const found = [...workspaceFindings(workspaceOfText(JSON.stringify({ houseRules })), exampleDay).values()].flat();
  expect(found.map((finding) => finding.rule)).toEqual([rule]);
});

import { describe, expect, test } from 'vitest';
import { makeCertificate, makeKey } from '../certificate/made-by-openssl.ts';
import { caTemplates, getregCa, getregPolicy } from '../core/pki/readers/authority-exports.ts';
import { ldifde } from '../core/pki/readers/template-exports.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

const registry = `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]
"SignatureTemplate"="BoatyardSigner"
"EncryptionTemplate"="IPSECIntermediateOffline"
"GeneralPurposeTemplate"="BoatyardUser"
`;

const authority = makeCertificate({
  subject: ['CN=Boatyard Issuing CA'],
  extensions: ['basicConstraints=critical,CA:true'],
  key: makeKey(),
  args: ['-days', '7300'],
});

/** Nothing is said in the workspace file itself: all of it stands in the files that an admin has. */
const pki = {
  'scep-profiles.json': JSON.stringify({
    authorities: { corp: { certificate: 'pki/issuing.cer', files: ['pki/ca/*.txt'] } },
    templates: [{ files: ['pki/templates/*.ldf'] }],
    servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp', files: ['pki/ndes.reg'] }],
    devices: { laptops: 'devices.json' },
  }),
  'pki/issuing.cer': authority,
  'pki/ca/ca.txt': getregCa,
  'pki/ca/policy.txt': utf16(getregPolicy),
  'pki/ca/published.txt': caTemplates,
  'pki/templates/all.ldf': ldifde,
  'pki/ndes.reg': utf16(registry),
  'devices.json': JSON.stringify([
    { label: 'Laptop', operatingSystem: 'Windows', user: { userPrincipalName: 'jane@contoso.com', givenName: 'Jane' } },
  ]),
};

function profile(changes: object): string {
  return JSON.stringify(baseProfile('windows81SCEPCertificateProfile', { ...changes }), null, 2);
}

async function check(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const { output } = await runCli(['check', '--format', 'json', '--now', '2026-11-24'], {
    cwd: temporaryFolder(files),
  });
  const answer: {
    findings: { rule: string; severity: string; path: string; related: { path: string; startLine: number }[] }[];
  } = JSON.parse(output);
  return answer.findings
    .filter(({ rule }) => /^(?:validity|template|workspace)-/.test(rule))
    .map(({ rule, severity, related }) =>
      [severity, rule, ...related.map(({ path, startLine }) => `${path}:${startLine}`)].join(' '),
    );
}

describe('a PKI that is described by files alone', () => {
  test('URL, server, key usage and template lead to the validity that is too long', async () => {
    const files = { ...pki, 'profile.json': profile({ certificateValidityPeriodValue: 3 }) };
    expect(await check(files)).toEqual([
      'error validity-exceeds-template pki/templates/all.ldf:14',
      'info template-published-in-directory pki/templates/all.ldf:19',
    ]);
  });

  test('an equal validity is silent', async () => {
    const files = { ...pki, 'profile.json': profile({ certificateValidityPeriodValue: 2 }) };
    expect(await check(files)).toEqual(['info template-published-in-directory pki/templates/all.ldf:19']);
  });

  test('another key usage meets another template', async () => {
    const files = {
      ...pki,
      'profile.json': profile({ keyUsage: 'keyEncipherment', certificateValidityPeriodValue: 2 }),
    };
    expect(await check(files)).toEqual(['error template-not-published pki/ca/published.txt:1']);
  });

  test('without a workspace file nothing is claimed about templates', async () => {
    const { 'scep-profiles.json': _, ...rest } = pki;
    expect(await check({ ...rest, 'profile.json': profile({ certificateValidityPeriodValue: 2 }) })).toEqual([]);
  });

  test('render shows what is issued, by whom, and when it is renewed', async () => {
    const subject = { subjectNameFormatString: 'G={{GivenName}},CN={{UserPrincipalName}},O=Contoso' };
    const cwd = temporaryFolder({ ...pki, 'profile.json': profile(subject) });
    const { output } = await runCli(['render', 'profile.json', '--now', '2026-11-24'], { cwd, columns: 200 });
    expect(output).toContain('1 year asked for and issued; renewed from day 292 of 365');
    expect(output).toContain('as "corp" issues it: CN=jane@contoso.com, O=Contoso');
    const { output: json } = await runCli(['render', 'profile.json', '--format', 'json', '--now', '2046-06-01'], {
      cwd,
    });
    expect(JSON.parse(json)).toMatchObject({
      profiles: [
        {
          devices: [
            {
              asIssued: {
                authority: 'corp',
                subject: 'CN=jane@contoso.com, O=Contoso',
                dropped: ['G=Jane'],
                reordered: false,
              },
              validity: { because: 'authority', authorityEnds: expect.stringMatching(/^2046-/) },
            },
          ],
        },
      ],
    });
  });
});

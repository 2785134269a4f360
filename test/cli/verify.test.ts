import { beforeAll, describe, expect, test } from 'vitest';
import { makeCertificate, makeKey, makeRequest, toPem } from '../certificate/made-by-openssl.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli, type CliRun } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const profile = baseProfile('windows81SCEPCertificateProfile', { displayName: 'WIN - User - Wi-Fi' });
const devices = [device("Jane's laptop", 'jane'), device("Joe's laptop", 'joe')];

let key: Buffer;
beforeAll(() => {
  key = makeKey();
});

describe('a request that a device has sent', () => {
  test('is found among the devices', async () => {
    const run = await verify({ 'r.csr': requestOf('joe') }, ['r.csr', 'profile.json', '--devices', 'devices.json']);
    expect(run.exitCode).toBe(0);
    expect(`\n${run.output}`).toMatchInlineSnapshot(`
      "
      Yes: this request is what the profile gives.
      r.csr  request, RSA 2048, SHA-256
      CN=joe, O=Contoso
      UPN joe@contoso.com

      WIN - User - Wi-Fi  profile.json
      ✗ Jane's laptop
          SubjectNameMismatch CN is "joe", and the profile gives "jane".
            profile  CN=jane, O=Contoso
            request  CN=joe, O=Contoso
                         ^
          SubjectAltNameMismatch UPN is "joe@contoso.com", and the profile gives "jane@contoso.com".
            profile  UPN jane@contoso.com
            request  UPN joe@contoso.com
                          ^
      ✓ Joe's laptop would get this
          The string type of CN and O is not the one that CertStrToName gives; no document says that Intune compares it.
      Some values are assumed: no document says, or documents differ on, what exactly Intune fills in.
      "
    `);
  });

  test('of nobody', async () => {
    const run = await verify({ 'r.csr': requestOf('ann', 'O=Fabrikam') }, [
      'r.csr',
      'profile.json',
      '--devices',
      'devices.json',
    ]);
    expect(run.exitCode).toBe(1);
    expect(`\n${run.output}`).toMatchInlineSnapshot(`
      "
      No: this request is not what the profile gives to any of these devices.
      r.csr  request, RSA 2048, SHA-256
      CN=ann, O=Fabrikam
      UPN ann@contoso.com

      WIN - User - Wi-Fi  profile.json
      ✗ Jane's laptop
          SubjectNameMismatch CN is "ann", and the profile gives "jane".
            profile  CN=jane, O=Contoso
            request  CN=ann, O=Fabrikam
                        ^
          SubjectAltNameMismatch UPN is "ann@contoso.com", and the profile gives "jane@contoso.com".
            profile  UPN jane@contoso.com
            request  UPN ann@contoso.com
                         ^
      ✗ Joe's laptop
          SubjectNameMismatch CN is "ann", and the profile gives "joe".
            profile  CN=joe, O=Contoso
            request  CN=ann, O=Fabrikam
                        ^
          SubjectAltNameMismatch UPN is "ann@contoso.com", and the profile gives "joe@contoso.com".
            profile  UPN joe@contoso.com
            request  UPN ann@contoso.com
                         ^
      ✗ any Windows device
          SubjectNameMismatch O is "Fabrikam", and the profile gives "Contoso".
            profile  CN={{UserName}}, O=Contoso
                                        ^
            request  CN=ann, O=Fabrikam
                               ^
      Some values are assumed: no document says, or documents differ on, what exactly Intune fills in.
      "
    `);
  });

  test('of somebody else, whom the profile would have given it to', async () => {
    const run = await verify({ 'r.csr': requestOf('ann') }, ['r.csr', 'profile.json', '--devices', 'devices.json']);
    expect(run.exitCode).toBe(1);
    expect(run.output).toContain(
      'would get this where {{UserName}} is "ann" and {{UserPrincipalName}} is "ann@contoso.com"',
    );
    expect(run.output).toContain('It would be for another device.');
  });

  test("without devices of one's own, anybody will do", async () => {
    const run = await verify({ 'r.csr': requestOf('ann') }, ['r.csr', 'profile.json']);
    expect(run.exitCode).toBe(0);
    expect(run.output).toContain('Yes: this request is what the profile gives.');
  });
});

describe('of many devices', () => {
  const many = Array.from({ length: 30 }, (_, index) => device(`PC ${index}`, `user${index}`));
  const nobody = { label: 'Kiosk', operatingSystem: 'Windows', deviceName: 'KIOSK', user: null };

  test('the one that fits is told, and how many others there are', async () => {
    const files = { 'r.csr': requestOf('user7'), 'devices.json': JSON.stringify([...many, nobody]) };
    const run = await verify(files, ['r.csr', 'profile.json', '--devices', 'devices.json']);
    expect(run.exitCode).toBe(0);
    expect(run.output).toContain('✓ PC 7 would get this\n');
    expect(run.output).not.toContain('✗');
    expect(run.output).toContain('and 30 more devices: 29 would get another one, 1 would get none\n');
  });

  test('where none fits, those that differ least', async () => {
    const near = { ...device('Near', 'ann'), deviceName: 'x' };
    const files = {
      'r.csr': requestOf('ann', 'O=Fabrikam'),
      'devices.json': JSON.stringify([...many.slice(0, 20), near, ...many.slice(20)]),
    };
    const run = await verify(files, ['r.csr', 'profile.json', '--devices', 'devices.json']);
    expect(run.exitCode).toBe(1);
    expect(run.output.match(/^✗ .*/gm)).toEqual([
      '✗ PC 0',
      '✗ PC 1',
      '✗ PC 2',
      '✗ PC 3',
      '✗ Near',
      '✗ any Windows device',
    ]);
    expect(run.output).toContain('and 26 more devices: 26 would get another one\n');
  });

  test('as data, each', async () => {
    const files = { 'r.csr': requestOf('user7'), 'devices.json': JSON.stringify(many) };
    const run = await verify(files, ['r.csr', 'profile.json', '--devices', 'devices.json', '--format', 'json']);
    expect(JSON.parse(run.output)).toMatchObject({
      profiles: [{ devices: many.map(({ label }) => ({ device: label })) }],
    });
  });
});

describe('a certificate', () => {
  test.each([
    ['2000-01-01', ', which has not begun'],
    ['2999-01-01', ', which is over'],
  ])('on %s says so, whatever the verdict', async (now, said) => {
    const certificate = makeCertificate({ key, ...ofUser('jane', 'O=Contoso') });
    const args = ['c.cer', 'profile.json', '--devices', 'devices.json', '--now', now];
    const { exitCode, output } = await verify({ 'c.cer': certificate }, args);
    expect(output).toMatch(new RegExp(`valid from \\S+ to \\S+${said}\n`));
    expect(exitCode).toBe(0);
  });

  test('as data', async () => {
    const certificate = makeCertificate({ key, ...ofUser('jane', 'O=Contoso') });
    const args = ['c.cer', 'profile.json', '--devices', 'devices.json', '--format', 'json'];
    const run = await verify({ 'c.cer': certificate }, args);
    expect(run.exitCode).toBe(0);
    const answer: unknown = JSON.parse(run.output);
    expect(answer).toMatchObject({
      path: 'c.cer',
      kind: 'certificate',
      subject: 'CN=jane, O=Contoso',
      issuer: 'CN=jane, O=Contoso',
      serialNumber: expect.stringMatching(/^[0-9a-f]+$/),
      notBefore: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      notAfter: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      thumbprint: expect.stringMatching(/^[0-9a-f]{40}$/),
      sans: [{ type: 'userPrincipalName', value: 'jane@contoso.com' }],
      otherSans: [],
      keyUsages: ['digitalSignature', 'keyEncipherment'],
      extendedKeyUsages: ['1.3.6.1.5.5.7.3.2'],
      key: { algorithm: 'RSA', bits: 2048 },
      hash: 'SHA-256',
      fits: true,
      profiles: [
        {
          path: 'profile.json',
          profile: 'WIN - User - Wi-Fi',
          pointer: '',
          fits: true,
          devices: [
            { device: "Jane's laptop", evidence: 'assumed', verdict: 'same', values: {}, differences: [] },
            {
              device: "Joe's laptop",
              verdict: 'different',
              differences: [
                {
                  code: 'SubjectNameMismatch',
                  message: 'CN is "jane", and the profile gives "joe".',
                  expected: 'CN=joe, O=Contoso',
                  actual: 'CN=jane, O=Contoso',
                  partsAt: { expected: 4, actual: 4 },
                },
                { code: 'SubjectAltNameMismatch' },
              ],
            },
          ],
          anyDevice: null,
        },
      ],
    });
  });

  test('of a chain the one that is no authority', async () => {
    const authority = makeCertificate({
      key,
      subject: ['CN=CA'],
      extensions: ['basicConstraints = critical, CA:TRUE'],
    });
    const chain =
      toPem('CERTIFICATE', authority) + toPem('CERTIFICATE', makeCertificate({ key, ...ofUser('jane', 'O=Contoso') }));
    const run = await verify({ 'chain.pem': chain }, ['chain.pem', 'profile.json']);
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.output).toContain('CN=jane, O=Contoso');
    expect(run.output).toContain('Of the 2 certificates of the file this one is compared.');
  });

  test('as AD CS issues it, by the workspace file', async () => {
    const config = {
      authorities: { corp: { kind: 'adcs' } },
      servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
      devices: { own: devices },
    };
    const certificate = makeCertificate({ key, ...ofUser('jane', 'O=Contoso'), subject: ['O=Contoso', 'CN=jane'] });
    const files = { 'c.cer': certificate, 'pki/scep-profiles.json': JSON.stringify(config) };
    const run = await verify(files, ['c.cer', 'profile.json', '--config', 'pki/scep-profiles.json']);
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.output).toContain("✓ Jane's laptop would get this\n");
    expect(run.output).toContain('The RDNs are in another order. AD CS rebuilds the subject');
    expect(run.output).not.toContain('any Windows device');
  });
});

describe('profiles', () => {
  test('of a folder, one of which has to give it', async () => {
    const run = await verify(twoProfiles(), ['r.csr', 'profiles']);
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.output).toMatch(/^Yes: this request is what "A" would have given\.\n/);
    expect(run.output).toMatch(/A {2}profiles\/a\.json\nYes: [^]*B {2}profiles\/b\.json\nNo: /);
  });

  test('of a folder, none of which would have given it', async () => {
    const run = await verify({ ...twoProfiles(), 'r.csr': requestOf('jane', 'O=Fabrikam') }, ['r.csr', 'profiles']);
    expect(run).toMatchObject({ exitCode: 1 });
    expect(run.output).toMatch(/^No: this request is what none of the 2 profiles gives\.\n/);
  });

  test('one by its name', async () => {
    expect(await verify(twoProfiles(), ['r.csr', 'profiles', '--profile', 'B'])).toMatchObject({ exitCode: 1 });
    const run = await verify(twoProfiles(), ['r.csr', 'profiles', '--profile', 'C']);
    expect(run).toMatchObject({ exitCode: 2, errors: 'scep-profiles: No SCEP profile has the displayName "C".\n' });
  });
});

describe('used wrongly', () => {
  test.each<[string, readonly string[], string]>([
    ['no such file', ['x.cer', 'profile.json'], 'The file "x.cer" does not exist.'],
    ['no certificate', ['profile.json', 'profile.json'], 'profile.json: It is JSON, not a certificate.'],
    ['a private key', ['key.pem', 'profile.json'], 'key.pem: It is a private key, not a certificate.'],
    ['part of one', ['part.cer', 'profile.json'], 'part.cer: It is truncated: it ends after byte 100 of '],
    ['no profile', ['r.csr', 'devices.json'], 'There is no SCEP profile in devices.json.'],
    [
      'no devices',
      ['r.csr', 'profile.json', '--devices', 'profile.json'],
      'The devices file "profile.json" has no devices.',
    ],
    ['one argument', ['r.csr'], "missing required argument 'profile'"],
  ])('%s', async (_, args, message) => {
    const part = makeCertificate({ key }).subarray(0, 100);
    const run = await verify({ 'r.csr': requestOf('jane'), 'key.pem': key, 'part.cer': part }, args);
    expect(run).toMatchObject({ exitCode: 2, output: '' });
    expect(run.errors).toContain(message);
  });
});

test('control characters of a certificate do not reach the terminal', async () => {
  const request = makeRequest({ key, subject: ['CN = "a\\x1b[31mb"'.replace('\\x1b', '\u001b')] });
  const run = await verify({ 'r.csr': request }, ['r.csr', 'profile.json']);
  expect(run.output).not.toContain('\u001b');
  expect(run.output).toContain('␛[31mb');
});

function twoProfiles(): Record<string, string> {
  return {
    'r.csr': requestOf('jane'),
    'profiles/a.json': JSON.stringify(baseProfile('windows81SCEPCertificateProfile', { displayName: 'A' })),
    'profiles/b.json': JSON.stringify(
      baseProfile('windows81SCEPCertificateProfile', {
        displayName: 'B',
        subjectNameFormatString: 'CN={{DeviceName}},O=B',
      }),
    ),
    'profiles/other.json': '{}',
  };
}

function device(label: string, user: string): Readonly<Record<string, unknown>> & { readonly label: string } {
  const userPrincipalName = `${user}@contoso.com`;
  return { label, operatingSystem: 'Windows', deviceName: `${user}-pc`, user: { userPrincipalName } };
}

function ofUser(user: string, organization: string): Omit<Parameters<typeof makeRequest>[0], 'key'> {
  return {
    subject: [`CN=${user}`, organization],
    extensions: [
      'keyUsage = critical, digitalSignature, keyEncipherment',
      'extendedKeyUsage = clientAuth',
      `subjectAltName = otherName:1.3.6.1.4.1.311.20.2.3;UTF8:${user}@contoso.com`,
    ],
  };
}

function requestOf(user: string, organization = 'O=Contoso'): string {
  return toPem('CERTIFICATE REQUEST', makeRequest({ key, ...ofUser(user, organization) }));
}

function verify(files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[]): Promise<CliRun> {
  const common = { 'profile.json': JSON.stringify(profile), 'devices.json': JSON.stringify(devices) };
  return runCli(['verify', ...args], { cwd: temporaryFolder({ ...common, ...files }), columns: 120 });
}

import { describe, expect, test } from 'vitest';
import { openssl } from '../core/name/openssl.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli, type CliRun } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const windows = 'windows81SCEPCertificateProfile';
const devices = [
  device('Jane', 'jane'),
  device('Joe', 'joe'),
  { label: 'Kiosk\n-----', operatingSystem: 'Windows', userId: '' },
];

describe('render --format csr', () => {
  test('one device: nothing but the request, which openssl reads', async () => {
    const { exitCode, output } = await render(['profile.json', '--device', 'Jane', '--format', 'csr']);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----\n[^-]*-----END CERTIFICATE REQUEST-----\n$/);
    const text = printed(output);
    expect(text).toMatch(/Subject: CN ?= ?jane, O ?= ?Contoso\n/);
    expect(text).toContain('othername: UPN::jane@contoso.com');
    expect(text).toContain('Digital Signature, Key Encipherment');
    expect(text).toContain('TLS Web Client Authentication');
  });

  test('several devices: a line in front of each, and the reason where there is none', async () => {
    const { exitCode, output } = await render(['profile.json', '--format', 'csr']);
    expect(exitCode).toBe(1);
    const lines = output.split('\n').filter((line) => line.startsWith('#'));
    expect(lines).toEqual([
      '# profile.json · Sample profile · Jane',
      '# profile.json · Sample profile · Joe',
      '# profile.json · Sample profile · Kiosk␊-----',
      '# Nothing to write: A user certificate needs a user, and this device has none: no certificate is issued.',
    ]);
    const requests = output.split(/^#.*\n/m).filter((text) => text.includes('BEGIN'));
    expect(requests.map((request) => /CN ?= ?(\w+)/.exec(printed(request))?.[1])).toEqual(['jane', 'joe']);
  });

  test('what is rendered is what the profile gives', async () => {
    const { output } = await render(['profile.json', '--device', 'Joe', '--format', 'csr']);
    const folder = temporaryFolder({ ...files, 'r.csr': output });
    const run = await runCli(['verify', 'r.csr', 'profile.json', '--devices', 'devices.json'], { cwd: folder });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.output).toContain('✓ Joe would get this\n');
  });

  test('a subject alone', async () => {
    const args = ['--subject', 'CN={{DeviceName}}', '--device', 'Jane', '--format', 'csr'];
    const { exitCode, output } = await render(args);
    expect(exitCode).toBe(0);
    expect(printed(output)).toMatch(/Subject: CN ?= ?jane-pc\n/);
    expect(printed(output)).not.toContain('X509v3');
  });

  test('a value that is not known: no request, and exit code 1', async () => {
    const { exitCode, output } = await render(['--subject', 'CN={{MEID}}', '--device', 'Jane', '--format', 'csr']);
    expect(exitCode).toBe(1);
    expect(output).toBe('# Jane\n# Nothing to write: {{MEID}} is not known: the sample device does not have it.\n');
  });
});

describe('render --format der', () => {
  test('one device: the hex of the name', async () => {
    const { exitCode, output } = await render(['profile.json', '--device', 'Jane', '--format', 'der']);
    expect(exitCode).toBe(0);
    expect(output).toBe('3021310d300b060355040313046a616e653110300e060355040a1307436f6e746f736f\n');
    const text = openssl(['asn1parse', '-inform', 'DER', '-in', 'n'], { n: Buffer.from(output.trim(), 'hex') });
    expect(text.toString()).toMatch(/PRINTABLESTRING +:jane\n[^]*PRINTABLESTRING +:Contoso\n/);
  });

  test('several devices: a line in front of each', async () => {
    const { exitCode, output } = await render(['profile.json', '--format', 'der']);
    expect(exitCode).toBe(1);
    expect(output.split('\n')).toEqual([
      '# profile.json · Sample profile · Jane',
      expect.stringMatching(/^30[0-9a-f]+$/),
      '# profile.json · Sample profile · Joe',
      expect.stringMatching(/^30[0-9a-f]+$/),
      '# profile.json · Sample profile · Kiosk␊-----',
      '# Nothing to write: A user certificate needs a user, and this device has none: no certificate is issued.',
      '',
    ]);
  });
});

const files = {
  'profile.json': JSON.stringify(baseProfile(windows)),
  'devices.json': JSON.stringify(devices),
};

function render(args: readonly string[]): Promise<CliRun> {
  return runCli(['render', ...args, '--devices', 'devices.json'], { cwd: temporaryFolder(files) });
}

function printed(pem: string): string {
  return openssl(['req', '-in', 'r.pem', '-noout', '-text', '-verify'], { 'r.pem': pem }).toString();
}

function device(label: string, user: string): object {
  const userPrincipalName = `${user}@contoso.com`;
  return { label, operatingSystem: 'Windows', deviceName: `${user}-pc`, user: { userPrincipalName } };
}

import { readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { makeCertificate, makeKey } from '../certificate/made-by-openssl.ts';
import { caTemplates, getregCa, getregPolicy } from '../core/pki/readers/authority-exports.ts';
import { directoryObject, ldifde } from '../core/pki/readers/template-exports.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli, type CliRun } from '../support/run-cli.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

const profile = (...scepServerUrls: readonly string[]): string =>
  JSON.stringify(baseProfile('windows81SCEPCertificateProfile', { scepServerUrls }));
const reg = (template: string): string =>
  `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]\r\n"SignatureTemplate"="${template}"\r\n`;
const authority = makeCertificate({
  key: makeKey(),
  subject: ['CN=Boatyard Issuing CA'],
  extensions: ['basicConstraints = critical, CA:true'],
});
const managedDevices = JSON.stringify([{ deviceName: 'PC-1', operatingSystem: 'Windows' }]);
const ndes = 'https://ndes.contoso.com/certsrv/mscep/mscep.dll';

async function init(
  files: Parameters<typeof temporaryFolder>[0],
  ...args: readonly string[]
): Promise<CliRun & { folder: string; written: unknown }> {
  const folder = temporaryFolder(files);
  const run = await runCli(['init', ...args], { cwd: folder });
  const written: unknown =
    run.exitCode === 0 ? parse(readFileSync(join(folder, ...args, 'scep-profiles.json'), 'utf8')) : undefined;
  return { ...run, folder, written };
}

const everything = {
  'profiles/a.json': profile(ndes),
  'profiles/b.json': utf16(profile(`${ndes}/`, 'HTTPS://NDES.contoso.com:443/certsrv/mscep/mscep.dll')),
  'pki/templates.ldf': ldifde,
  'pki/again.utf16.json': utf16(JSON.stringify({ ...directoryObject })),
  'pki/ndes.reg': utf16(reg('BoatyardUser')),
  'pki/issuing.cer': authority,
  'pki/copy.cer': authority,
  'pki/leaf.cer': makeCertificate({ key: makeKey() }),
  'pki/ca.txt': getregCa,
  'pki/policy.txt': getregPolicy,
  'pki/published.txt': caTemplates,
  'pki/readme.txt': 'Nothing of use.',
  'exports/managedDevices.json': managedDevices,
  'exports/users.json': JSON.stringify({ value: [{ id: '1', userPrincipalName: 'jane@contoso.com' }] }),
  'package.json': '{ "name": "x", "label": "y" }',
  'old/x.json': managedDevices,
  '.gitignore': 'old/\n',
};

describe('init writes a workspace file', () => {
  test('from everything that lies around', async () => {
    const { exitCode, written, errors } = await init(everything);
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    expect(written).toEqual({
      authorities: {
        'boatyard-issuing-ca': {
          kind: 'adcs',
          certificate: 'pki/copy.cer',
          files: ['pki/ca.txt', 'pki/policy.txt', 'pki/published.txt'],
        },
      },
      templates: [{ files: [expect.stringMatching(/^pki\/(again\.utf16\.json|templates\.ldf)$/)] }],
      servers: [{ urls: [ndes], files: ['pki/ndes.reg'] }],
      devices: { managedDevices: ['exports/managedDevices.json', 'exports/users.json'] },
    });
  });

  test('that has no mistake, and that check uses', async () => {
    const { folder } = await init(everything);
    const { exitCode, output } = await runCli(['check', '--format', 'json'], { cwd: folder });
    const findings: { rule: string; path: string }[] = JSON.parse(output).findings;
    expect(findings.filter(({ path }) => !path.startsWith('profiles/'))).toEqual([]);
    expect(exitCode).toBe(0);
  });

  test('and says what it used and what is left', async () => {
    const { output } = await init(everything);
    expect(output).toMatch(/^scep-profiles\.json is written\.\n\nFrom:\n/);
    expect(output).toContain('  pki/ndes.reg: the templates of the server\n');
    expect(output).toContain('  2 profiles: 3 URLs\n');
    expect(output).toContain('Left to you:\n');
    expect(output).toContain('Which authority the URLs of ndes.contoso.com lead to.');
    expect(output).toMatch(/is left out: an earlier file describes "BoatyardUser", too\./);
  });

  test('into a folder, with paths from there', async () => {
    const { written, output } = await init({ 'a/b/t.ldf': ldifde, 'c.ldf': ldifde }, 'a');
    expect(written).toEqual({ templates: [{ files: ['b/t.ldf'] }] });
    expect(output).toContain('a/scep-profiles.json is written.');
  });
});

test('what is to be filled in is said once, however many servers and authorities there are', async () => {
  const other = makeCertificate({
    key: makeKey(),
    subject: ['CN=Harbour Issuing CA'],
    extensions: ['basicConstraints = critical, CA:true'],
  });
  const { folder, written } = await init({
    'a.json': profile(ndes, 'https://ndes2.contoso.com/certsrv/mscep/mscep.dll', 'https://ndes3.contoso.com/x'),
    'one.cer': authority,
    'two.cer': other,
  });
  expect(written).toMatchObject({ servers: [{}, {}, {}], authorities: { 'harbour-issuing-ca': {} } });
  const remarks = readFileSync(join(folder, 'scep-profiles.json'), 'utf8').match(/\/\/ .*/g) ?? [];
  expect(remarks.filter((remark) => !remark.includes('mscep'))).toEqual([
    '// kind: adcs, cloudPki, scepman or other',
    '// authority: the name of the one that issues',
    '// templates: what its registry (MSCEP) names, or files: an export (.reg) of it',
  ]);
});

test('a link that leads nowhere is left alone where the file would be', async () => {
  const folder = temporaryFolder({ 't.ldf': ldifde });
  const file = join(folder, 'scep-profiles.json');
  symlinkSync('elsewhere.json', file);
  const { exitCode, errors } = await runCli(['init'], { cwd: folder });
  expect({ exitCode, errors }).toEqual({
    exitCode: 2,
    errors: expect.stringContaining('"scep-profiles.json" is there already and stays as it is.'),
  });
  expect(readlinkSync(file)).toBe('elsewhere.json');
});

describe('init guesses nothing', () => {
  test.each<[string, Parameters<typeof temporaryFolder>[0], unknown, string]>([
    [
      'which of two servers an export is of',
      { 'a.json': profile(ndes, 'https://ndes2.contoso.com/certsrv/mscep/mscep.dll'), 'x.reg': reg('A') },
      { servers: [{ urls: [ndes] }, { urls: ['https://ndes2.contoso.com/certsrv/mscep/mscep.dll'] }] },
      'Which server x.reg is of',
    ],
    [
      'what kind an authority is of',
      { 'issuing.cer': authority },
      { authorities: { 'boatyard-issuing-ca': { certificate: 'issuing.cer' } } },
      'The kind of "boatyard-issuing-ca"',
    ],
    [
      'what a damaged export says',
      { 'a.json': profile(ndes), 'x.reg': reg('') + '"EncryptionTemplate"="B"\r\n' },
      { servers: [{ urls: [ndes] }] },
      'x.reg is left out: ',
    ],
    [
      'whose published templates these are',
      { 'a.json': profile(ndes), 'x.txt': caTemplates },
      { servers: [{ urls: [ndes] }] },
      'x.txt is left out: it does not say which authority',
    ],
    [
      'where Cloud PKI leads',
      { 'a.json': profile('https://{{CloudPKIFQDN}}/x'), 'm.json': managedDevices },
      { devices: { m: 'm.json' } },
      'The URLs of Cloud PKI',
    ],
  ])('%s', async (_what, files, content, left) => {
    const { written, output } = await init(files);
    expect(written).toEqual(content);
    expect(output).toContain(left);
  });
});

describe('init refuses', () => {
  test('to overwrite', async () => {
    const { exitCode, errors, folder } = await init({ ...everything, 'scep-profiles.json': '{}' });
    expect(exitCode).toBe(2);
    expect(errors).toContain('"scep-profiles.json" is there already and stays as it is.');
    expect(readFileSync(join(folder, 'scep-profiles.json'), 'utf8')).toBe('{}');
  });

  test.each([
    [['nowhere'], 'There is no folder "nowhere".'],
    [[], 'Nothing in "." tells about a PKI or devices'],
  ])('%j', async (args, message) => {
    const { exitCode, errors } = await init({ 'a.json': '{}' }, ...args);
    expect(exitCode).toBe(2);
    expect(errors).toContain(message);
  });
});

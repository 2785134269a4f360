import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);
const renamed = (name: string): string => good.replace('windows81SCEPCertificateProfile', name);

async function errorsOf(files: Parameters<typeof temporaryFolder>[0], ...args: string[]): Promise<string> {
  const { exitCode, errors } = await runCli(['check', ...args], { cwd: temporaryFolder(files) });
  expect(exitCode).toBe(0);
  return errors;
}

describe('check says that there was nothing to check', () => {
  test('in a file without a profile', async () => {
    expect(await errorsOf({ 'a.json': '{}' }, 'a.json')).toBe(
      'scep-profiles: No SCEP certificate profile in "a.json": no object has the @odata.type of one, such as "#microsoft.graph.windows81SCEPCertificateProfile".\n',
    );
  });

  test('in one line for many files, as a hook before a commit names them', async () => {
    const files = { 'a.json': '{}', 'b.json': '{}', 'c.json': '[]', 'd.json': '1', 'e.json': '2', 'good.json': good };
    const errors = await errorsOf(files, ...Object.keys(files));
    expect(errors).toMatch(/^.*"a.json", "b.json", "c.json" and 2 other files: .*\n$/);
  });

  test('in an empty folder', async () => {
    const folder = temporaryFolder({});
    mkdirSync(join(folder, 'exports'));
    const { exitCode, errors } = await runCli(['check', 'exports'], { cwd: folder });
    expect(exitCode).toBe(0);
    expect(errors).toBe(
      'scep-profiles: Nothing to check in "exports": it has no .json, .jsonc or .scepsubject file, apart from what git ignores.\n',
    );
  });

  test('in a folder with other files', async () => {
    expect(await errorsOf({ 'a.json': '{}', 'b/c.json': '{}' })).toContain('in "." (2 files): no object has');
  });

  test('in a subject file with comments only', async () => {
    expect(await errorsOf({ 'a.scepsubject': '# later\n' }, 'a.scepsubject')).toContain(
      'No subject in "a.scepsubject"',
    );
  });

  test.each([
    ['a file that is named', { 'a.json': renamed('windows81SCEPCertificateProfil') }, ['a.json']],
    ['a folder', { 'x/a.json': renamed('windows81SCEPCertifcateProfile') }, ['x']],
    ['a file in UTF-16', { 'a.json': utf16(renamed('windows81SCEPCertificateProfiles')) }, ['a.json']],
  ])('and which type was meant, in %s', async (_what, files, paths) => {
    expect(await errorsOf(files, ...paths)).toContain(
      'Did you mean "#microsoft.graph.windows81SCEPCertificateProfile"?',
    );
  });

  test.each([
    'windows81TrustedRootCertificate',
    'iosPkcsCertificateProfile',
    'androidWorkProfilePkcsCertificateProfile',
  ])('and takes %s for what it is', async (name) => {
    expect(await errorsOf({ 'a.json': renamed(name) }, 'a.json')).not.toContain('Did you mean');
  });
});

describe('check does not', () => {
  test.each([
    ['where there is a profile', { 'a.json': good, 'b.json': '{}' }, []],
    ['with --quiet', { 'a.json': '{}' }, ['--quiet']],
    ['of a workspace file', { 'scep-profiles.json': '{}' }, ['scep-profiles.json']],
    ['of a subject file', { 'a.scepsubject': 'CN={{UserName}}\n' }, ['a.scepsubject']],
  ])('%s', async (_what, files, args) => {
    expect(await errorsOf(files, ...args)).toBe('');
  });
});

test.each([
  [{ 'a.scepsubject': 'CN={{UserName}}\n# x\nCN={{DeviceName}}\n' }, '2 subjects in 1 file'],
  [{ 'a.scepsubject': 'CN={{UserName}}\n', 'b.json': good }, '1 SCEP profile and 1 subject in 2 files'],
  [{ 'b.json': good }, '1 SCEP profile in 1 file'],
])('the summary counts what was checked', async (files, summary) => {
  const { output } = await runCli(['check'], { cwd: temporaryFolder(files) });
  expect(output).toBe(`Nothing found: ${summary}.\n`);
});

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const profile = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);

const files = {
  'before/a.json': profile,
  'after/a.json': profile,
  'pki/scep-profiles.json': '{ "rules": {} }',
  'picture.json': new Uint8Array([0xff, 0xd8, 0x00, 0x9f]),
};

const commands: Readonly<Record<string, readonly string[]>> = {
  check: ['check', 'after'],
  'render a file': ['render', 'after/a.json'],
  'render a subject': ['render', '--subject', 'CN={{UserName}}'],
  diff: ['diff', 'before', 'after'],
  verify: ['verify', 'device.cer', 'after'],
};

describe.each(Object.entries(commands))('%s --config', (_name, command) => {
  test.each([
    ['nowhere.json', 'does not exist'],
    ['pki', 'is a folder'],
    ['picture.json', 'is no text: it holds a NUL character (U+0000) at line 1, column 3'],
  ])('of %s is a wrong use: it %s', async (config, problem) => {
    const { exitCode, output, errors } = await runCli([...command, '--config', config], {
      cwd: temporaryFolder(files),
    });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(`The file of --config, "${config}", ${problem}. Name a workspace file`);
  });
});

test('diff between commits, too, demands the file of --config', async () => {
  const repository = temporaryFolder({ 'a.json': profile });
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: repository });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'x');
  const { exitCode, errors } = await runCli(['diff', 'HEAD', '--config', 'nowhere.json'], { cwd: repository });
  expect(exitCode).toBe(2);
  expect(errors).toContain('"nowhere.json", does not exist');
});

test('a file that is there is used', async () => {
  const { exitCode } = await runCli(['check', 'after', '--config', 'pki/scep-profiles.json'], {
    cwd: temporaryFolder(files),
  });
  expect(exitCode).toBe(0);
});

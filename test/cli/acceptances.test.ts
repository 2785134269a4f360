// Acceptances that ended, and those that cover nothing: what check says of them, and when it may.
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'));
const weak = JSON.stringify(baseProfile('windows81SCEPCertificateProfile', { hashAlgorithm: 'sha1' }));
const accepting = (...entries: readonly object[]): string =>
  JSON.stringify({ accepted: entries.map((entry) => ({ rule: 'weak-hash', reason: 'old phones', ...entry })) });

async function found(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<readonly string[]> {
  const answer = await runCli(['check', '--format', 'json', '--now', '2026-11-24', ...args], {
    cwd: temporaryFolder(files),
  });
  const { findings }: { findings: readonly { path: string; rule: string }[] } = JSON.parse(answer.output);
  return findings.map(({ path, rule }) => `${path} ${rule}`);
}

describe('an acceptance', () => {
  test.each([
    ['without an end', {}],
    ['on its last day', { expires: '2026-11-24' }],
    ['for this profile', { profile: { displayName: 'Sample*' } }],
    ['for this place', { pointer: '/hashAlgorithm' }],
  ])('%s that covers a finding is not mentioned', async (_title, entry) => {
    expect(await found({ 'scep-profiles.json': accepting(entry), 'a.json': weak })).toEqual([]);
  });

  test('that ended lets its finding be told, and is told itself', async () => {
    const files = { 'scep-profiles.json': accepting({ expires: '2026-11-23' }), 'a.json': weak };
    expect(await found(files)).toEqual(['a.json weak-hash', 'scep-profiles.json workspace-expired-acceptance']);
  });

  test.each([
    ['a profile in which all is well', { 'a.json': good }, {}],
    ['another profile', { 'a.json': weak }, { profile: { displayName: 'B' } }],
  ])('that has only %s to cover is unused', async (_title, files, entry) => {
    const all = await found({ ...files, 'scep-profiles.json': accepting(entry) });
    expect(all).toContain('scep-profiles.json workspace-unused-acceptance');
  });

  test('that ended is not called unused as well', async () => {
    const files = { 'scep-profiles.json': accepting({ expires: '2026-11-23' }), 'a.json': good };
    expect(await found(files)).toEqual(['scep-profiles.json workspace-expired-acceptance']);
  });

  test('beside one that covers the same is unused', async () => {
    const files = { 'scep-profiles.json': accepting({}, { pointer: '/hashAlgorithm' }), 'a.json': weak };
    expect(await found(files)).toEqual(['scep-profiles.json workspace-unused-acceptance']);
  });

  test('of a file that others extend counts as used wherever it is', async () => {
    const files = {
      'pki/scep-profiles.json': accepting({}),
      'a/scep-profiles.json': '{ "extends": "../pki/scep-profiles.json" }',
      'a/a.json': weak,
      'pki/b.json': good,
    };
    expect(await found({ ...files, '.git/HEAD': '' })).toEqual([]);
    expect(await found({ ...files, '.git/HEAD': '', 'a/a.json': good })).toEqual([
      'pki/scep-profiles.json workspace-unused-acceptance',
    ]);
  });

  test.each([
    ['one file', ['a.json']],
    ['a folder in it', ['sub']],
    ['what one machine of several has', ['--shard', '1/1']],
    ['what the workspace file named on the command line governs', ['--config', 'scep-profiles.json', '.']],
  ])('may be used elsewhere when check sees only %s', async (_title, args) => {
    const files = { 'scep-profiles.json': accepting({}), 'a.json': good, 'sub/b.json': good };
    expect(await found(files, ...args)).toEqual([]);
  });
});

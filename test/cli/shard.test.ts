import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { formatted } from '../support/formatted.ts';
import { runCli } from '../support/run-cli.ts';
import { multitoolProblems } from '../support/sarif-multitool.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const typo = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), undefined, 2).replace(
  '{{UserName}}',
  '{{UserNme}}',
);
const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`profiles/${index}.json`, typo]));
/** With a finding of its own, which every profile leads to. */
const workspace = { 'scep-profiles.json': '{"ruls": {}}' };
const shards = ['1/3', '2/3', '3/3'];

interface Answer {
  readonly summary: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly path: string; readonly rule: string }[];
}

describe('check --shard', () => {
  test('the shards together say what one run says, each thing once', async () => {
    const folder = temporaryFolder({ ...files, ...workspace });
    const whole: Answer = JSON.parse(await formatted('json', folder));
    const parts: Answer[] = [];
    for (const shard of shards) parts.push(JSON.parse(await formatted('json', folder, '--shard', shard)));
    const told = parts.flatMap(({ findings }) => findings);
    expect(told.map(({ path }) => path).sort()).toEqual(whole.findings.map(({ path }) => path).sort());
    expect(told.filter(({ path }) => path === 'scep-profiles.json')).toHaveLength(1);
    for (const count of ['files', 'profiles', 'errors', 'warnings'])
      expect(parts.reduce((sum, { summary }) => sum + (summary[count] ?? 0), 0)).toBe(whole.summary[count]);
    expect(parts.every(({ findings }) => findings.length > 0)).toBe(true);
  });

  test('a workspace file above the folder is told of by one of them, in whichever folder its profiles are', async () => {
    const folder = temporaryFolder({ ...files, ...workspace, '.git/HEAD': '' });
    const told = async (...args: string[]): Promise<readonly string[]> => {
      const { findings }: Answer = JSON.parse(
        (await runCli(['check', 'profiles', '--format', 'json', ...args], { cwd: folder })).output,
      );
      return findings.map(({ path }) => path);
    };
    const parts: string[] = [];
    for (const shard of shards) parts.push(...(await told('--shard', shard)));
    expect(parts.toSorted()).toEqual((await told()).toSorted());
    expect(parts.filter((path) => path === 'scep-profiles.json')).toHaveLength(1);
  });

  test('a file stays in its shard whatever other files there are', async () => {
    const pathsIn = async (folder: string): Promise<readonly string[]> => {
      const answer: Answer = JSON.parse(await formatted('json', folder, '--shard', '2/3'));
      return answer.findings.map(({ path }) => path);
    };
    const all = await pathsIn(temporaryFolder(files));
    const some = Object.fromEntries(Object.entries(files).filter((_, index) => index % 2 === 0));
    expect(await pathsIn(temporaryFolder(some))).toEqual(all.filter((path) => path in some));
  });

  test('their SARIF can be put together: same tool, same fingerprints, a category of its own', async () => {
    const folder = temporaryFolder(files);
    const log: Log = JSON.parse(await formatted('sarif', folder));
    const [whole] = log.runs;
    const runs: Log['runs'] = [];
    for (const shard of shards) {
      const sarif = await formatted('sarif', folder, '--shard', shard);
      expect(multitoolProblems(sarif)).toEqual([]);
      const part: Log = JSON.parse(sarif);
      runs.push(...part.runs);
    }
    expect(new Set(runs.map(({ automationDetails }) => automationDetails?.id))).toEqual(
      new Set(['scep-profiles/shard-1-of-3/', 'scep-profiles/shard-2-of-3/', 'scep-profiles/shard-3-of-3/']),
    );
    for (const run of runs) expect(run.tool).toEqual(whole?.tool);
    const results = (run: Log['runs'][number] | undefined): string[] =>
      (run?.results ?? []).map((result) => JSON.stringify(result));
    expect(runs.flatMap(results).sort()).toEqual(results(whole).sort());
    expect(whole).not.toHaveProperty('automationDetails');
  });

  test('a shard without any file is no reason to complain', async () => {
    const folder = temporaryFolder({ 'a.json': typo });
    const runs = await Promise.all(shards.map((shard) => runCli(['check', '--shard', shard], { cwd: folder })));
    expect(runs.map(({ exitCode }) => String(exitCode)).sort()).toEqual(['0', '0', '1']);
    expect(runs.map(({ errors }) => errors)).toEqual(['', '', '']);
  });

  test.each(['0/3', '4/3', '1', 'a/b', '1/0', '1/100000'])('%s is no shard', async (shard) => {
    const { exitCode, errors } = await runCli(['check', '--shard', shard], { cwd: temporaryFolder({}) });
    expect(exitCode).toBe(2);
    expect(errors).toContain('such as 1/4');
  });
});

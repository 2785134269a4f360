import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { formatted } from '../support/formatted.ts';
import { TestRepository } from '../support/git-repository.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), undefined, 2);
const typo = good.replace('{{UserName}}', '{{UserNme}}');
const twoTypos = good.replace('{{UserName}}', '{{UserNme}},OU={{Deviceid2}}');

const check = (cwd: string, ...args: string[]): ReturnType<typeof runCli> =>
  runCli(['check', '--now', '2026-11-24', '--baseline', 'known.json', ...args], { cwd });
const baseline = (folder: string): string => readFileSync(join(folder, 'known.json'), 'utf8');

describe('a hundred findings of a rule in one file, and more', () => {
  const many = (count: number): string => {
    const subject = Array.from({ length: count }, (_, index) => `OU={{Nope${index}x}}`).join(',');
    return good.replace('CN={{UserName}}', `CN={{UserName}},${subject}`);
  };

  test('are all counted, so that one more is seen', async () => {
    const folder = temporaryFolder({ 'a.json': many(150) });
    await check(folder, '--update-baseline');
    expect(JSON.parse(baseline(folder)).findings['a.json']['unknown-variable']).toBe(150);
    expect((await check(folder)).exitCode).toBe(0);
    writeFileSync(join(folder, 'a.json'), many(151));
    const { exitCode, output } = await check(folder, '--format', 'json');
    expect(exitCode).toBe(1);
    const { findings } = JSON.parse(output);
    expect(findings.filter(({ rule }: { rule: string }) => rule === 'unknown-variable')).toHaveLength(100);
    expect(output).toContain('(and 51 more)');
  });
});

describe('check --baseline', () => {
  test('hides what it knows, says how much, and does not fail for it', async () => {
    const folder = temporaryFolder({ 'b.json': typo, 'a.json': twoTypos, 'good.json': good });
    const made = await check(folder, '--update-baseline');
    expect(made.exitCode).toBe(0);
    expect(baseline(folder)).toBe(`{
  "version": 1,
  "findings": {
    "a.json": {
      "unknown-variable": 2
    },
    "b.json": {
      "unknown-variable": 1
    }
  }
}
`);
    const { exitCode, output } = await check(folder);
    expect(exitCode).toBe(0);
    expect(output).toBe(
      'Nothing found: 3 SCEP profiles in 4 files.\n\n3 findings in the baseline "known.json" are not shown.\n',
    );
  });

  test('tells what is new: a rule in a file where there is more of it than is known', async () => {
    const folder = temporaryFolder({ 'a.json': typo, 'b.json': typo });
    await check(folder, '--update-baseline');
    writeFileSync(join(folder, 'a.json'), twoTypos);
    const { exitCode, output } = await check(folder, '--format', 'json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      summary: { errors: 2 },
      findings: [{ path: 'a.json' }, { path: 'a.json' }],
      baseline: { hidden: 1, fixed: [] },
    });
  });

  test('lines may move, and a file may be written anew', async () => {
    const folder = temporaryFolder({ 'a.json': typo });
    await check(folder, '--update-baseline');
    writeFileSync(join(folder, 'a.json'), `\n\n${JSON.stringify(JSON.parse(typo), undefined, 8)}`);
    expect((await check(folder)).exitCode).toBe(0);
  });

  test('names what is fixed, and --update-baseline takes it out', async () => {
    const folder = temporaryFolder({ 'a.json': twoTypos, 'b.json': typo, 'c.json': typo });
    await check(folder, '--update-baseline');
    writeFileSync(join(folder, 'a.json'), typo);
    writeFileSync(join(folder, 'b.json'), good);
    rmSync(join(folder, 'c.json'));
    const { exitCode, output } = await check(folder);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      '3 findings of the baseline "known.json" are fixed: 1 of unknown-variable in a.json, 1 of unknown-variable in b.json, 1 of unknown-variable in c.json. --update-baseline takes them out.',
    );
    await check(folder, '--update-baseline');
    expect(JSON.parse(baseline(folder))).toEqual({ version: 1, findings: { 'a.json': { 'unknown-variable': 1 } } });
  });

  test('leaves alone what a run did not look at', async () => {
    const folder = temporaryFolder({ 'a/a.json': typo, 'b/b.json': typo });
    await check(folder, '--update-baseline');
    const before = baseline(folder);
    expect((await check(folder, 'a')).output).not.toContain('fixed');
    await check(folder, 'a', '--update-baseline');
    expect(baseline(folder)).toBe(before);
  });

  test('means the same from another folder', async () => {
    const folder = temporaryFolder({ 'profiles/a.json': typo, 'ci/empty.txt': '' });
    await check(folder, '--update-baseline');
    const { exitCode } = await runCli(['check', '../profiles', '--baseline', '../known.json'], {
      cwd: join(folder, 'ci'),
    });
    expect(exitCode).toBe(0);
  });

  test('is told in Markdown and as a notice of GitHub', async () => {
    const folder = temporaryFolder({ 'a.json': typo });
    await check(folder, '--update-baseline');
    expect(await formatted('github', folder, '--baseline', 'known.json')).toContain(
      '::notice title=SCEP profiles::1 finding in the baseline "known.json" is not shown.\n',
    );
    expect(await formatted('markdown', folder, '--baseline', 'known.json')).toContain('is not shown.');
    expect(await formatted('text', folder, '--quiet', '--baseline', 'known.json')).toBe('\n');
  });

  test('comes before --changed-since, which leaves its counts alone', async () => {
    const repository = new TestRepository();
    repository.commit('start', { 'a.json': typo, 'b.json': typo });
    await check(repository.folder, '--update-baseline');
    const { exitCode, output } = await check(repository.folder, '--changed-since', 'HEAD');
    expect({ exitCode, isFixed: output.includes('fixed') }).toEqual({ exitCode: 0, isFixed: false });
    repository.remove();
  });

  test.each([
    ['no JSON', 'nonsense'],
    ['JSON of another kind', '[]'],
    ['another version', '{"version": 2, "findings": {}}'],
    ['a count that is none', '{"version": 1, "findings": {"a.json": {"x": "1"}}}'],
    ['a file without rules', '{"version": 1, "findings": {"a.json": 3}}'],
  ])('ends with 2 for %s', async (_, content) => {
    const folder = temporaryFolder({ 'a.json': typo, 'known.json': content });
    for (const args of [[], ['--update-baseline']]) {
      const { exitCode, output, errors } = await check(folder, ...args);
      expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
      expect(errors).toContain('"known.json" is no baseline of scep-profiles');
    }
    expect(baseline(folder)).toBe(content);
  });

  test('ends with 2 where there is none', async () => {
    const { exitCode, errors } = await check(temporaryFolder({ 'a.json': typo }));
    expect(exitCode).toBe(2);
    expect(errors).toBe(
      'scep-profiles: There is no baseline "known.json". --update-baseline makes one of what is found now.\n',
    );
    const alone = await runCli(['check', '--update-baseline'], { cwd: temporaryFolder({}) });
    expect(alone).toMatchObject({
      exitCode: 2,
      errors: 'scep-profiles: --update-baseline goes with --baseline FILE.\n',
    });
  });

  test('is read as PowerShell writes it', async () => {
    const folder = temporaryFolder({ 'a.json': typo });
    await check(folder, '--update-baseline');
    writeFileSync(join(folder, 'known.json'), `\ufeff${baseline(folder)}`, 'utf16le');
    expect((await check(folder)).exitCode).toBe(0);
  });
});

describe('a baseline file', () => {
  test('that cannot be read is told', async () => {
    const folder = temporaryFolder({ 'a.json': typo, 'known.json/in-the-way.txt': '' });
    const { exitCode, errors } = await check(folder);
    expect({ exitCode, errors }).toEqual({
      exitCode: 2,
      errors: 'scep-profiles: The baseline "known.json" cannot be read (EISDIR).\n',
    });
  });

  test('that cannot be written is told', async () => {
    const folder = temporaryFolder({ 'a.json': typo });
    const args = ['check', '--baseline', 'nowhere/known.json', '--update-baseline', '--now', '2026-11-24'];
    const { exitCode, errors } = await runCli(args, { cwd: folder });
    expect(exitCode).toBe(2);
    expect(errors).toMatch(/^scep-profiles: The baseline "nowhere\/known\.json" cannot be written \(ENOENT/);
  });
});

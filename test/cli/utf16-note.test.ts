import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { runGit, TestRepository } from '../support/git-repository.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), undefined, 2);
const other = utf16('{"a": 1}');
const bare = Buffer.from(good, 'utf16le');

const repositories: TestRepository[] = [];
afterEach(() => repositories.splice(0).forEach((repository) => repository.remove()));

function repositoryOf(files: Readonly<Record<string, string | Uint8Array>>): TestRepository {
  const made = new TestRepository();
  repositories.push(made);
  made.commit('exports', files);
  return made;
}

async function check(cwd: string, ...args: string[]): Promise<string> {
  return (await runCli(['check', '--now', '2026-11-24', ...args], { cwd })).output;
}

/** What is proposed for `.gitattributes`. */
const proposed = (output: string): string[] =>
  output
    .split('\n')
    .filter((line) => line.includes('working-tree-encoding='))
    .map((line) => line.trim());

describe('UTF-16 in a git repository', () => {
  test.each([
    [
      'all of a folder alike',
      { 'exports/a.json': utf16(good), 'exports/b.json': other },
      ['/exports/*.json working-tree-encoding=UTF-16LE-BOM'],
    ],
    [
      'UTF-8 beside it',
      { 'exports/a.json': utf16(good), 'exports/b.json': '{}' },
      ['/exports/a.json working-tree-encoding=UTF-16LE-BOM'],
    ],
    ['without byte order mark', { 'a.json': bare }, ['/*.json working-tree-encoding=UTF-16LE']],
    ['big-endian', { 'a.json': Buffer.from(bare).swap16() }, ['/*.json working-tree-encoding=UTF-16BE']],
    [
      'blanks in a path',
      { 'Device Configurations/a.json': utf16(good) },
      ['"/Device Configurations/*.json" working-tree-encoding=UTF-16LE-BOM'],
    ],
    [
      'brackets in a path',
      { '[old] "x"/a.json': utf16(good) },
      [String.raw`"/\\[old\\] \"x\"/*.json" working-tree-encoding=UTF-16LE-BOM`],
    ],
    [
      'many folders',
      Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`${name}/a.json`, utf16(good)])),
      ['*.json working-tree-encoding=UTF-16LE-BOM'],
    ],
  ])('%s: what is proposed makes git keep text and give the same bytes back', async (_, files, lines) => {
    const made = repositoryOf(files);
    const output = await check(made.folder);
    expect(proposed(output)).toEqual(lines);
    made.write('.gitattributes', lines.map((line) => `${line}\n`).join(''));
    made.git('add', '--renormalize', '.');
    made.commitAll('keep UTF-8');
    const [path = ''] = Object.keys(files);
    expect(made.git('show', `HEAD:${path}`)).toContain('@odata.type');
    made.git('rm', '-q', '--cached', '-r', '.');
    made.git('reset', '-q', '--hard', 'HEAD');
    for (const [name, content] of Object.entries(files))
      expect(readFileSync(join(made.folder, name)).equals(Buffer.from(content))).toBe(true);
    expect(proposed(await check(made.folder))).toEqual([]);
  });

  test('is said once, and fails nothing', async () => {
    const { folder } = repositoryOf({ 'exports/a.json': utf16(good), 'exports/b.json': utf16(good) });
    const { exitCode, output } = await runCli(['check', '--fail-on', 'info'], { cwd: folder });
    expect(exitCode).toBe(0);
    expect(output).toBe(`Nothing found: 2 SCEP profiles in 2 files.

2 files with profiles are UTF-16, which git keeps as binary: a review shows no line of them. Save them as UTF-8, or have git keep UTF-8 and write UTF-16 to disk: put this into .gitattributes at the root of the repository, run "git add --renormalize ." and commit.
  /exports/*.json working-tree-encoding=UTF-16LE-BOM
`);
    expect(await check(folder, '--format', 'github')).toContain('::notice title=SCEP profiles::2 files');
    expect(await check(folder, '--format', 'markdown')).toContain(
      '- `/exports/*.json working-tree-encoding=UTF-16LE-BOM`',
    );
    expect(await check(folder, '--quiet')).toBe('\n');
  });

  test('leads from the root of the repository when it is started below', async () => {
    const { folder } = repositoryOf({ 'tenant/exports/a.json': utf16(good) });
    expect(proposed(await check(join(folder, 'tenant')))).toEqual([
      '/tenant/exports/*.json working-tree-encoding=UTF-16LE-BOM',
    ]);
  });

  test('of big-endian with a byte order mark git would make little-endian: only UTF-8 is proposed', async () => {
    const { folder } = repositoryOf({ 'a.json': Buffer.from(utf16(good)).swap16() });
    const output = await check(folder);
    expect(output).toContain('Save it as UTF-8.\n');
    expect(proposed(output)).toEqual([]);
  });

  test('nothing is said of standard input, whatever the file of its name holds', async () => {
    const { folder } = repositoryOf({ 'a.json': utf16(good) });
    for (const stdin of [good, utf16(good)]) {
      const args = ['check', '--stdin', '--stdin-filename', 'a.json'];
      const { exitCode, output } = await runCli(args, { cwd: folder, stdin });
      expect(exitCode).toBe(0);
      expect(output).toBe('Nothing found: 1 SCEP profile in 1 file.\n');
    }
  });

  test('nothing is said outside of a repository, of UTF-8, or of UTF-16 without a profile', async () => {
    for (const folder of [
      temporaryFolder({ 'a.json': utf16(good) }),
      repositoryOf({ 'a.json': good }).folder,
      repositoryOf({ 'a.json': good, 'b.json': other }).folder,
    ])
      expect(await check(folder)).not.toContain('UTF-16');
    expect(runGit(['--version'])).toContain('git');
  });
});

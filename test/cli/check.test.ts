import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

const samples = join(import.meta.dirname, '..', 'sample-workspace');
const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);
const typo = good.replace('{{UserName}}', '{{UserNme}}');

interface Answer {
  readonly summary: Record<string, number>;
  readonly findings: readonly {
    rule: string;
    severity: string;
    path: string;
    startLine: number;
    startColumn: number;
    endColumn: number;
    pointer: string;
    fixes: readonly unknown[];
  }[];
}

async function check(folder: string, ...args: string[]): Promise<{ exitCode: number; answer: Answer; errors: string }> {
  const { exitCode, output, errors } = await runCli(['check', '--format', 'json', '--now', '2026-11-24', ...args], {
    cwd: folder,
  });
  const answer: Answer = output ? JSON.parse(output) : { summary: {}, findings: [] };
  return { exitCode, answer, errors };
}

const rulesOf = ({ findings }: Answer): string[] => findings.map(({ path, rule }) => `${path} ${rule}`);

describe('check', () => {
  test('says of the sample workspace what an expert would say, no more', async () => {
    const { exitCode, answer } = await check(samples);
    expect(exitCode).toBe(1);
    expect(
      answer.findings.map(
        ({ path, startLine, startColumn, severity, rule }) => `${path}:${startLine}:${startColumn} ${severity} ${rule}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "profiles/android-work-profile.json:6:34 warning angle-variable",
        "profiles/android-work-profile.json:6:50 warning variable-not-available",
        "profiles/ios-user-wifi.json:6:47 error unknown-attribute",
        "profiles/ios-user-wifi.json:9:37 hint validity-not-used",
        "profiles/ios-user-wifi.json:12:3 error unknown-property",
        "profiles/windows-kiosk.utf16.json:7:52 warning surname-as-serial-number",
        "profiles/windows-kiosk.utf16.json:11:57 error user-variable-in-device-certificate",
        "profiles/windows-user-wifi.json:7:31 warning value-too-long",
        "profiles/windows-user-wifi.json:7:58 error unknown-variable",
        "profiles/windows-user-wifi.json:13:37 error validity-exceeds-template",
        "subjects.scepsubject:6:19 error backslash-escape",
      ]
    `);
    expect(answer.summary).toMatchObject({ profiles: 5 });
  });

  test('ends with 0 and says so where nothing is wrong', async () => {
    const folder = temporaryFolder({ 'a.json': good });
    expect(await runCli(['check'], { cwd: folder })).toEqual({
      exitCode: 0,
      output: 'Nothing found: 1 SCEP profile in 1 file.\n',
      errors: '',
    });
  });

  test('gives places from 1, in UTF-16 units, with pointer and fix', async () => {
    const { answer } = await check(temporaryFolder({ 'a.json': typo }), 'a.json');
    const line = typo.split('\n').findIndex((text) => text.includes('UserNme')) + 1;
    const column = (typo.split('\n')[line - 1] ?? '').indexOf('{{UserNme') + 1;
    expect(answer.findings).toMatchObject([
      {
        rule: 'unknown-variable',
        startLine: line,
        startColumn: column,
        endColumn: column + 11,
        pointer: '/subjectNameFormatString',
        fixes: [{ safe: true, edits: [{ newText: '{{UserName}}' }] }],
      },
    ]);
  });

  test('reads UTF-16 with and without byte order mark as it reads UTF-8', async () => {
    const bare = Buffer.from(typo, 'utf16le');
    const folder = temporaryFolder({
      'bom.json': utf16(typo),
      'bare.json': bare,
      'be.json': Buffer.from(bare).swap16(),
      'utf8.json': `\ufeff${typo}`,
    });
    const { answer } = await check(folder);
    const places = new Set(
      answer.findings.map(({ rule, startLine, startColumn }) => `${rule} ${startLine}:${startColumn}`),
    );
    expect(rulesOf(answer)).toEqual([
      'bare.json unknown-variable',
      'be.json unknown-variable',
      'bom.json unknown-variable',
      'utf8.json unknown-variable',
    ]);
    expect(places.size).toBe(1);
  });

  test('looks into folders for .json, .jsonc and .scepsubject, without what git ignores', async () => {
    const folder = temporaryFolder({
      'a.json': typo,
      'b/c.JSON': typo,
      'd.jsonc': typo,
      'e.scepsubject': 'CN=x,UID=y',
      'f.txt': typo,
      'ignored/g.json': typo,
      '.gitignore': 'ignored/\n',
      'node_modules/h.json': typo,
    });
    execFileSync('git', ['init', '-q', folder]);
    expect(rulesOf((await check(folder)).answer)).toEqual([
      'a.json unknown-variable',
      'b/c.JSON unknown-variable',
      'd.jsonc unknown-variable',
      'e.scepsubject unknown-attribute',
    ]);
    expect(rulesOf((await check(folder, 'ignored/g.json')).answer)).toEqual(['ignored/g.json unknown-variable']);
  });

  test('has the severities that --fail-on asks for decide', async () => {
    const folder = temporaryFolder({
      'a.json': good.replace('"certificateValidityPeriodValue": 1', '"certificateValidityPeriodValue": 5'),
    });
    expect((await check(folder)).exitCode).toBe(0);
    expect((await check(folder, '--fail-on', 'warning')).exitCode).toBe(1);
    expect((await check(folder, '--fail-on', 'never')).exitCode).toBe(0);
  });

  test('writes several formats, each to its own place', async () => {
    const folder = temporaryFolder({ 'a.json': typo });
    const { exitCode, output } = await runCli(
      ['check', '--format', 'json', '--output', 'answer.json', '--format', 'text'],
      { cwd: folder },
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8'))).toMatchObject({ summary: { errors: 1 } });
    expect(output).toContain('unknown-variable');
    expect(await runCli(['check', '--format', 'json', '--format', 'text'], { cwd: folder })).toMatchObject({
      exitCode: 2,
    });
  });

  test('checks standard input under a name', async () => {
    const folder = temporaryFolder({});
    const { exitCode, output } = await runCli(
      ['check', '--stdin', '--stdin-filename', 'x/y.json', '--format', 'json'],
      { cwd: folder, stdin: typo },
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ findings: [{ path: 'x/y.json', rule: 'unknown-variable' }] });
  });

  test.each<[readonly string[], number]>([
    [['p'], 1],
    [['p/a.json'], 1],
    [['--stdin', '--stdin-filename', 'p/a.json'], 1],
    [['.'], 2],
  ])('%j counts the workspace file only where it was asked for it', async (args, count) => {
    const folder = temporaryFolder({ 'scep-profiles.json': '{}', 'p/a.json': good });
    const { output } = await runCli(['check', '--format', 'json', ...args], { cwd: folder, stdin: good });
    expect(JSON.parse(output)).toMatchObject({ summary: { files: count, profiles: 1, errors: 0, warnings: 0 } });
  });

  test('says where standard input stops being text', async () => {
    const stdin = good.replace('{{UserName}}', '{{User\0Name}}');
    const line = stdin.slice(0, stdin.indexOf('\0')).split('\n').length;
    const { output } = await runCli(['check', '--stdin', '--stdin-filename', 'a.json'], {
      cwd: temporaryFolder({}),
      stdin,
    });
    expect(output).toContain(
      `Standard input is no text: it holds a NUL character (U+0000) at line ${line}, column ${(stdin.split('\n')[line - 1] ?? '').indexOf('\0') + 1}.`,
    );
  });

  test('shows hostile text as text', async () => {
    const subject = 'CN=\u001b[31mred\u202egnp.exe,UID=x';
    const { output } = await runCli(['check'], { cwd: temporaryFolder({ 'a.scepsubject': subject }) });
    expect(output).toContain('␛[31mred');
    expect(output).not.toMatch(/[\u001b\u202e]/);
  });

  test('draws a frame that fits the terminal, whatever the line', async () => {
    const subject = `O=${'x'.repeat(50_000)},UID=y`;
    const { output } = await runCli(['check'], { cwd: temporaryFolder({ 'a.scepsubject': subject }), columns: 80 });
    const lines = output.split('\n');
    const marked = lines.findIndex((line) => line.startsWith('> 1'));
    expect(lines[marked]).toContain('UID=y');
    expect(lines[marked]?.length).toBeLessThanOrEqual(80);
    const caret = lines[marked + 1]?.indexOf('^') ?? -1;
    expect(lines[marked]?.slice(caret, caret + 3)).toBe('UID');
  });
});

describe('check takes patterns, also of shells that leave them to programs', () => {
  const files = {
    'contoso/profiles/a.json': typo,
    'contoso/profiles/old/b.json': typo,
    'contoso/profiles/notes.txt': typo,
    'contoso/draft/c.json': typo,
    'fabrikam/profiles/d.jsonc': typo,
    'fabrikam/{x}.json': typo,
  };
  const all = ['contoso/profiles/a.json', 'contoso/profiles/old/b.json', 'fabrikam/profiles/d.jsonc'];

  test.each<[string, readonly string[]]>([
    ['*/profiles', all],
    ['**/profiles/**', all],
    ['contoso/profiles/*.json', ['contoso/profiles/a.json']],
    ['contoso/**/*.json', ['contoso/draft/c.json', 'contoso/profiles/a.json', 'contoso/profiles/old/b.json']],
    ['{contoso,fabrikam}/profiles/*.{json,jsonc}', ['contoso/profiles/a.json', 'fabrikam/profiles/d.jsonc']],
    ['CONTOSO/../*/draft/*', ['contoso/draft/c.json']],
    ['fabrikam/{x}.json', ['fabrikam/{x}.json']],
  ])('%s', async (pattern, expected) => {
    const { answer, errors } = await check(temporaryFolder(files), pattern);
    expect(answer.findings.map(({ path }) => path)).toEqual(expected);
    expect(errors).toBe('');
  });

  test('as folders do, they leave out what git ignores, and say where there is no profile', async () => {
    const ignoring = temporaryFolder({ '.gitignore': 'out/', 'out/a.json': typo, 'in/a.json': '{}' });
    execFileSync('git', ['init', '--quiet'], { cwd: ignoring });
    const { answer, exitCode, errors } = await check(ignoring, '*/*.json');
    expect({ exitCode, files: answer.summary['files'] }).toEqual({ exitCode: 0, files: 1 });
    expect(errors).toContain('No SCEP certificate profile in "*/*.json" (1 file):');
  });
});

describe('check, used wrongly or on bad input', () => {
  test.each([
    [['missing.json'], 'There is no file or folder "missing.json".'],
    [['missing/*.json'], 'No .json, .jsonc, .scepsubject file matches "missing/*.json", apart from what git ignores.'],
    [['--format', 'xml'], 'It takes text, json, sarif, github, gitlab, azure, rdjson, junit, markdown.'],
    [['--now', 'soon'], 'It takes a day such as 2026-11-24.'],
    [['--stdin-filename', 'a.json'], '--stdin-filename goes with --stdin.'],
  ])('%j', async (args, message) => {
    const { exitCode, errors, output } = await runCli(['check', ...args], { cwd: temporaryFolder({}) });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(message);
  });

  test('tells what is wrong with a file that the workspace file names, in a part of the files, too', async () => {
    const folder = temporaryFolder({
      'a.json': typo,
      'devices.json': '[{ "operatingSystem": 5 }]',
      'scep-profiles.json': '{ "devices": { "all": "devices.json" } }',
    });
    const expected = ['a.json unknown-variable', 'devices.json workspace-device-file'];
    for (const args of [[], ['--shard', '1/1']]) {
      const { answer } = await check(folder, ...args);
      expect(rulesOf(answer)).toEqual(expected);
    }
  });

  test('a named file that is no text is a finding', async () => {
    const folder = temporaryFolder({
      'image.json': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff, 0xfe, 0xfd]),
    });
    expect(rulesOf((await check(folder, 'image.json')).answer)).toEqual(['image.json unreadable-file']);
    expect(rulesOf((await check(folder)).answer)).toEqual([]);
  });
});

describe('the workspace file', () => {
  const workspace = JSON.stringify({ rules: { 'unknown-variable': 'info' } });

  test('is the nearest one upwards, up to the root of the repository', async () => {
    const folder = temporaryFolder({
      'scep-profiles.json': JSON.stringify({ rules: { 'unknown-variable': 'off' } }),
      'repo/scep-profiles.json': workspace,
      'repo/a/b/x.json': typo,
      'repo/.git/HEAD': '',
    });
    expect((await check(join(folder, 'repo/a'))).answer.findings).toMatchObject([{ severity: 'info' }]);
  });

  test('is not looked for above the repository', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': workspace, 'repo/x.json': typo, 'repo/.git/HEAD': '' });
    expect((await check(join(folder, 'repo'))).answer.findings).toMatchObject([{ severity: 'error' }]);
  });

  test('can be named', async () => {
    const folder = temporaryFolder({ 'other.json': workspace, 'x.json': typo });
    expect((await check(folder, '--config', 'other.json', 'x.json')).answer.findings).toMatchObject([
      { severity: 'info' },
    ]);
  });

  test('has findings of its own, once, with the profiles it governs', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': '{ "templats": [] }', 'x.json': good, 'y.json': good });
    expect(rulesOf((await check(folder, 'x.json', 'y.json')).answer)).toEqual([
      'scep-profiles.json workspace-unknown-key',
    ]);
    expect(rulesOf((await check(folder)).answer)).toEqual(['scep-profiles.json workspace-unknown-key']);
  });

  test.each(['/etc/hostname', '../outside.json', 'C:/devices.json', '\\\\server\\share\\devices.json'])(
    'never reads %s',
    async (path) => {
      const folder = temporaryFolder({
        'outside.json': '[]',
        'repo/.git/HEAD': '',
        'repo/scep-profiles.json': JSON.stringify({ devices: { a: path } }),
        'repo/x.json': good,
      });
      expect(rulesOf((await check(join(folder, 'repo'))).answer)).toEqual([
        'scep-profiles.json workspace-outside-file',
      ]);
    },
  );

  test('never follows a link out of the repository', async () => {
    const folder = temporaryFolder({
      'outside/devices.json': '[]',
      'repo/.git/HEAD': '',
      'repo/scep-profiles.json': JSON.stringify({ devices: { a: 'link/devices.json' } }),
      'repo/x.json': good,
    });
    symlinkSync(join(folder, 'outside'), join(folder, 'repo/link'), 'junction');
    expect(rulesOf((await check(join(folder, 'repo'), 'x.json')).answer)).toEqual([
      'scep-profiles.json workspace-outside-file',
    ]);
  });
});

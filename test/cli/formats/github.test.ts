import * as fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../server/src/cli/formats/formats.ts';
import { printable } from '../../../server/src/core/text/printable.ts';
import { ruleAddress } from '../../../server/src/project.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { formatted } from '../../support/formatted.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { githubCommand, outputLines } from '../../support/pipeline-commands.ts';
import { formatOptions, reportOf } from '../../support/reports.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const good = baseProfile('windows81SCEPCertificateProfile');
const pretty = JSON.stringify(good, null, 2);
const typo = pretty.replace('{{UserName}}', '{{UserNme}}');
const variables = (count: number): string => Array.from({ length: count }, (_, index) => `OU={{X${index}}}`).join(',');
const withTypos = (count: number): string => pretty.replace('CN={{UserName}}', variables(count));

const commandsOf = (output: string) => outputLines(output).flatMap((line) => githubCommand(line) ?? []);

describe('annotations', () => {
  test('say where and what, with the page of the rule', async () => {
    const output = await formatted('github', temporaryFolder({ 'a, b%: c.json': typo }));
    const line = typo.split('\n').findIndex((text) => text.includes('UserNme'));
    const column = (typo.split('\n')[line] ?? '').indexOf('{{UserNme') + 1;
    expect(commandsOf(output)).toEqual([
      {
        name: 'error',
        properties: {
          file: 'a, b%: c.json',
          line: String(line + 1),
          endLine: String(line + 1),
          col: String(column),
          endColumn: String(column + 11),
          title: 'unknown-variable in "Sample profile"',
        },
        data: `Intune has no variable "UserNme". Did you mean {{UserName}}?\n${ruleAddress('unknown-variable')}`,
      },
    ]);
    expect(outputLines(output).at(-1)).toBe('1 error: 1 SCEP profile in 1 file.');
  });

  test('are errors, warnings and notices, worst first', () => {
    const report = reportOf([
      { severity: 'hint' },
      { severity: 'info' },
      { severity: 'error' },
      { severity: 'warning' },
    ]);
    expect(commandsOf(formats.github.write(report, formatOptions())).map(({ name }) => name)).toEqual([
      'error',
      'warning',
      'notice',
      'notice',
    ]);
  });

  test('are on one line, for the runner drops the columns of others', () => {
    const report = reportOf([{ startLine: 1, startColumn: 2, endLine: 3, endColumn: 1 }]);
    const [command] = commandsOf(formats.github.write(report, formatOptions({ textOf: () => 'four\nx\ny' })));
    expect(command?.properties).toMatchObject({ line: '1', endLine: '1', col: '2', endColumn: '5' });
  });

  test.each([
    [10, 11, 'error: 1 SCEP profile in 1 file.'],
    [11, 11, '1 more finding is not shown here.'],
    [47, 11, '37 more findings are not shown here.'],
  ])('of %d findings are ten, and a line about the others', async (findings, lines, last) => {
    const output = outputLines(await formatted('github', temporaryFolder({ 'a.json': withTypos(findings) })));
    expect(output).toHaveLength(lines);
    expect(output.at(-1)).toContain(last.replace('error', 'errors'));
    expect(output.slice(0, 10).every((line) => githubCommand(line)?.name === 'error')).toBe(true);
  });

  test('--quiet leaves only those', async () => {
    expect(await formatted('github', temporaryFolder({ 'a.json': pretty }), '--quiet')).toBe('');
    expect(await formatted('github', temporaryFolder({ 'a.json': pretty }))).toBe(
      'Nothing found: 1 SCEP profile in 1 file.\n',
    );
  });

  test('hold any text without becoming another command', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (message, path, profile) => {
        const output = formats.github.write(reportOf([{ message, path, profile }]), formatOptions());
        expect(outputLines(output).map(githubCommand)).toEqual([
          {
            name: 'error',
            properties: {
              file: printable(path),
              line: '1',
              endLine: '1',
              col: '1',
              endColumn: '1',
              title: `unknown-variable in "${printable(profile)}"`,
            },
            data: `${printable(message)}\n${ruleAddress('unknown-variable')}`,
          },
          undefined,
        ]);
      }),
    );
  });
});

describe('the summary of the job', () => {
  const limit = 1024 * 1024;

  test('lists all findings as Markdown, behind what stands there', async () => {
    expect(await summaryOf({ 'a.json': withTypos(12) }, undefined)).toMatch(
      /^### SCEP profiles: 12 errors\n\n(?:\|.*\n){14}\nChecked/,
    );
    expect(await summaryOf({ 'a.json': pretty }, 'Built.')).toBe(
      'Built.\n\n### SCEP profiles: nothing found\n\nChecked: 1 SCEP profile in 1 file.\n',
    );
  });

  test('is where the line about the other findings points to', async () => {
    const folder = temporaryFolder({ 'a.json': withTypos(12) });
    const { output } = await runCli(['check', '--format', 'github'], {
      cwd: folder,
      env: { GITHUB_STEP_SUMMARY: 'summary.md' },
    });
    expect(output).toContain('2 more findings are in the summary of the job.');
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('12 errors');
  });

  test('never gets over its limit', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`${'folder-of-a-long-name/'.repeat(6)}${index}.json`, withTypos(100)]),
    );
    for (const before of [0, 5000, limit - 20_000, limit - 300, limit, limit + 5]) {
      const summary = await summaryOf(files, 'é'.repeat(Math.floor(before / 2)));
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(Math.max(limit, before));
      if (before < limit - 5000) expect(summary).toMatch(/\d+ more findings not shown here\./);
    }
  });

  test('is only for this format', async () => {
    const folder = temporaryFolder({ 'a.json': typo });
    const file = join(folder, 'summary.md');
    await runCli(['check', '--format', 'json'], { cwd: folder, env: { GITHUB_STEP_SUMMARY: file } });
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  test('that cannot be written is told', async () => {
    const folder = temporaryFolder({ 'a.json': typo });
    const answer = await runCli(['check', '--format', 'github'], {
      cwd: folder,
      env: { GITHUB_STEP_SUMMARY: join(folder, 'no', 'such', 'folder') },
    });
    expect(answer).toMatchObject({ exitCode: 2, errors: expect.stringContaining('cannot be written') });
  });
});

async function summaryOf(files: Record<string, string>, before: string | undefined): Promise<string> {
  const folder = temporaryFolder(files);
  const file = join(temporaryFolder({}), 'summary.md');
  if (before !== undefined) writeFileSync(file, before);
  const { errors } = await runCli(['check', '--format', 'github'], {
    cwd: folder,
    env: { GITHUB_STEP_SUMMARY: file },
  });
  expect(errors).toBe('');
  return readFileSync(file, 'utf8');
}

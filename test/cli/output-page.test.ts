// docs/output.md beside what the commands write: every name in it is there, and no name is missing from it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../server/src/cli/formats/format-names.ts';
import { group, json, laptops, wifi } from '../support/diff-fixtures.ts';
import { TestRepository } from '../support/git-repository.ts';
import { root } from '../support/pipeline-steps.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const page = readFileSync(join(root, 'docs', 'output.md'), 'utf8');

/** The first block of a language behind a heading. */
function blockUnder(heading: string, language: string): string {
  const section = page.split(`\n${heading}\n`)[1] ?? '';
  const block = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(section)?.[1];
  if (block === undefined) throw new Error(`docs/output.md has no ${language} under "${heading}"`);
  return block;
}

/** An example of the page: JSON with comments. */
function example(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  expect(errors).toEqual([]);
  return value;
}

/**
 * The names on the way to each value: `findings[].path`. What is null or empty on either side may have names below it that
 * cannot be seen.
 */
function compare(documented: unknown, actual: unknown, path = ''): readonly string[] {
  if (isEmpty(documented) || isEmpty(actual)) return [];
  if (Array.isArray(documented) && Array.isArray(actual))
    return compare(merged(documented), merged(actual), `${path}[]`);
  if (!isRecord(documented) || !isRecord(actual)) return [];
  const names = [...new Set([...Object.keys(documented), ...Object.keys(actual)])];
  return names.flatMap((name) => {
    if (!(name in actual)) return [`${path}.${name} is not written`];
    if (!(name in documented)) return [`${path}.${name} is not documented`];
    return compare(documented[name], actual[name], `${path}.${name}`);
  });
}

/** All names that the elements of a list have, each with the first value that says something. */
function merged(list: readonly unknown[]): unknown {
  const [first] = list;
  if (Array.isArray(first)) return list.flat();
  const found: Record<string, unknown> = {};
  for (const item of list.filter(isRecord))
    for (const [name, value] of Object.entries(item)) if (!(name in found) || isEmpty(found[name])) found[name] = value;
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(Object(value)).length === 0);
}

test.each(formatNames.filter((name) => name !== 'text'))('the format %s of check has a section', (name) => {
  const heading = new RegExp(`^##+ (?:\`check --format )?\`?${name}\`$`, 'm');
  expect(heading.test(page), `docs/output.md has no heading of the format ${name}`).toBe(true);
});

const adcs = {
  authorities: { corp: { kind: 'adcs', maximumValidity: '2 years' } },
  templates: [{ name: 'IntuneUser', validity: '1 year', subjectSuppliedInRequest: true }],
  servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp', templates: 'IntuneUser' }],
  devices: { laptops },
};
const odd = {
  ...wifi,
  subjectNameFormatString: 'CN={{UserPrincipalName}},G={{GivenName}},OU={{UserNme}}',
  certificateValidityPeriodValue: 2,
};

async function written(folder: string, ...args: string[]): Promise<unknown> {
  const { output, errors } = await runCli([...args, '--format', 'json', '--now', '2026-11-24'], { cwd: folder });
  expect(errors).toBe('');
  return JSON.parse(output);
}

function history(): string {
  const repository = new TestRepository();
  const lowered = {
    rules: { 'weak-hash': 'off' },
    accepted: [{ rule: 'unknown-variable', reason: 'ours', by: 'ada' }],
  };
  repository.commit('before', {
    'a.json': json({ ...wifi, assignments: [group('all')] }),
    'b.json': json({ ...wifi, id: 'b', displayName: 'B' }),
    'names.scepsubject': 'CN={{UserName}}\n',
    'scep-profiles.json': json(adcs),
  });
  repository.commit('after', {
    'a.json': json({ ...odd, assignments: [group('pilot')] }),
    'b.json': json({ ...wifi, id: 'b', displayName: 'B', scepServerUrls: ['https://elsewhere.contoso.com'] }),
    'names.scepsubject': 'CN={{UserPrincipalName}}\n',
    'scep-profiles.json': json({ ...adcs, ...lowered }),
  });
  return repository.folder;
}

describe('docs/output.md', () => {
  const files = { 'a.json': json(odd), 'scep-profiles.json': json(adcs) };

  test('has what `check --format json` writes', async () => {
    const documented = example(blockUnder('## `check --format json`', 'jsonc'));
    expect(compare(documented, await written(temporaryFolder(files), 'check'))).toEqual([]);
  });

  test('has what `diff --format json` writes', async () => {
    const documented = example(blockUnder('### `diff --format json`', 'jsonc'));
    expect(compare(documented, await written(history(), 'diff', 'HEAD~1'))).toEqual([]);
  });

  test('has what `render --format json` writes', async () => {
    const documented = example(blockUnder('## `render --format json`', 'jsonc'));
    expect(compare(documented, await written(temporaryFolder(files), 'render', 'a.json'))).toEqual([]);
  });

  test('has what `verify --format json` writes', async () => {
    const folder = temporaryFolder({ 'a.json': json(wifi), 'devices.json': json(laptops) });
    const asked = ['render', 'a.json', '--devices', 'devices.json', '--device', 'Scanner', '--format', 'csr'];
    const { output: request } = await runCli(asked, { cwd: folder });
    const other = temporaryFolder({
      'r.csr': request,
      'a.json': json({ ...wifi, subjectNameFormatString: 'CN={{UserPrincipalName}}' }),
      'devices.json': json(laptops),
    });
    const documented = example(blockUnder('## `verify --format json`', 'jsonc'));
    const { output, errors } = await runCli(
      ['verify', 'r.csr', 'a.json', '--devices', 'devices.json', '--format', 'json'],
      { cwd: other },
    );
    expect(errors).toBe('');
    expect(compare(documented, JSON.parse(output))).toEqual([]);
  });

  test('has what `name --stdin` answers', async () => {
    const documented = blockUnder('## `name --stdin`', 'jsonc').trim().split('\n');
    const stdin = ['{"input":"CN=x","flags":["CERT_NAME_STR_SEMICOLON_FLAG"]}', '"UID=x"', 'x'].join('\n');
    const { output } = await runCli(['name', '--stdin'], { cwd: root, stdin });
    const answers = output.trim().split('\n');
    expect(documented).toHaveLength(answers.length);
    for (const [index, answer] of answers.entries())
      expect(compare(example(documented[index] ?? ''), JSON.parse(answer))).toEqual([]);
  });

  test('has a command for several formats at once that does what it says', async () => {
    const [command = ''] = blockUnder('## `check` for pipelines', 'sh').trim().split('\n');
    const [, ...args] = command.split(' ');
    const folder = temporaryFolder(files);
    const { exitCode, output } = await runCli(args, { cwd: folder });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^::error file=a\.json,/m);
    expect(existsSync(join(folder, 'scep.sarif'))).toBe(true);
    expect(readFileSync(join(folder, 'comment.md'), 'utf8')).toMatch(/^### SCEP profiles: /);
  });

  test('shows a baseline as `--update-baseline` makes one', async () => {
    const folder = temporaryFolder(files);
    await runCli(['check', '--baseline', 'known.json', '--update-baseline'], { cwd: folder });
    const documented = example(blockUnder('## `check --baseline FILE`', 'json'));
    const made: unknown = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'));
    expect(Object.keys(Object(made))).toEqual(Object.keys(Object(documented)));
  });
});

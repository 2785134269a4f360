import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { TestRepository } from '../support/git-repository.ts';
import { runCli } from '../support/run-cli.ts';
import { utf16 } from '../support/temporary-folder.ts';

const repositories: TestRepository[] = [];
afterAll(() => repositories.forEach((repository) => repository.remove()));

/** Two mistakes, one in the subject and one in the last property. */
function profile(changes: object = {}): string {
  const content = baseProfile('windows81SCEPCertificateProfile', {
    subjectNameFormatString: 'CN={{UserNam}}',
    certificateValidityPeriodValue: 3,
    ...changes,
  });
  return `${JSON.stringify(content, null, 2)}\n`;
}

interface Case {
  readonly base: (repository: TestRepository) => void;
  readonly edit: (repository: TestRepository) => void;
  /** `file: rules`. */
  readonly told: readonly string[];
}

const both = ['validity-exceeds-maximum', 'unknown-variable'];
const write =
  (path: string, content: string | Uint8Array) =>
  (repository: TestRepository): void =>
    repository.write(path, content);

describe('check --changed-since', () => {
  test.each<[string, Case]>([
    ['nothing changed', { base: write('a.json', profile()), edit: () => {}, told: [] }],
    [
      'one line changed',
      {
        base: write('a.json', profile()),
        edit: write('a.json', profile({ certificateValidityPeriodValue: 4 })),
        told: ['a.json: validity-exceeds-maximum'],
      },
    ],
    ['a line above', { base: write('a.json', profile()), edit: write('a.json', `\n${profile()}`), told: [] }],
    [
      'other line ends',
      { base: write('a.json', profile()), edit: write('a.json', profile().replaceAll('\n', '\r\n')), told: [] },
    ],
    [
      'a new file',
      {
        base: write('a.json', profile()),
        edit: write('b.json', profile()),
        told: both.map((rule) => `b.json: ${rule}`),
      },
    ],
    [
      'another encoding: no line is what it was',
      {
        base: write('a.json', profile()),
        edit: write('a.json', utf16(profile())),
        told: both.map((rule) => `a.json: ${rule}`),
      },
    ],
    [
      'UTF-16 on both sides: lines as people see them',
      {
        base: write('a.json', utf16(profile())),
        edit: write('a.json', utf16(profile({ certificateValidityPeriodValue: 4 }))),
        told: ['a.json: validity-exceeds-maximum'],
      },
    ],
    [
      'UTF-16 on disk that git keeps as UTF-8',
      {
        base: (repository) => {
          repository.write('.gitattributes', '*.json working-tree-encoding=UTF-16LE-BOM eol=crlf\n');
          repository.write('a.json', utf16(profile()));
        },
        edit: write('a.json', utf16(profile({ certificateValidityPeriodValue: 4 }))),
        told: ['a.json: validity-exceeds-maximum'],
      },
    ],
    [
      'moved and edited',
      {
        base: write('a.json', profile({ description: 'x' })),
        edit: (repository) => {
          rmSync(join(repository.folder, 'a.json'));
          repository.write('sub/b.json', profile({ description: 'y', certificateValidityPeriodValue: 4 }));
          repository.commitAll('moved');
        },
        told: ['sub/b.json: validity-exceeds-maximum'],
      },
    ],
    [
      'the workspace file has lines, too',
      {
        base: write('scep-profiles.json', '{\n  "a": 1,\n  "rules": {}\n}\n'),
        edit: (repository) => {
          repository.write('scep-profiles.json', '{\n  "a": 1,\n  "rules": {},\n  "b": 2\n}\n');
          repository.write(
            'a.json',
            profile({ subjectNameFormatString: 'CN={{UserName}}', certificateValidityPeriodValue: 1 }),
          );
        },
        told: ['scep-profiles.json: workspace-unknown-key'],
      },
    ],
  ])('%s', async (_name, { base, edit, told }) => {
    const repository = new TestRepository();
    repositories.push(repository);
    base(repository);
    repository.commitAll('base');
    repository.git('checkout', '--quiet', '-b', 'topic');
    edit(repository);
    // What happens on the other branch meanwhile is nobody's business here.
    const { output, errors, exitCode } = await runCli(['check', '--changed-since', 'main', '--format', 'json'], {
      cwd: repository.folder,
    });
    expect(errors).toBe('');
    const { findings }: { findings: { path: string; rule: string; severity: string }[] } = JSON.parse(output);
    expect(findings.map(({ path, rule }) => `${path}: ${rule}`)).toEqual(told);
    expect(exitCode).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  });

  test('from a folder below the root', async () => {
    const repository = new TestRepository();
    repositories.push(repository);
    repository.commit('base', { 'sub/a.json': profile() });
    repository.write('sub/a.json', profile({ certificateValidityPeriodValue: 4 }));
    const { output } = await runCli(['check', 'a.json', '--changed-since', 'HEAD', '--format', 'json'], {
      cwd: join(repository.folder, 'sub'),
    });
    expect(JSON.parse(output)).toMatchObject({ findings: [{ path: 'a.json', rule: 'validity-exceeds-maximum' }] });
  });

  test('an unknown revision, and standard input', async () => {
    const repository = new TestRepository();
    repositories.push(repository);
    repository.commit('base', { 'a.json': profile() });
    const unknown = await runCli(['check', '--changed-since', 'nope'], { cwd: repository.folder });
    expect([unknown.exitCode, unknown.errors]).toEqual([2, expect.stringContaining('no commit "nope"')]);
    const stdin = await runCli(['check', '--stdin', '--changed-since', 'HEAD'], { cwd: repository.folder });
    expect([stdin.exitCode, stdin.errors]).toEqual([2, expect.stringContaining('not with --stdin')]);
  });
});

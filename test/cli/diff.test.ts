import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { group, json, laptops, toldBy, wifi } from '../support/diff-fixtures.ts';
import { TestRepository } from '../support/git-repository.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('what git cannot answer', () => {
  test.each<[string, (folder: string, other: TestRepository) => readonly string[], RegExp]>([
    ['an unknown revision', () => ['diff', 'nope'], /no commit "nope" in this repository.*origin\/main/],
    ['an option as a revision', () => ['diff', '--', '--upload-pack=x'], /no commit "--upload-pack=x"/],
    ['a revision that is no commit', () => ['diff', 'HEAD:a.json'], /no commit "HEAD:a.json"/],
    ['no common commit', () => ['diff', 'other'], /"other" and "HEAD" have no common commit/],
    ['two revisions and the working tree', () => ['diff', 'HEAD', 'HEAD', '--working-tree'], /one and --working-tree/],
  ])('%s', async (_name, args, message) => {
    const repository = new TestRepository();
    try {
      repository.commit('start', { 'a.json': json(wifi) });
      repository.git('checkout', '--quiet', '--orphan', 'other');
      repository.commitAll('unrelated');
      repository.git('checkout', '--quiet', 'main');
      const { exitCode, errors } = await runCli(args(repository.folder, repository), { cwd: repository.folder });
      expect(errors).toMatch(message);
      expect(exitCode).toBe(2);
    } finally {
      repository.remove();
    }
  });

  test('not a repository', async () => {
    const { exitCode, errors } = await runCli(['diff', 'main'], { cwd: temporaryFolder({ 'a.json': '{}' }) });
    expect(errors).toMatch(/is not in a git repository/);
    expect(exitCode).toBe(2);
  });

  test.each([
    [['ws', 'nope'], 'There is no folder "nope" to compare with. "'],
    [['nope', 'ws'], 'There is no folder "nope" to compare with. "'],
    [['nope', 'none'], '" is not in a git repository.'],
  ])('%s outside of a repository', async (sides, message) => {
    const { exitCode, errors } = await runCli(['diff', ...sides], { cwd: temporaryFolder({ 'ws/a.json': '{}' }) });
    expect(errors).toContain(message);
    expect(errors).toContain('is not in a git repository');
    expect(exitCode).toBe(2);
  });

  test('a folder and no revision', async () => {
    const repository = new TestRepository();
    try {
      repository.commit('start', { 'ws/a.json': json(wifi) });
      const { errors } = await runCli(['diff', 'ws', 'nope'], { cwd: repository.folder });
      expect(errors).toContain(
        'There is no folder "nope" to compare with. There is no commit "ws" in this repository.',
      );
    } finally {
      repository.remove();
    }
  });

  test('no git', async () => {
    const cwd = temporaryFolder({});
    const { exitCode, errors } = await runCli(['diff', 'main'], { cwd, env: { PATH: cwd } });
    expect(errors).toMatch(/git is not installed/);
    expect(exitCode).toBe(2);
  });

  test('a shallow clone', async () => {
    const repository = new TestRepository();
    const clone = temporaryFolder({});
    try {
      repository.commit('one', { 'a.json': json(wifi) });
      repository.commit('two', { 'a.json': json({ ...wifi, description: 'x' }) });
      repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, join(clone, 'shallow'));
      const { exitCode, errors } = await runCli(['diff', 'HEAD~1'], { cwd: join(clone, 'shallow') });
      expect(errors).toMatch(/shallow clone.*fetch-depth: 0/);
      expect(exitCode).toBe(2);
    } finally {
      repository.remove();
    }
  });

  test('a repository of somebody else', async () => {
    const repository = new TestRepository();
    // The real git says so where the owner differs; which a test that is not root cannot arrange.
    const bin = temporaryFolder({
      git: `#!/bin/sh\necho "fatal: detected dubious ownership in repository at '/srv/tenant'" >&2\nexit 128\n`,
    });
    try {
      repository.git('init', '--quiet');
      chmodSync(join(bin, 'git'), 0o755);
      const { exitCode, errors } = await runCli(['diff', 'main'], { cwd: repository.folder, env: { PATH: bin } });
      expect(errors).toMatch(/belongs to another user.*git config --global --add safe\.directory "\/srv\/tenant"/);
      expect(exitCode).toBe(2);
    } finally {
      repository.remove();
    }
  });

  test('a partial clone fetches nothing', async () => {
    const repository = new TestRepository();
    const clone = temporaryFolder({});
    try {
      repository.commit('one', { 'a.json': json(wifi) });
      repository.commit('two', { 'a.json': json({ ...wifi, description: 'x' }) });
      repository.git('config', 'uploadpack.allowFilter', 'true');
      repository.git('clone', '--quiet', '--filter=blob:none', `file://${repository.folder}`, join(clone, 'partial'));
      const { exitCode, errors } = await runCli(['diff', 'HEAD~1'], { cwd: join(clone, 'partial') });
      expect(errors).toMatch(/partial clone/);
      expect(exitCode).toBe(2);
    } finally {
      repository.remove();
    }
  });
});

describe('a repository cannot start anything', () => {
  test('hooks, filters, a file system monitor, a pager, a diff program', async () => {
    const repository = new TestRepository();
    const trap = temporaryFolder({ 'trap.sh': '#!/bin/sh\ntouch "$(dirname "$0")/sprung"\n' });
    try {
      const command = `sh ${join(trap, 'trap.sh')}`;
      repository.commit('one', { 'a.json': json(wifi), '.gitattributes': '*.json filter=evil diff=evil\n' });
      repository.commit('two', { 'a.json': json({ ...wifi, description: 'x' }) });
      for (const name of [
        'core.fsmonitor',
        'core.pager',
        'core.sshCommand',
        'diff.external',
        'diff.evil.textconv',
        'diff.evil.command',
        'filter.evil.clean',
        'filter.evil.smudge',
        'filter.evil.process',
        'alias.cat-file',
      ])
        repository.git('config', name, command);
      repository.write('.git/hooks/post-index-change', `#!/bin/sh\n${command}\n`);
      for (const args of [
        ['diff', 'HEAD~1'],
        ['diff', 'HEAD~1', '--working-tree'],
        ['check', '--changed-since', 'HEAD~1'],
      ]) {
        const { exitCode, errors } = await runCli(args, {
          cwd: repository.folder,
          env: { ...process.env, GIT_EXTERNAL_DIFF: command },
        });
        expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
      }
      expect(() => readFileSync(join(trap, 'sprung'))).toThrow('ENOENT');
      // The trap is one: git as people use it steps into it.
      try {
        repository.git('status');
      } catch {
        // Whether it also fails depends on what git believes to have changed.
      }
      expect(readFileSync(join(trap, 'sprung'), 'utf8')).toBe('');
    } finally {
      repository.remove();
    }
  });

  test('a link in a commit is not followed', async () => {
    const repository = new TestRepository();
    const secret = temporaryFolder({ 'secret.json': json(laptops) });
    try {
      repository.commit('one', { 'a.json': json(wifi) });
      symlinkSync(join(secret, 'secret.json'), join(repository.folder, 'devices.json'));
      repository.commit('two', {
        'a.json': json({ ...wifi, subjectNameFormatString: 'CN={{DeviceName}}' }),
        'scep-profiles.json': json({ devices: { all: 'devices.json' } }),
      });
      const { output } = await runCli(['diff', 'HEAD~1'], { cwd: repository.folder });
      expect(output).not.toContain('LT-JANE');
      expect(output).toContain('workspace-missing-file');
    } finally {
      repository.remove();
    }
  });
});

describe('two folders', () => {
  const files = {
    'dev/wifi.json': json({ ...wifi, scepServerUrls: ['https://dev.contoso.com/x'], assignments: [group('dev')] }),
    'prod/sub/wifi.json': json({
      ...wifi,
      id: '1f6b0c9a-7c1e-4c55-9a55-0d6f3f1c2bff',
      keySize: 'size4096',
      assignments: [group('prod')],
    }),
  };

  test('as two states', async () => {
    const { output } = await runCli(['diff', 'dev/', 'prod/', '--format', 'json'], { cwd: temporaryFolder(files) });
    expect(toldBy(output).map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'added "WIN - User - Wi-Fi"',
      'removed "WIN - User - Wi-Fi"',
    ]);
  });

  test('as two tenants', async () => {
    const { output } = await runCli(['diff', 'dev/', 'prod/', '--promote', '--format', 'json'], {
      cwd: temporaryFolder(files),
    });
    expect(toldBy(output)).toEqual([
      'modified "WIN - User - Wi-Fi": re-issues unknown, removes unknown, revokes unknown; /keySize unknown; 0 devices',
    ]);
    const text = await runCli(['diff', 'dev/', 'prod/', '--promote'], { cwd: temporaryFolder(files) });
    expect(text.output).toMatch(/^Compared: dev\/ with prod\/\.$/m);
    expect(text.output).toContain('Compared as two tenants');
  });
});

// What goes wrong around the command line: disks, readers and files that go away. The built command line, as a shell starts it.
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli } from '../support/run-cli.ts';
import { cli } from '../support/stdio-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const typo = JSON.stringify(baseProfile('iosScepCertificateProfile', { subjectNameFormatString: 'CN={{UserNme}}' }));

/** What happens to a file between the list and the read, by the end of its path. */
const fates = vi.hoisted(() => new Map<string, string>());
const failing = vi.hoisted(() => (path: unknown): Error | undefined => {
  const fate = [...fates].find(([end]) => String(path).endsWith(end))?.[1];
  return fate === undefined ? undefined : Object.assign(new Error(`${fate}: ${String(path)}`), { code: fate });
});
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const readFile = (path: string): Promise<Buffer> => {
    const error = failing(path);
    return error ? Promise.reject(error) : real.readFile(path);
  };
  return { ...real, readFile };
});
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const open: typeof real.openSync = (path, flags, mode) => {
    const error = failing(path);
    if (error) throw error;
    return real.openSync(path, flags, mode);
  };
  return { ...real, openSync: open };
});

describe('files that go away or are forbidden', () => {
  test.each([
    ['ENOENT', 'gone since it was listed', /gone\.json/u],
    ['EACCES', 'of somebody else', /EACCES/u],
    ['EIO', 'on a broken disk', /EIO/u],
  ])('%s: a file that is %s is told, and the others are checked', async (code, _what, message) => {
    const folder = temporaryFolder({ 'gone.json': typo, 'here.json': typo });
    fates.set('gone.json', code);
    const { exitCode, output, errors } = await runCli(['check', '.', '--format', 'json'], { cwd: folder });
    fates.clear();
    expect({ exitCode, errors }).toEqual({ exitCode: 1, errors: '' });
    const { findings }: { findings: { path: string; rule: string; message: string }[] } = JSON.parse(output);
    expect(findings.map(({ path, rule }) => [path, rule])).toEqual([
      ['gone.json', 'unreadable-file'],
      ['here.json', 'unknown-variable'],
    ]);
    expect(`${findings[0]?.path} ${findings[0]?.message}`).toMatch(message);
  });

  test('a workspace file, which is then as if it were not there, and a file it names', async () => {
    const workspace = JSON.stringify({ devices: { a: 'devices.json' } });
    const folder = temporaryFolder({ 'a.json': typo, 'scep-profiles.json': workspace, 'devices.json': '[]' });
    fates.set('devices.json', 'EACCES');
    const named = await runCli(['check', '.', '--format', 'json'], { cwd: folder });
    expect(named.output).toContain('workspace-missing-file');
    fates.clear();
    fates.set('scep-profiles.json', 'EACCES');
    const itself = await runCli(['check', '.', '--format', 'json'], { cwd: folder });
    fates.clear();
    expect(JSON.parse(itself.output).findings).toMatchObject([
      { rule: 'unknown-variable' },
      { path: 'scep-profiles.json', rule: 'unreadable-file' },
    ]);
  });
});

describe('links that lead in circles', () => {
  test('are not followed, neither when looking for files nor by a pattern', async () => {
    const workspace = JSON.stringify({ templates: [{ files: ['**/*.ldf'] }] });
    const folder = temporaryFolder({ 'scep-profiles.json': workspace, 'a/b/p.json': typo });
    symlinkSync('..', join(folder, 'a', 'b', 'up'));
    symlinkSync('self', join(folder, 'self.json'));
    symlinkSync('self.json', join(folder, 'self'));
    const { output } = await runCli(['check', '.', '--format', 'json'], { cwd: folder });
    const { findings }: { findings: { path: string; rule: string }[] } = JSON.parse(output);
    expect(findings.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'a/b/p.json unknown-variable',
      'scep-profiles.json workspace-empty-pattern',
    ]);
  });
});

test('a workspace file that names itself as everything is told so where it is none of that', async () => {
  const own = 'scep-profiles.json';
  const text = JSON.stringify(
    {
      extends: own,
      authorities: { x: { kind: 'adcs', certificate: own, files: [own] } },
      templates: [{ files: [own] }],
      servers: [{ urls: ['https://x/*'], files: [own], agentCertificates: [own] }],
      devices: { a: own },
    },
    null,
    1,
  );
  const { output, errors } = await runCli(['check', '.', '--format', 'json'], {
    cwd: temporaryFolder({ [own]: text }),
  });
  expect(errors).toBe('');
  const { findings }: { findings: { rule: string; startLine: number }[] } = JSON.parse(output);
  const lines = text.split('\n');
  const told = findings.map(({ rule, startLine }) => `${rule}: ${lines[startLine - 1]?.trim()}`).toSorted();
  expect(told).toEqual([
    'workspace-certificate: "certificate": "scep-profiles.json",',
    'workspace-certificate: "scep-profiles.json"',
    'workspace-device-file: {',
    'workspace-extends-cycle: "extends": "scep-profiles.json",',
    'workspace-pki-file: {',
    'workspace-pki-file: {',
    'workspace-pki-file: {',
  ]);
});

describe('readers that go away', () => {
  test('a reader that has seen enough is no failure', async () => {
    const child = spawn(process.execPath, [cli, 'rules', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code]: (number | null)[] = await once(child, 'close');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  test('where nobody reads messages, the exit code says it', async () => {
    const child = spawn(process.execPath, [cli, 'check', 'nowhere'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr.destroy();
    const [code]: (number | null)[] = await once(child, 'exit');
    expect(code).toBe(2);
  });
});

// Windows has no pipes among its files.
if (process.platform !== 'win32') {
  describe('a pipe that nobody writes into', () => {
    // Nothing but SIGKILL ends a process that waits for a pipe to be opened.
    const patience = { timeout: 30_000, killSignal: 'SIGKILL', encoding: 'utf8' } as const;

    test.each([
      ['a workspace file names', 'pki.txt', { 'scep-profiles.json': '{ "templates": [{ "files": ["pki.*"] }] }' }],
      ['is called like a workspace file', 'scep-profiles.json', {}],
      ['is called like a profile', 'b.json', {}],
    ])('and that %s does not keep check waiting', (_how, pipe, files) => {
      const cwd = temporaryFolder({ 'a.json': typo, ...files });
      expect(spawnSync('mkfifo', [join(cwd, pipe)]).status).toBe(0);
      const { status, stdout } = spawnSync(process.execPath, [cli, 'check', '.'], { cwd, ...patience });
      expect(status).toBe(1);
      expect(stdout).toContain('unknown-variable');
      expect(stdout.includes('"pki.txt" cannot be read')).toBe(pipe === 'pki.txt');
    });

    test('and that is named to check is told to be one', () => {
      const cwd = temporaryFolder({});
      expect(spawnSync('mkfifo', [join(cwd, 'a.json')]).status).toBe(0);
      const { status, stdout } = spawnSync(process.execPath, [cli, 'check', 'a.json'], { cwd, ...patience });
      expect(status).toBe(1);
      expect(stdout).toContain('The file is a pipe, not a file: write what it gives to standard input.');
    });
  });
}

test.runIf(process.platform !== 'win32')('what a shell gives as a file is read to its end', () => {
  const cwd = temporaryFolder({ 'a.json': typo });
  const { status, stdout } = spawnSync('bash', ['-c', `"$1" "$2" check <(cat a.json)`, 'bash', process.execPath, cli], {
    cwd,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toContain('unknown-variable');
});

// Elsewhere there is no file that is always full; replace-file.test.ts fills a disk in another way.
if (process.platform === 'linux') {
  describe('a full disk', () => {
    test('is told on standard error, and is no answer', () => {
      const folder = temporaryFolder({ 'a.json': typo });
      const { status, stderr } = onFullDisk(['check', '.', '--format', 'json'], folder);
      expect(status).toBe(2);
      expect(stderr).toBe(
        'scep-profiles: standard output cannot be written (ENOSPC: no space left on device, write).\n',
      );
    });

    test('is told where a file is written', async () => {
      const folder = temporaryFolder({ 'a.json': typo });
      const { exitCode, errors } = await runCli(['check', '.', '--output', '/dev/full'], { cwd: folder });
      expect(exitCode).toBe(2);
      expect(errors).toMatch(/^scep-profiles: "\/dev\/full" cannot be written \(ENOSPC.*\)\.\n$/u);
      expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(typo);
    });
  });
}

function onFullDisk(args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  if (!existsSync(cli)) throw new Error('dist/cli.mjs is missing: npm run build');
  const full = openSync('/dev/full', 'w');
  try {
    return spawnSync(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
  } finally {
    closeSync(full);
  }
}

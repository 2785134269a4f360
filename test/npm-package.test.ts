import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
} from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'scep-profiles-npm-')));
const isWindows = process.platform === 'win32';

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** npm without anybody's settings, and without the network. */
function npm(args: readonly string[], cwd: string): Answer {
  return spawnSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    shell: isWindows,
    env: { ...process.env, npm_config_cache: join(folder, 'cache') },
  });
}

/** As a user starts it, in the folder into which it was installed. */
function run(args: readonly string[]): Answer {
  const command = join(folder, 'user', 'node_modules', '.bin', isWindows ? 'scep-profiles.cmd' : 'scep-profiles');
  return spawnSync(command, args, { cwd: join(folder, 'user'), encoding: 'utf8', shell: isWindows });
}

describe('the npm package, packed and installed into an empty folder without a network', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'dist', 'cli.mjs'))) throw new Error('dist/cli.mjs is missing: npm run build');
    const packed = npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
    expect(packed.status, packed.stderr).toBe(0);
    const tarball = `scep-profiles-${manifest.version}.tgz`;
    expect(statSync(join(folder, tarball)).size).toBeLessThan(3 * 1024 * 1024);
    const user = join(folder, 'user');
    const installed = npm(['install', '--prefix', user, join(folder, tarball)], folder);
    expect(installed.status, installed.stderr).toBe(0);
    const sample = join(root, 'test', 'sample-workspace', 'profiles', 'ios-user-wifi.json');
    copyFileSync(sample, join(user, 'wifi.json'));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('brings no other package with it', () => {
    const installed = readdirSync(join(folder, 'user', 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['scep-profiles']);
    expect(manifest).not.toHaveProperty('dependencies');
  });

  test('says its version', () => {
    expect(run(['--version'])).toMatchObject({ status: 0, stdout: `${manifest.version}\n` });
  });

  test('checks', () => {
    const { status, stdout } = run(['check', 'wifi.json']);
    expect(status).toBe(1);
    expect(stdout).toContain('unknown-attribute');
  });

  test('serves an editor', async () => {
    const cli = join(folder, 'user', 'node_modules', 'scep-profiles', manifest.bin['scep-profiles']);
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { cwd: join(folder, 'user') });
    onTestFinished(() => void child.kill('SIGKILL'));
    const ended = once(child, 'exit');
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const answer = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(answer.serverInfo).toMatchObject({ name: 'scep-profiles' });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect((await ended)[0]).toBe(0);
  });

  test('has the schemas, the licences and nothing that is not for a user', () => {
    const inside = createRequire(join(folder, 'user', 'index.js')).resolve('scep-profiles/package.json');
    const files = readdirSync(join(inside, '..'), { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/cli.mjs', 'dist/third-party-notices.txt']),
    );
    expect(files).toContain('schemas/scep-profiles.schema.json');
    expect(files.filter((path) => /^(?:server|client|test|build|node_modules)\b/.test(path))).toEqual([]);
  });
});

test('can be published with its provenance', () => {
  expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
  expect(manifest.repository.url).toMatch(/^https:\/\/github\.com\//);
});

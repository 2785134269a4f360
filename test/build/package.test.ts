import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const script = pathToFileURL(join(root, 'build', 'package.mjs')).href;

/** As somebody packages it in a place of their own, with a clock and rights of their own: the hash of the package. */
function packaged(timeZone: string, umask: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'scep-profiles-vsix-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = { stage: join(folder, 'stage'), packagePath: join(folder, 'a.vsix') };
  const code = `process.umask(${umask}); const { packageVsix } = await import(${JSON.stringify(script)}); await packageVsix(${JSON.stringify(paths)});`;
  const { SOURCE_DATE_EPOCH: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    env: { ...env, TZ: timeZone },
  });
  expect(status, stderr).toBe(0);
  return createHash('sha256').update(readFileSync(paths.packagePath)).digest('hex');
}

test('the vsix has the same bytes wherever and whenever it is packaged', { timeout: 120_000 }, () => {
  if (!existsSync(join(root, 'dist', 'cli.mjs'))) throw new Error('dist/cli.mjs is missing: npm run build');
  expect(packaged('Asia/Kolkata', 0o077)).toBe(packaged('America/New_York', 0o002));
});

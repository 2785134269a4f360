import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const start = join(import.meta.dirname, '../../build/start.mjs');

test.each([[['--terminl']], [['--port', '8080']], [['--terminal', 'x']]])('npm start refuses %s', (args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, ...args], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^npm start does not know .+\.\n/);
  expect(stderr).toContain('npm start -- --terminal');
});

test('npm start -- --help says what there is, and does nothing else', () => {
  const { status, stdout } = spawnSync(process.execPath, [start, '--help'], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain('npm start -- --terminal');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const cwd = import.meta.dirname;

test.each([
  [['profile'], 'scep-profile.schema.json'],
  [[], 'scep-profile.schema.json'],
  [['devices'], 'scep-devices.schema.json'],
  [['workspace'], 'scep-profiles.schema.json'],
])('schema %s prints what the package ships', async (args, file) => {
  const { exitCode, output } = await runCli(['schema', ...args], { cwd });
  expect(exitCode).toBe(0);
  expect(output).toBe(readFileSync(join(cwd, '../../schemas', file), 'utf8'));
});

test('another name is a wrong use', async () => {
  const { exitCode, errors } = await runCli(['schema', 'template'], { cwd });
  expect(exitCode).toBe(2);
  expect(errors).toContain('It takes profile, workspace, devices.');
});

// What a user types, and how files are called, does nothing in a terminal or in the log of a pipeline.
import { expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const command = 'x\r\n::add-mask::x\n ##[add-mask]x\u001b[31m\u202e';

test.each([
  ['a path that is not there', ['check', command]],
  ['an option that is none', ['check', `--${command}`]],
  ['a command that is none', [command]],
  ['a value that is none', ['check', '--format', command]],
  ['an error that nobody knows', ['explain', command]],
  ['an export that is none', ['import', 'template', command]],
])('in a message about %s', async (_what, args) => {
  const { exitCode, output, errors } = await runCli(args, { cwd: temporaryFolder({}) });
  expect(exitCode).toBeGreaterThan(0);
  expect(output).toBe('');
  expect(errors).not.toBe('');
  expect(errors).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|^\s*::|##\[/mu);
});

test('in the JSON of a rendering, whose reader gets it as it is', async () => {
  const name = '\u202ea\u009b.json';
  const folder = temporaryFolder({ [name]: JSON.stringify(baseProfile('iosScepCertificateProfile')) });
  const { output } = await runCli(['render', name, '--format', 'json'], { cwd: folder });
  expect(output).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/u);
  expect(JSON.parse(output)).toMatchObject({ profiles: [{ path: name }] });
});

test('in the answers about names', async () => {
  const stdin = `${JSON.stringify('CN=\u009b\u202e##[x]')}\n`;
  const { output } = await runCli(['name', '--stdin'], { cwd: '/', stdin });
  expect(output).not.toMatch(/[\u007f-\u009f\u202a-\u202e]|##\[/u);
  expect(JSON.parse(output)).toMatchObject({ ok: true, rdns: [[{ value: '\u009b\u202e##[x]' }]] });
});

import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test.each([
  [['chek'], '(scep-profiles --help tells how)'],
  [['check', '--fail-on', 'never-ever'], '(scep-profiles check --help tells how)'],
  [['schema', 'device'], '(scep-profiles schema --help tells how)'],
  [['lsp'], '(scep-profiles lsp --help tells how)'],
])('%j leads to the help of what was wanted', async (argv, hint) => {
  const { exitCode, errors } = await runCli(argv, { cwd: temporaryFolder({}) });
  expect({ exitCode, hint: errors.trim().split('\n').at(-1) }).toEqual({ exitCode: 2, hint });
});

test.each(['check', 'render', 'diff', 'name', 'explain', 'rules', 'schema', 'verify', 'import', 'init', 'lsp'])(
  'the help of %s says what every option is for',
  async (command) => {
    const { exitCode, output } = await runCli([command, '--help'], { cwd: temporaryFolder({}) });
    expect(exitCode).toBe(0);
    expect(output).not.toMatch(/^ {2}--\S+(?: <[^>]+>)?\s+\((?:choices|default)/mu);
    expect(output).not.toContain('[]');
  },
);

test('a report for a folder that there is not names the file and no temporary one', async () => {
  const cwd = temporaryFolder({ 'x.scepsubject': 'CN=x' });
  const { exitCode, errors } = await runCli(['check', '--format', 'json', '--output', 'none/x.json'], { cwd });
  expect({ exitCode, errors: errors.replaceAll('\\', '/') }).toEqual({
    exitCode: 2,
    errors: expect.stringMatching(/none\/x\.json" cannot be written \(there is no such folder\)\.\n$/),
  });
});

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

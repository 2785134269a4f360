import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from './support/run-cli.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const sample = readFileSync(join(import.meta.dirname, '..', 'walkthrough', 'sample-profile.json'), 'utf8');
const misspelt = '{{EmailAdress}}';

function inFolder(text: string, ...args: readonly string[]) {
  return runCli(args, { cwd: temporaryFolder({ 'sample.json': text }) });
}

test('the sample has the one mistake that the walkthrough speaks of, and its fix', async () => {
  const { output } = await inFolder(sample, 'check', 'sample.json');
  expect(output).toContain('Intune has no variable "EmailAdress". Did you mean {{EmailAddress}}?');
  expect(output).toContain('fix Write {{EmailAddress}}');
  expect(output).toContain('1 error: 1 SCEP profile in 1 file.');
});

test('once mended it is without a finding, and some devices get no certificate all the same', async () => {
  expect(sample).toContain(misspelt);
  const mended = sample.replace(misspelt, '{{EmailAddress}}');
  expect((await inFolder(mended, 'check', 'sample.json')).output).toContain('Nothing found');
  const { output } = await inFolder(mended, 'render', 'sample.json');
  expect(output).toContain('✓ Hybrid-joined laptop');
  expect(output).toContain('✗ Kiosk without a user');
  expect(output).toContain('✗ User without an e-mail address');
});

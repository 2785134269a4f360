import { expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const whole = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 1);
const broken = whole.slice(0, whole.indexOf('"keySize"'));

test('render says that a file breaks off, and shows what is there', async () => {
  const cwd = temporaryFolder({ 'a.json': broken });
  const { output, errors } = await runCli(['render', 'a.json'], { cwd });
  expect(output).toContain('CN=janedoe');
  expect(errors).toMatch(
    /^scep-profiles: a\.json has \d syntax errors?, .* "scep-profiles check a\.json" tells where\.\n$/u,
  );
});

test('render says once that the workspace file has problems', async () => {
  const cwd = temporaryFolder({ 'a.json': whole, 'b.json': whole, 'scep-profiles.json': '{ "templats": [] }' });
  const { errors } = await runCli(['render', '.'], { cwd });
  expect(errors.match(/scep-profiles\.json has 1 problem,/gu)).toHaveLength(1);
});

test('nothing is said of files without flaws', async () => {
  const { errors } = await runCli(['render', 'a.json'], { cwd: temporaryFolder({ 'a.json': whole }) });
  expect(errors).toBe('');
});

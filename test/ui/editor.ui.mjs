// What a person sees in the window: the vsix, installed into a VS Code that has nothing else, worked with by keyboard.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { openWorkbench } from '../host/workbench.mjs';
import { placeOf } from './place-of.mjs';

const file = 'profiles/windows-user-wifi.json';
const samples = join(root, 'test', 'sample-workspace');

/** @type {import('../host/workbench.mjs').Workbench} */
let workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ folder: samples, file, extension: { vsix: vsixPath } });
});

afterAll(() => workbench.close());

test('a mistake is underlined, and stands in the Problems panel in words', async () => {
  await workbench.squiggle('error');
  await workbench.problem('Intune has no variable "EmailAdress". Did you mean {{EmailAddress}}?');
});

test('the hover shows what every fitting device gets', async () => {
  await workbench.goTo(...placeOf(saved(file), 'OU=Staff', 'OU=Sta'.length));
  const hover = await workbench.hover("Jane's laptop");
  await expect.poll(() => hover.innerText()).toContain('Shared front desk PC');
  await workbench.page.keyboard.press('Escape');
});

test('a variable is completed inside the string, and the squiggle goes', async () => {
  await workbench.goTo(...placeOf(saved(file), '{{EmailAdress}}', '{{Email'.length));
  await workbench.complete('{{EmailAddress}}');
  await workbench.acceptCompletion('{{EmailAddress}}');
  await workbench.noProblem('Intune has no variable');
  await workbench.save();
  expect(saved(file)).toContain('"CN={{UserPrincipalName}},E={{EmailAddress}},OU=Staff,O=Contoso"');
});

test('a quick fix is applied from the light bulb', async () => {
  const other = 'profiles/ios-user-wifi.json';
  await workbench.openFile(other);
  await workbench.problem('UID');
  await workbench.goTo(...placeOf(saved(other), 'UID=', 1));
  await workbench.applyFix('Write OID.0.9.2342.19200300.100.1.1');
  await workbench.save();
  expect(saved(other)).toContain('OID.0.9.2342.19200300.100.1.1={{AAD_Device_ID}}');
});

/** @param {string} path */
function saved(path) {
  return readFileSync(join(workbench.folder, path), 'utf8');
}

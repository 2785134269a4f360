// The extension in a browser without anything of Node: what it shows, and that certificates are made and read there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { briefly, insist } from '../host/insist.mjs';
import { openWorkbench } from '../host/workbench.mjs';
import { chooseFile } from './choose-file.mjs';

const file = 'profiles/windows-user-wifi.json';
const mended = 'profiles/mended.json';

/** @type {import('../host/workbench.mjs').Workbench} */
let workbench;

beforeAll(async () => {
  workbench = await openWorkbench({
    folder: join(root, 'test', 'sample-workspace'),
    file,
    web: { vsix: vsixPath },
    trust: 'restricted',
  });
  await workbench.squiggle('error');
});

afterAll(() => workbench.close());

test('problems and hovers are there', async () => {
  await workbench.problem('Did you mean {{EmailAddress}}?');
  await workbench.goTo(7, 79);
  await workbench.hover("Jane's laptop");
  await workbench.page.keyboard.press('Escape');
});

test('the preview is there, and offers no comparison with a commit', async () => {
  await workbench.page.locator('.editor-actions .action-label[aria-label*="Open Preview"]').first().click();
  const frame = await workbench.previewFrame();
  await frame.locator('h1', { hasText: 'WIN - User - Wi-Fi' }).waitFor();
  const select = frame.locator('vscode-single-select');
  await select.waitFor();
  const offered = () => select.locator('vscode-option').allTextContents();
  await expect.poll(offered).toEqual(expect.arrayContaining(['Nothing']));
  expect((await offered()).filter((option) => option.includes('Last commit'))).toEqual([]);
});

test('a review of changes, which git has to be run for, is not offered', async () => {
  await workbench.findCommand('SCEP Profiles: Re');
  const commands = workbench.page.locator('.quick-input-widget:visible .monaco-list-row');
  await commands.filter({ hasText: 'SCEP Profiles: Restart' }).first().waitFor();
  expect(await commands.filter({ hasText: 'Review Changes Since' }).count()).toBe(0);
  await workbench.closeList();
});

test('a request is signed and written, and read again as the one of its profile', async () => {
  const text = readFileSync(join(workbench.folder, file), 'utf8');
  const other = text.replace('EmailAdress', 'EmailAddress').replace('WIN - User - Wi-Fi', 'MEND - User - Wi-Fi');
  writeFileSync(join(workbench.folder, mended), other);
  await workbench.openFile(mended);
  const frame = await workbench.previewFrame();
  await frame.locator('h1', { hasText: 'MEND' }).waitFor();
  await insist('a device is chosen', async () => {
    await frame.getByRole('radio', { name: "Jane's laptop" }).click(briefly);
    await frame.locator('h2', { hasText: "Jane's laptop" }).waitFor(briefly);
  });
  // It is said for a few seconds only.
  const said = frame.getByRole('status').filter({ hasText: 'Written:' }).waitFor();
  await frame.getByRole('button', { name: 'Export sample request…' }).click();
  await Promise.all([said, chooseFile(workbench.page, { offered: '.csr' })]);
  const request = join(workbench.folder, 'profiles', 'Jane-s-laptop.csr');
  expect(existsSync(request)).toBe(true);
  expect(spawnSync('openssl', ['req', '-noout', '-verify', '-in', request]).status).toBe(0);
  await frame.getByRole('button', { name: 'Check a certificate file…' }).click();
  await chooseFile(workbench.page, { offered: workbench.folder, path: request });
  await frame
    .getByText(/This request .*Jane's laptop/)
    .first()
    .waitFor();
});

// The side view with the profiles of the workspace, as a person sees and uses it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { briefly, insist } from '../host/insist.mjs';
import { openWorkbench } from '../host/workbench.mjs';

/** @type {import('../host/workbench.mjs').Workbench} */
let workbench;

beforeAll(async () => {
  workbench = await openWorkbench({
    folder: join(root, 'test', 'sample-workspace'),
    extension: { vsix: vsixPath },
  });
  await workbench.page.locator('.activitybar [aria-label="SCEP Profiles"]').first().click();
});

afterAll(() => workbench.close());

/** @param {string} label that it begins with, as it is read out */
function line(label) {
  return workbench.page.locator(`.pane-body .monaco-list-row[aria-label^="${label}"]`).first();
}

test('the profiles stand below their platforms, with what is wrong with them in words', async () => {
  await line('WIN - User - Wi-Fi').waitFor();
  await line('iOS/iPadOS').waitFor();
  await line('Windows').waitFor();
  const readOut = (/** @type {string} */ label) => line(label).getAttribute('aria-label');
  await expect.poll(() => readOut('Windows')).toMatch(/^Windows, 2 profiles, \d errors? · \d warnings?$/);
  const profile = /^WIN - User - Wi-Fi, User certificate, \d errors?/;
  await expect.poll(() => readOut('WIN - User - Wi-Fi')).toMatch(profile);
});

test('a click opens the file at the profile', async () => {
  // The lines are drawn anew while the files are looked at.
  await insist('the file is opened', async () => {
    await line('WIN - Kiosk').click(briefly);
    await workbench.page.locator('.monaco-editor[data-uri$="windows-kiosk.utf16.json"]').waitFor(briefly);
  });
  await workbench.editor('profiles/windows-kiosk.utf16.json');
});

test('the button of a line opens the preview', async () => {
  await insist('the preview is opened', async () => {
    await line('WIN - User - Wi-Fi').hover(briefly);
    await line('WIN - User - Wi-Fi').getByRole('button', { name: 'Open Preview' }).click(briefly);
  });
  const frame = await workbench.previewFrame();
  await frame.getByText('WIN - User - Wi-Fi').first().waitFor();
});

test('a file that is written appears without being opened', async () => {
  writeFileSync(
    join(workbench.folder, 'profiles', 'added.json'),
    '{ "@odata.type": "#microsoft.graph.aospDeviceOwnerScepCertificateProfile", "displayName": "Goggles" }\n',
  );
  await line('Goggles').waitFor();
  await line('Android (AOSP)').waitFor();
});

test('what is typed while it is hidden is there when it is shown again', async () => {
  const { page } = workbench;
  await page.locator('.activitybar [aria-label^="Explorer"]').first().click();
  await line('Goggles').waitFor({ state: 'hidden' });
  await workbench.openFile('profiles/added.json');
  await workbench.goTo(1, 1 + readAdded().indexOf('Goggles'));
  await page.keyboard.type('New');
  // The server has read it: what stands above the text is its answer, as far as there is room for it.
  await page.locator('.breadcrumbs-below-tabs').getByText('NewGoggles').waitFor({ state: 'attached' });
  await page.locator('.activitybar [aria-label="SCEP Profiles"]').first().click();
  await line('NewGoggles').waitFor();
});

function readAdded() {
  return readFileSync(join(workbench.folder, 'profiles', 'added.json'), 'utf8');
}

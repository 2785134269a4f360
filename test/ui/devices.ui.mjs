// Devices imported as a person does it: exports chosen, names replaced, the file written and named in the workspace file.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { openWorkbench } from '../host/workbench.mjs';
import { chooseFile } from './choose-file.mjs';

/** @type {import('../host/workbench.mjs').Workbench} */
let workbench;

beforeAll(async () => {
  workbench = await openWorkbench({
    folder: join(root, 'test', 'sample-workspace'),
    file: 'scep-profiles.json',
    extension: { vsix: vsixPath },
  });
  writeFileSync(
    join(workbench.folder, 'export.json'),
    JSON.stringify({
      value: [{ deviceName: 'ADAS-PC', operatingSystem: 'Windows', userPrincipalName: 'ada.byron@contoso.com' }],
    }),
  );
});

afterAll(() => workbench.close());

test('an export becomes a file of devices that nobody can be known by, and the workspace file names it', async () => {
  const { page, folder } = workbench;
  const dialog = page.locator('.quick-input-widget:visible');
  await workbench.findCommand('SCEP Profiles: Import Devices');
  await page.keyboard.press('Enter');
  await chooseFile(workbench.page, { offered: folder, path: join(folder, 'export.json') });
  await dialog.locator('.monaco-list-row.focused', { hasText: 'Replace names' }).waitFor();
  await page.keyboard.press('Enter');
  await chooseFile(workbench.page, { offered: folder, path: join(folder, 'imported.json') });
  const told = await workbench.notification(
    'Managed devices: 1, of which with their user: 0, with their Entra device: 0.',
  );
  expect(await told.innerText()).toContain('Names are replaced.');
  expect(await told.innerText()).not.toMatch(/ada/i);
  const written = readFileSync(join(folder, 'imported.json'), 'utf8');
  expect(written).toContain('"label": "Windows 1"');
  expect(written).not.toMatch(/ada|byron|contoso/i);
  await told.hover();
  await told.getByRole('button', { name: 'Add to scep-profiles.json' }).click();
  await page.locator('.tab.active.dirty', { hasText: 'scep-profiles.json' }).waitFor();
  await workbench.save();
  expect(readFileSync(join(folder, 'scep-profiles.json'), 'utf8')).toContain('"imported": "imported.json"');
});

test('where git keeps devices that look real, the language status warns', async () => {
  const { page, folder } = workbench;
  const real = [{ deviceName: 'ADAS-PC', operatingSystem: 'Windows', userPrincipalName: 'ada.byron@fjordline.no' }];
  for (const args of [
    ['init', '--quiet'],
    ['add', 'imported.json'],
  ]) {
    expect(spawnSync('git', args, { cwd: folder }).status).toBe(0);
  }
  // Git is asked when a file of devices has changed.
  writeFileSync(join(folder, 'imported.json'), JSON.stringify(real));
  await workbench.openFile('profiles/windows-user-wifi.json');
  const status = page.locator('.monaco-hover:visible').filter({ hasText: 'Devices in git look real' });
  // What is shown already does not change while it is shown.
  const look = async () => {
    await page.mouse.move(0, 0);
    await page.locator('[id="status.languageStatus"]').hover();
    return status.count();
  };
  await expect.poll(look, { timeout: 60_000, interval: 1_500 }).toBe(1);
  expect(await status.innerText()).toContain('git keeps imported.json');
  expect(await status.innerText()).not.toMatch(/ada/i);
});

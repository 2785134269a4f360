// Devices imported as a person does it: exports chosen, names replaced or kept, the file written and named in the workspace file.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { briefly, insist } from '../host/insist.mjs';
import { openWorkbench } from '../host/workbench.mjs';
import { chooseFile } from './choose-file.mjs';

const exported = JSON.stringify({
  value: [{ deviceName: 'ADAS-PC', operatingSystem: 'Windows', userPrincipalName: 'ada.byron@contoso.com' }],
});
const users = JSON.stringify([{ id: '1', userPrincipalName: 'ada.byron@contoso.com', surname: 'Byron' }]);

const questions = /** @type {const} */ ({
  exports: 'Exports of managedDevices',
  names: 'Names of people and machines',
  target: 'Where to write the devices',
});

/** @type {import('../host/workbench.mjs').Workbench} */
let workbench;

const picker = () => workbench.page.locator('.quick-input-widget:visible');

/** @param {(typeof questions)[keyof typeof questions]} title */
const question = (title) => picker().filter({ has: workbench.page.locator('.quick-input-title', { hasText: title }) });

/** Up to the question about names. @param {string} file */
async function chooseExport(file) {
  await workbench.startCommand('SCEP Profiles: Import Devices');
  await question(questions.exports).waitFor();
  await chooseFile(workbench.page, { offered: workbench.folder, path: join(workbench.folder, file) });
  await question(questions.names).waitFor();
}

/** @param {'Replace names' | 'Keep them as they are'} answer */
async function answerNames(answer) {
  const asked = question(questions.names);
  await insist(`"${answer}" is the answer`, async () => {
    if (!(await asked.isVisible())) return;
    await asked.locator('input').first().fill(answer, briefly);
    await asked.locator('.monaco-list-row.focused', { hasText: answer }).waitFor(briefly);
    await workbench.page.keyboard.press('Enter');
    await asked.waitFor({ state: 'hidden', ...briefly });
  });
}

/** @param {string} file that is written */
async function chooseTarget(file) {
  await question(questions.target).waitFor();
  await chooseFile(workbench.page, { offered: 'devices.json', path: join(workbench.folder, file) });
}

/** Escape, until this question has gone: nothing else is to be asked then. @param {(typeof questions)[keyof typeof questions]} title */
async function cancel(title) {
  await question(title).waitFor();
  const isGone = async () => {
    if (!(await question(title).isVisible())) return true;
    await question(title)
      .locator('input')
      .first()
      .press('Escape', { timeout: 2_000 })
      .catch(() => undefined); // it may go at any moment
    return false;
  };
  await expect.poll(isGone, { message: `"${title}" is not asked any more`, interval: 500 }).toBe(true);
  await expect.poll(() => picker().count(), { message: 'nothing else is asked' }).toBe(0);
}

/** Reads the file written anew. @param {string} file */
const written = (file) => readFileSync(join(workbench.folder, file), 'utf8');

/** What was told of an import, in the list behind the bell. */
const told = () => workbench.page.locator('.notifications-center .notification-list-item');

/** @param {string} text @param {string} button */
async function press(text, button) {
  const item = await workbench.notification(text);
  await item.hover();
  await item.getByRole('button', { name: button }).click();
}

describe.each([
  ['in VS Code', { extension: { vsix: vsixPath } }],
  ['in a browser', { web: { vsix: vsixPath } }],
])('devices are imported %s', (_where, host) => {
  beforeAll(async () => {
    workbench = await openWorkbench({
      folder: join(root, 'test', 'sample-workspace'),
      file: 'scep-profiles.json',
      ...host,
    });
    const files = { 'export.json': exported, 'users.json': users, 'broken.json': '[{', 'notes.txt': 'Buy milk.' };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(workbench.folder, name), text);
  });

  afterAll(() => workbench.close());

  test('whoever cancels at a question is asked no other, and nothing is written', async () => {
    const before = readdirSync(workbench.folder);
    await workbench.startCommand('SCEP Profiles: Import Devices');
    await cancel(questions.exports);
    await chooseExport('export.json');
    await cancel(questions.names);
    await chooseExport('export.json');
    await answerNames('Replace names');
    await cancel(questions.target);
    expect(readdirSync(workbench.folder)).toEqual(before);
  });

  test.each([
    ['broken.json', 'broken.json, line 1: Expected a closing }.'],
    ['notes.txt', 'notes.txt, line 1: This is no export of devices.'],
    ['users.json', 'There is no managed device in these files.'],
  ])('%s is no export of devices, and it is said why', async (file, reason) => {
    await chooseExport(file);
    await answerNames('Replace names');
    const complaint = await workbench.notification(`No devices were imported. ${reason}`);
    expect(await complaint.innerText()).not.toMatch(/ada|milk/i);
    await expect.poll(() => picker().count(), { message: 'nothing else is asked' }).toBe(0);
    await complaint.hover();
    await complaint.getByRole('button', { name: 'Clear Notification' }).click();
  });

  test('with their names, which the message warns of', async () => {
    await chooseExport('export.json');
    await answerNames('Keep them as they are');
    await chooseTarget('kept.json');
    const message = await workbench.notification('Names are as they were: keep the file out of git.');
    // None for what was cancelled before.
    await expect.poll(() => told().count()).toBe(1);
    expect(await message.innerText()).not.toMatch(/ada/i);
    expect(written('kept.json')).toContain('"label": "ADAS-PC"');
    await press('Names are as they were', 'Show the File');
    await workbench.page.locator('.tab.active', { hasText: 'kept.json' }).waitFor();
  });

  test('as devices that nobody can be known by, and the workspace file names them', async () => {
    await chooseExport('export.json');
    await answerNames('Replace names');
    await chooseTarget('imported.json');
    const message = await workbench.notification(
      'Managed devices: 1, of which with their user: 0, with their Entra device: 0.',
    );
    await expect.poll(() => message.innerText()).toContain('Names are replaced.');
    expect(await message.innerText()).not.toMatch(/ada/i);
    expect(written('imported.json')).toContain('"label": "Windows 1"');
    expect(written('imported.json')).not.toMatch(/ada|byron|contoso/i);
    await press('Names are replaced.', 'Add to scep-profiles.json');
    await workbench.page.locator('.tab.active.dirty', { hasText: 'scep-profiles.json' }).waitFor();
    await workbench.editor('scep-profiles.json');
    await workbench.page.locator('.view-line', { hasText: '"imported": "imported.json"' }).waitFor();
    await workbench.save();
    expect(written('scep-profiles.json')).toContain('"imported": "imported.json"');
  });

  test('and named again only where the workspace file can be read', async () => {
    await workbench.goTo(1, 1);
    await workbench.page.keyboard.type('{ ');
    await workbench.page.locator('.tab.active.dirty', { hasText: 'scep-profiles.json' }).waitFor();
    await chooseExport('export.json');
    await answerNames('Replace names');
    await chooseTarget('again.json');
    await press('Names are replaced.', 'Add to scep-profiles.json');
    await workbench.notification('scep-profiles.json was not changed. scep-profiles.json has a mistake');
    await workbench.runCommand('File: Revert File');
    await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  });

  test('into a workspace file that is made where there is none', async () => {
    await workbench.runCommand('View: Close All Editors');
    rmSync(join(workbench.folder, 'scep-profiles.json'));
    await chooseExport('export.json');
    await answerNames('Replace names');
    await chooseTarget('first.json');
    await press('Names are replaced.', 'Add to scep-profiles.json');
    await workbench.page.locator('.tab.active.dirty', { hasText: 'scep-profiles.json' }).waitFor();
    await workbench.page.locator('.view-line', { hasText: '"first": "first.json"' }).waitFor();
    await workbench.save();
    expect(JSON.parse(written('scep-profiles.json'))).toEqual({ devices: { first: 'first.json' } });
  });
});

describe('devices in git', () => {
  beforeAll(async () => {
    workbench = await openWorkbench({
      folder: join(root, 'test', 'sample-workspace'),
      file: 'scep-profiles.json',
      extension: { vsix: vsixPath },
    });
  });

  afterAll(() => workbench.close());

  test('the language status warns where git keeps devices that look real', async () => {
    const { page, folder } = workbench;
    const real = [{ deviceName: 'ADAS-PC', operatingSystem: 'Windows', userPrincipalName: 'ada.byron@fjordline.no' }];
    for (const args of [
      ['init', '--quiet'],
      ['add', 'devices.json'],
    ]) {
      expect(spawnSync('git', args, { cwd: folder }).status).toBe(0);
    }
    // Git is asked when a file of devices has changed.
    writeFileSync(join(folder, 'devices.json'), JSON.stringify(real));
    await workbench.openFile('profiles/windows-user-wifi.json');
    const status = page.locator('.monaco-hover:visible').filter({ hasText: 'Devices in git look real' }).first();
    // What is shown already does not change while it is shown.
    const look = async () => {
      await page.mouse.move(0, 0);
      await page.locator('[id="status.languageStatus"]').hover();
      return status.innerText({ timeout: 3_000 }).catch(() => 'nothing of devices');
    };
    let text = '';
    await expect.poll(async () => (text = await look()), { timeout: 90_000 }).toContain('git keeps devices.json');
    expect(text).not.toMatch(/ada/i);
  });
});

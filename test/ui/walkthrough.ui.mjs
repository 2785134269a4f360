// The walkthrough, every one of its buttons pressed by somebody who has a repository of profiles.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { workspaceWithHistory } from '../host/repository.mjs';
import { briefly, insist } from '../host/insist.mjs';
import { openWorkbench } from '../host/workbench.mjs';

/** @type {import('../host/workbench.mjs').Workbench} */
let workbench;

/** @type {ReturnType<typeof workspaceWithHistory>} */
let repository;

beforeAll(async () => {
  repository = workspaceWithHistory(join(root, 'test', 'sample-workspace'), {
    file: 'profiles/windows-user-wifi.json',
    committed: ['OU=Staff', 'OU=Crew'],
    uncommitted: ['"certificateValidityPeriodValue": 2', '"certificateValidityPeriodValue": 1'],
  });
  workbench = await openWorkbench({ folder: repository.path, extension: { vsix: vsixPath } });
  await workbench.page.locator('.activitybar [aria-label="SCEP Profiles"]').first().waitFor();
});

afterAll(async () => {
  await workbench.close();
  repository.remove();
});

const picker = () => workbench.page.locator('.quick-input-widget:visible');

/** Opens the step, wherever the walkthrough is, and presses the button. @param {string} step @param {string} button */
async function press(step, button) {
  const { page } = workbench;
  await workbench.runCommand('SCEP Profiles: Get Started');
  const there = page.locator('.getting-started-step', { hasText: step }).filter({ visible: true }).first();
  const shown = page.locator('.getting-started-step.expanded', { hasText: step }).filter({ visible: true }).first();
  await insist(`the step "${step}" is open`, async () => {
    if (!(await shown.isVisible())) await there.click(briefly);
    await shown.waitFor(briefly);
  });
  await shown.getByRole('button', { name: button }).filter({ visible: true }).click();
}

test('Open Sample Profile shows one with a mistake', async () => {
  await press('See what is wrong', 'Open Sample Profile');
  await workbench.squiggle('error');
});

test('Go to the Next Problem leads to the mistake', async () => {
  await press('Mend it', 'Go to the Next Problem');
  await workbench.page.locator('.marker-widget', { hasText: 'Did you mean {{EmailAddress}}?' }).waitFor();
  await workbench.page.keyboard.press('Escape');
});

test('Open Preview shows the certificates of the sample, although the walkthrough is in front of it', async () => {
  await press('See the certificate', 'Open Preview');
  const frame = await workbench.previewFrame();
  await frame.locator('h1', { hasText: 'Sample - Windows - User - Wi-Fi' }).waitFor();
});

test('New Workspace File shows the one that there is', async () => {
  await press('Describe your devices', 'New Workspace File');
  await workbench.editor('scep-profiles.json');
});

test('Import Devices asks for exports', async () => {
  await press('Describe your devices', 'Import Devices');
  await picker().getByText('Exports of managedDevices').waitFor();
  await workbench.closeList();
});

test('Review Changes compares with a commit that is chosen, and shows what changes for devices', async () => {
  const tab = workbench.page.locator('.tab.active', { hasText: 'SCEP changes since main' });
  await press('Review changes', 'Review Changes');
  await insist('a commit is chosen', async () => {
    if (!(await picker().isVisible()) && (await tab.isVisible())) return;
    await picker().locator('.monaco-list-row.focused[aria-label^="main"]').waitFor(briefly);
    await workbench.page.keyboard.press('Enter');
    await picker().waitFor({ state: 'hidden', ...briefly });
  });
  await tab.waitFor();
  // The preview beside it is a webview, too.
  const frames = workbench.page.locator('iframe.webview.ready');
  const texts = async () => {
    const shown = [];
    for (const frame of await frames.all())
      shown.push(
        await frame
          .contentFrame()
          .frameLocator('#active-frame')
          .locator('body')
          .innerText({ timeout: 2_000 })
          .catch(() => ''), // one that is still loaded
      );
    return shown.join('\n');
  };
  await expect.poll(texts, { timeout: 60_000, interval: 500 }).toContain('OU=Crew');
});

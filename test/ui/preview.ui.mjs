// The preview as a person sees and uses it: the vsix in a real window, the frame of its webview read and clicked.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { briefly, insist } from '../host/insist.mjs';
import { openWorkbench } from '../host/workbench.mjs';
import { chooseFile } from './choose-file.mjs';
import { placeOf } from './place-of.mjs';

const file = 'profiles/windows-user-wifi.json';

/** @typedef {Awaited<ReturnType<import('../host/workbench.mjs').Workbench['previewFrame']>>} Frame */

/** @type {import('../host/workbench.mjs').Workbench} */
let workbench;

/** @type {string[]} */
const complaints = [];

beforeAll(async () => {
  workbench = await openWorkbench({
    folder: join(root, 'test', 'sample-workspace'),
    file,
    extension: { vsix: vsixPath },
  });
  workbench.page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text()) && /preview/.test(message.text()))
      complaints.push(message.text());
  });
  await workbench.squiggle('error');
});

afterAll(() => workbench.close());

test('the button in the title of the editor opens it, and the certificate is there', async () => {
  await workbench.page.locator('.editor-actions .action-label[aria-label*="Open Preview"]').first().click();
  const frame = await workbench.previewFrame();
  await frame.locator('h1', { hasText: 'WIN - User - Wi-Fi' }).waitFor();
  for (const part of [
    'Did you mean {{EmailAddress}}?',
    'Worst case',
    'CN=frontdesk.visitors.and.deliveries.building.twelve.munich@contoso.com,E={{EmailAdress}},OU=Staff,O=Contoso',
    'organizational unit · 2.5.4.11',
    'Client Authentication (1.3.6.1.5.5.7.3.2)',
    'Renews from day 292 of 365',
  ]) {
    await expect.poll(() => frame.locator('main').innerText()).toContain(part);
  }
  await frame.getByRole('img', { name: 'Warning' }).first().waitFor();
});

test('a click on a problem goes to its place in the text', async () => {
  const frame = await workbench.previewFrame();
  await frame.getByRole('button', { name: 'Did you mean {{EmailAddress}}?' }).click();
  await selected('{{EmailAdress}}'.length);
});

test('a click on a part of the subject goes to what made it', async () => {
  const frame = await workbench.previewFrame();
  await frame.getByRole('button', { name: 'organizational unit' }).click();
  await selected('OU=Staff'.length);
  await frame.locator('.part.value').first().click();
  await selected('{{UserPrincipalName}}'.length);
});

test('the cursor in the text shows what it made', async () => {
  await workbench.goTo(...placeOf(saved(file), 'OU=Staff', 4));
  const frame = await workbench.previewFrame();
  await frame.locator('.attribute.at-cursor', { hasText: 'Staff' }).waitFor();
  await workbench.goTo(...placeOf(saved(file), '"size2048"', 3));
  await frame.locator('.field.at-cursor', { hasText: '2048' }).waitFor();
});

test('another profile is shown from its beginning, however far down the one before was', async () => {
  const { page } = workbench;
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ ...before, height: 600 });
  await workbench.goTo(...placeOf(saved(file), '"size2048"', 4));
  const frame = await workbench.previewFrame();
  const top = () => frame.locator('h1').evaluate((title) => title.getBoundingClientRect().top);
  await frame.locator('.field.at-cursor', { hasText: '2048' }).waitFor();
  await expect.poll(top, { message: 'the title is out of sight' }).toBeLessThan(0);
  await workbench.openFile('profiles/ios-user-wifi.json');
  await frame.locator('p.muted', { hasText: 'iOS' }).first().waitFor();
  const room = () => frame.locator('html').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  const message = 'a page that fits into the window is always at its beginning';
  await expect.poll(room, { message }).toBeGreaterThan(100);
  await expect.poll(top, { message: 'the title is in sight' }).toBeGreaterThanOrEqual(0);
  await page.setViewportSize(before);
  await workbench.openFile(file);
  await frame.locator('h1', { hasText: 'WIN - User - Wi-Fi' }).waitFor();
});

test('a device is chosen, and another to compare with', async () => {
  const frame = await workbench.previewFrame();
  await chooseDevice(frame, "Jane's laptop");
  await insist('a device to compare with is chosen', async () => {
    await (await openList(frame, 'Shared front desk PC')).click(briefly);
  });
  const comparison = frame.getByRole('region', { name: 'Comparison' });
  await comparison.getByText("Compared: Jane's laptop and Shared front desk PC").waitFor();
  await expect.poll(() => comparison.innerText()).toContain('jane');
});

test('typing updates it', async () => {
  await toTheEditor();
  await workbench.goTo(...placeOf(saved(file), 'OU=Staff', 'OU=Staff'.length));
  await workbench.page.keyboard.type(' of two');
  const frame = await workbench.previewFrame();
  await frame.locator('.attribute', { hasText: 'Staff of two' }).waitFor();
});

test('at the narrowest it needs no sideways scrolling', async () => {
  const frame = await workbench.previewFrame();
  await workbench.page.setViewportSize({ width: 700, height: 900 });
  await showSideBar('hidden');
  const widths = () =>
    frame.locator('html').evaluate((page) => [page.clientWidth, page.scrollWidth - page.clientWidth]);
  await expect.poll(async () => (await widths())[0]).toBeLessThan(400);
  await expect.poll(async () => (await widths())[1], { message: 'what is beyond the edge' }).toBeLessThanOrEqual(0);
  await showSideBar('visible');
  await workbench.page.setViewportSize({ width: 1280, height: 800 });
});

test('the list to compare with stays open when something else changes, which is shown once it is closed', async () => {
  const frame = await workbench.previewFrame();
  const list = frame.locator('vscode-single-select');
  await openList(frame, 'Nothing');
  const workspaceFile = join(workbench.folder, 'scep-profiles.json');
  const before = readFileSync(workspaceFile, 'utf8');
  writeFileSync(workspaceFile, before.replace('"validity": "1 year"', '"validity": "6 months"'));
  await workbench.page.locator('.view-line', { hasText: /renew\s+from\s+day\s+14\d/ }).waitFor();
  expect(await list.getByRole('option', { name: 'Nothing' }).isVisible()).toBe(true);
  const validity = frame.getByRole('region', { name: 'Validity' });
  expect(await validity.innerText()).not.toContain('6 months');
  await list.getByRole('option', { name: 'Nothing' }).click();
  await validity.getByText('6 months').first().waitFor();
  await frame.getByRole('region', { name: 'Comparison' }).waitFor({ state: 'detached' });
  writeFileSync(workspaceFile, before);
  await validity.getByText('of 365').first().waitFor();
});

test('by keyboard alone: a profile is opened, mended, previewed, and its request exported', async () => {
  const { page } = workbench;
  const path = 'profiles/mended.json';
  writeFileSync(
    join(workbench.folder, path),
    saved(file)
      .replace('WIN - User - Wi-Fi', 'MEND - User - Wi-Fi')
      .replace('{ "sanType": "universalResourceIdentifier", "name": "{{OnPremisesSecurityIdentifier}}" }', '')
      .replace('"{{UserPrincipalName}}" },', '"{{UserPrincipalName}}" }'),
  );
  await toTheEditor();
  await workbench.openFile(path);
  // Before its findings are there, F8 leads to those of other files.
  await page.locator(`.monaco-editor[data-uri$="/${path}"] .squiggly-error`).first().waitFor();
  await goToFinding('Intune has no variable "EmailAdress"');
  const fix = page.locator('.action-widget .monaco-list-row.focused', { hasText: 'Write {{EmailAddress}}' });
  await insist('the fix is offered', async () => {
    if (!(await fix.isVisible())) await page.keyboard.press('Control+.');
    await fix.waitFor(briefly);
  });
  await page.keyboard.press('Enter');
  await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  await page.locator('.tab.active.dirty', { hasText: 'mended.json' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  const frame = await workbench.previewFrame();
  await frame.locator('.attribute', { hasText: 'jane' }).first().waitFor();
  await frame.locator('h1', { hasText: 'MEND' }).waitFor();
  await frame.getByText('Intune has no variable').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  await tabTo('Export sample request…');
  // It is said for a few seconds only.
  const said = frame.getByRole('status').filter({ hasText: 'Written:' }).waitFor();
  await page.keyboard.press('Enter');
  await Promise.all([said, chooseFile(page, { offered: '.csr' })]);
  const request = join(workbench.folder, 'profiles', 'Jane-s-laptop.csr');
  expect(existsSync(request)).toBe(true);
  const { stdout, status } = spawnSync('openssl', ['req', '-noout', '-text', '-in', request], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain('O = Contoso');
});

test('the subject is copied in each of the forms', async () => {
  const { page } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const frame = await workbench.previewFrame();
  const forms = {
    'RFC 4514': /^O=Contoso,OU=Staff/,
    CertStrToName: /^CN=jane/,
    'DER hex': /^30[0-9a-f]+$/,
    JSON: /^[[{]/,
  };
  for (const [form, expected] of Object.entries(forms)) {
    const said = frame.getByRole('status').filter({ hasText: 'Copied as' }).waitFor();
    await Promise.all([said, frame.getByRole('button', { name: form, exact: true }).click()]);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(expected);
  }
});

test('the file that was exported is checked: it is what the profile gives', async () => {
  const frame = await workbench.previewFrame();
  await frame.getByRole('button', { name: 'Check a certificate file…' }).click();
  await chooseFile(workbench.page, {
    offered: workbench.folder,
    path: join(workbench.folder, 'profiles', 'Jane-s-laptop.csr'),
  });
  await frame.getByText('This request is what the profile gives to "Jane\'s laptop".').waitFor();
});

test('devices are chosen for hovers and previews', async () => {
  const { page } = workbench;
  await toTheEditor();
  await workbench.openFile(file);
  const picker = page.locator('.quick-input-widget:visible');
  await workbench.startCommand('SCEP Profiles: Choose Devices for Hovers and Preview');
  await picker.locator('.monaco-list-row', { hasText: 'Worst case' }).waitFor();
  await picker.locator('.monaco-list-row', { hasText: 'Shared front desk PC' }).first().click();
  await page.keyboard.press('Enter');
  await picker.waitFor({ state: 'hidden' });
  const frame = await workbench.previewFrame();
  await frame.getByRole('radio', { name: "Jane's laptop" }).waitFor({ state: 'detached' });
  await frame.getByRole('radio', { name: 'Shared front desk PC' }).waitFor();
});

test('it is there again, with what was chosen, when the window is reloaded', async () => {
  await workbench.page.goto(withoutOpenFile(workbench.page.url()));
  const frame = await workbench.previewFrame();
  await frame.getByRole('radio', { name: 'Shared front desk PC' }).waitFor();
  await frame.getByRole('radio', { name: "Jane's laptop" }).waitFor({ state: 'detached' });
});

test('nothing was kept from it by its own policy', () => {
  expect(complaints).toEqual([]);
});

/** An address that opens a file opens that alone, whatever was open before. @param {string} address */
function withoutOpenFile(address) {
  const url = new URL(address);
  /** @type {[string, string][]} */
  const payload = JSON.parse(url.searchParams.get('payload') ?? '[]');
  url.searchParams.set('payload', JSON.stringify(payload.filter(([key]) => key !== 'openFile')));
  return url.href;
}

/** The keyboard goes from the preview to the group of editors before it. */
async function toTheEditor() {
  await workbench.page.keyboard.press('Control+1');
  await workbench.page.locator('.editor-group-container.active .monaco-editor').first().waitFor();
}

/** The status bar tells how much is selected. @param {number} count */
async function selected(count) {
  await workbench.page
    .locator('.statusbar-item')
    .filter({ hasText: `(${count} selected)` })
    .waitFor();
}

/** Presses F8 until it leads to the finding that says so. @param {string} text */
async function goToFinding(text) {
  const { page } = workbench;
  const widget = page.locator('.marker-widget');
  // Between two findings there may be no widget, or an empty one.
  const told = async () =>
    (await widget.count()) === 0
      ? ''
      : widget
          .first()
          .innerText(briefly)
          .catch(() => '');
  const found = [];
  for (let shown = await told(); !shown.includes(text); shown = await told()) {
    found.push(shown);
    if (found.length > 30) throw new Error(`F8 leads to ${found.join('; ')}`);
    await page.keyboard.press('F8');
    const isOther = async () => !['', shown].includes(await told());
    await happens(isOther, 6_000);
  }
}

/** Whether something happens soon; who asks has something else to try. @param {() => Promise<boolean>} probe @param {number} timeout */
function happens(probe, timeout) {
  const polled = expect.poll(probe, { timeout, interval: 20 }).toBe(true);
  return polled.then(
    () => true,
    () => false,
  );
}

/** @param {Frame} frame @param {string} device */
async function chooseDevice(frame, device) {
  await insist(`${device} is chosen`, async () => {
    await frame.getByRole('radio', { name: device }).click(briefly);
    await frame.locator('h2', { hasText: device }).waitFor(briefly);
  });
}

/** Opens the list to compare with. @param {Frame} frame @param {string} name of an option */
function openList(frame, name) {
  const list = frame.locator('vscode-single-select');
  const option = list.getByRole('option', { name });
  return insist(`${name} is in the list`, async () => {
    if (!(await option.isVisible())) await list.click(briefly);
    await option.waitFor(briefly);
    return option;
  });
}

/** @param {'visible' | 'hidden'} state */
async function showSideBar(state) {
  const sideBar = workbench.page.locator('.part.sidebar');
  await insist(`the side bar is ${state}`, async () => {
    if ((await sideBar.isVisible()) !== (state === 'visible')) await workbench.page.keyboard.press('Control+B');
    await sideBar.waitFor({ state, ...briefly });
  });
}

/** Presses Tab until the control of that name has the keyboard. @param {string} name */
async function tabTo(name) {
  const frame = await workbench.previewFrame();
  const button = frame.getByRole('button', { name });
  const hasFocus = () =>
    button.evaluate((element) => element.matches(':focus') || element.contains(document.activeElement));
  for (let presses = 0; presses < 60; presses++) {
    if (await hasFocus()) return;
    const before = await focused(frame);
    await workbench.page.keyboard.press('Tab');
    // From one frame to another it goes a moment later: the next key would lead past what is looked for.
    await happens(async () => (await focused(frame)) !== before, 2_000);
  }
  throw new Error(`60 times Tab did not lead to "${name}".`);
}

/** What has the keyboard in the window and in the frame, by its place. @param {Frame} frame */
async function focused(frame) {
  const place = () => {
    const steps = [];
    for (let each = document.activeElement; each; each = each.parentElement)
      steps.push(`${each.tagName}${[...(each.parentElement?.children ?? [])].indexOf(each)}`);
    return `${steps.join()} ${document.hasFocus()}`;
  };
  return `${await workbench.page.evaluate(place)} ${await frame.locator('html').evaluate(place)}`;
}

/** @param {string} path */
function saved(path) {
  return readFileSync(join(workbench.folder, path), 'utf8');
}

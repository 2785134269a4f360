// Makes every picture of README.md and docs from a real VS Code, and the extension's icon: `npm run pictures`, and then look at them.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../test/host/browser.mjs';
import { makeTemporaryFolder } from '../test/host/lifetime.mjs';
import { workspaceWithHistory } from '../test/host/repository.mjs';
import { openWorkbench } from '../test/host/workbench.mjs';
import { bundle } from './bundle.mjs';
import { setUpHost } from './host.mjs';
import { root } from './run.mjs';
import { setUp } from './setup.mjs';

const folder = join(root, 'test', 'sample-workspace');
const file = 'profiles/windows-user-wifi.json';
const pictures = join(root, 'docs', 'pictures');

/** @type {string[]} */
const taken = [];

await setUp();
await setUpHost();
await bundle();
await drawIcon();
await takeHover();
await takeCompletion();
for (const theme of /** @type {const} */ (['light', 'dark', 'contrast'])) {
  await takePreview({ theme, name: `preview-${theme}`, width: 1280, height: 1000 });
}
await takePreview({ theme: 'light', name: 'preview-narrow', width: 600, height: 1200 });
await takeSideView();
await takeWalkthrough();
await takeReview();
for (const other of readdirSync(pictures).filter((each) => !taken.includes(each))) rmSync(join(pictures, other));

/**
 * Where a picture goes; what goes nowhere is removed in the end.
 * @param {string} name
 */
function pathFor(name) {
  taken.push(`${name}.png`);
  return join(pictures, `${name}.png`);
}

/** Marketplaces take no SVG. */
async function drawIcon() {
  const temporary = makeTemporaryFolder();
  const browser = await launchBrowser(temporary.path);
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    await page.setContent(`<body style="margin: 0">${readFileSync(join(root, 'build', 'icon.svg'), 'utf8')}</body>`);
    await page.screenshot({ path: join(root, 'client', 'media', 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
    temporary.remove();
  }
}

async function takeHover() {
  const workbench = await openEditor('light');
  try {
    await workbench.problem('Did you mean {{EmailAddress}}?');
    await workbench.goTo(7, 79);
    await workbench.hover("Jane's laptop");
    await workbench.screenshot(pathFor('hover-light'));
  } finally {
    await workbench.close();
  }
}

async function takeCompletion() {
  const workbench = await openEditor('dark');
  try {
    await workbench.goTo(7, 65);
    await workbench.complete('{{EmailAddress}}');
    await workbench.screenshot(pathFor('completion-dark'));
  } finally {
    await workbench.close();
  }
}

/** @param {import('../test/host/workbench.mjs').Theme} theme */
async function openEditor(theme) {
  const workbench = await openWorkbench({
    folder,
    file,
    extension: { development: root },
    theme,
    width: 1200,
    height: 720,
    settings: { 'workbench.activityBar.location': 'hidden' },
  });
  await workbench.squiggle('error');
  return workbench;
}

/**
 * The preview beside the text, the cursor in a variable: its part of the name is marked.
 * @param {{ theme: import('../test/host/workbench.mjs').Theme, name: string, width: number, height: number }} options
 */
async function takePreview({ theme, name, ...size }) {
  const workbench = await openWorkbench({
    folder,
    file,
    extension: { development: root },
    theme,
    ...size,
    settings: { 'workbench.activityBar.location': 'hidden', 'editor.wordWrap': 'on' },
  });
  try {
    await workbench.squiggle('error');
    await workbench.page.keyboard.press('Control+B');
    await workbench.goTo(7, 45);
    await workbench.runCommand('SCEP Profiles: Open Preview');
    const frame = await workbench.previewFrame();
    await frame.locator('.attribute.at-cursor').waitFor();
    await workbench.page.mouse.move(0, 0); // nothing is pointed at
    await workbench.screenshot(pathFor(name));
    if (name !== 'preview-light') return;
    await part(frame.getByRole('region', { name: 'Validity' }), 'validity-light');
    await frame.getByRole('radio', { name: "Jane's laptop" }).check();
    await frame.locator('h2', { hasText: "Jane's laptop" }).waitFor();
    await frame.locator('vscode-single-select').click();
    await frame.locator('vscode-single-select').getByRole('option', { name: 'Shared front desk PC' }).click();
    await part(frame.getByRole('region', { name: 'Comparison' }), 'comparison-light');
  } finally {
    await workbench.close();
  }
}

/** The side view beside a profile, as soon as its lines have their badges. */
async function takeSideView() {
  const workbench = await openWorkbench({
    folder,
    file,
    extension: { development: root },
    theme: 'light',
    width: 1200,
    height: 560,
  });
  try {
    await workbench.squiggle('error');
    await workbench.page.locator('.activitybar [aria-label="SCEP Profiles"]').first().click();
    const line = workbench.page.locator('.pane-body .monaco-list-row').filter({ hasText: 'WIN - Kiosk - Wi-Fi' });
    await line.locator('.monaco-decoration-badge').waitFor();
    await workbench.screenshot(pathFor('side-view-light'));
  } finally {
    await workbench.close();
  }
}

/** The walkthrough, its sample opened beside it. */
async function takeWalkthrough() {
  const workbench = await openWorkbench({
    folder,
    extension: { development: root },
    theme: 'light',
    width: 1400,
    height: 760,
    settings: { 'workbench.activityBar.location': 'hidden' },
  });
  try {
    await workbench.page.keyboard.press('Control+B');
    await workbench.runCommand('SCEP Profiles: Get Started');
    await workbench.page.getByRole('button', { name: 'Open Sample Profile' }).first().click();
    await workbench.squiggle('error');
    await workbench.page.getByText('9 sample devices').waitFor();
    await workbench.page.mouse.move(0, 0); // nothing is pointed at
    await workbench.screenshot(pathFor('walkthrough-light'));
  } finally {
    await workbench.close();
  }
}

/**
 * A part of the preview alone.
 * @param {Awaited<ReturnType<import('../test/host/workbench.mjs').Workbench['squiggle']>>} locator
 * @param {string} name
 */
async function part(locator, name) {
  await locator.waitFor();
  await locator.screenshot({ path: pathFor(name), animations: 'disabled' });
}

/** What a branch does to devices, as Markdown. */
async function takeReview() {
  const repository = workspaceWithHistory(folder, {
    file,
    committed: ['OU=Staff', 'OU=Crew'],
    uncommitted: ['"certificateValidityPeriodValue": 2', '"certificateValidityPeriodValue": 1'],
  });
  const workbench = await openWorkbench({
    folder: repository.path,
    file,
    extension: { development: root },
    theme: 'light',
    width: 1100,
    height: 1000,
    settings: { 'workbench.activityBar.location': 'hidden' },
  });
  try {
    await workbench.squiggle('error');
    await workbench.page.keyboard.press('Control+B');
    await workbench.chooseIn('SCEP Profiles: Review Changes Since...', 'main');
    const frame = await workbench.markdownFrame();
    await frame.locator('details').first().click();
    await workbench.page.mouse.move(0, 0); // nothing is pointed at
    await workbench.screenshot(pathFor('review-light'));
  } finally {
    await workbench.close();
    repository.remove();
  }
}

// The review of changes as a person sees it: drawn by VS Code's own Markdown, following the files, refused where nothing may be run.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { workspaceWithHistory } from '../host/repository.mjs';
import { briefly, insist } from '../host/insist.mjs';
import { openWorkbench } from '../host/workbench.mjs';

const file = 'profiles/windows-user-wifi.json';
const command = 'SCEP Profiles: Review Changes Since...';

/** @type {{ readonly path: string, readonly remove: () => void }} */
let repository;

beforeAll(() => {
  repository = workspaceWithHistory(join(root, 'test', 'sample-workspace'), {
    file,
    committed: ['OU=Staff', 'OU=Crew'],
    uncommitted: ['OU=Crew', 'OU=Guests'],
  });
});

afterAll(() => repository.remove());

describe('a review', () => {
  /** @type {import('../host/workbench.mjs').Workbench} */
  let workbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ folder: repository.path, file, extension: { vsix: vsixPath } });
    await workbench.squiggle('error');
  });

  afterAll(() => workbench.close());

  test('is drawn with its tables, and what is long is folded', async () => {
    await workbench.chooseIn(command, 'main');
    const frame = await workbench.markdownFrame();
    await frame.locator('h3', { hasText: '1 profile re-issues its certificates' }).waitFor();
    await frame.locator('th', { hasText: 'Old revoked' }).waitFor();
    const devices = frame.locator('details', { hasText: '2 of 2 devices get another name' });
    expect(await devices.locator('table').isVisible()).toBe(false);
    await insist('the devices are unfolded', async () => {
      const device = devices.locator('td', { hasText: "Jane's laptop" });
      // It is drawn anew, and folded, when something changes.
      if (!(await device.isVisible())) await devices.locator('summary').click(briefly);
      await device.waitFor(briefly);
    });
    await devices.locator('code', { hasText: 'OU=Guests' }).first().waitFor();
  });

  test('is drawn anew when a file changes that is not open, and when it is committed', async () => {
    const path = join(workbench.folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('OU=Guests', 'OU=Elsewhere'));
    const frame = await workbench.markdownFrame();
    await frame.locator('code', { hasText: 'OU=Elsewhere' }).first().waitFor({ state: 'attached' });
    execFileSync('git', ['-C', workbench.folder, 'checkout', '--quiet', 'main', '--force']);
    await frame.locator('h3', { hasText: 'No SCEP change' }).waitFor();
  });
});

describe('the commit to compare with', () => {
  /** @type {import('../host/workbench.mjs').Workbench} */
  let workbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ folder: repository.path, file, extension: { vsix: vsixPath } });
    await workbench.squiggle('error');
  });

  afterAll(() => workbench.close());

  const picker = () => workbench.page.locator('.quick-input-widget:visible');
  const question = () =>
    picker().filter({ has: workbench.page.locator('.quick-input-title', { hasText: 'Review changes since...' }) });
  /** @param {string} text */
  const row = (text) => question().locator('.monaco-list-row').filter({ hasText: text });
  const reviews = () => workbench.page.locator('.tab', { hasText: 'SCEP changes' });

  async function ask() {
    await workbench.startCommand(command);
    await row('main').first().waitFor();
  }

  /** @param {string} revision */
  async function type(revision) {
    await ask();
    await insist(`${revision} is typed`, async () => {
      if (!(await question().isVisible())) return;
      await question().locator('input').first().fill(revision, briefly);
      await question().locator('.monaco-list-row.focused', { hasText: 'as typed' }).waitFor(briefly);
      await workbench.page.keyboard.press('Enter');
      await question().waitFor({ state: 'hidden', ...briefly });
    });
  }

  test('is one of a list that says what each is for, the likeliest first', async () => {
    const git = (/** @type {readonly string[]} */ ...args) =>
      execFileSync('git', ['-C', workbench.folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@contoso.com', ...args]);
    git('tag', 'as-rolled-out', 'main');
    git('commit', '--quiet', '--allow-empty', '--message=Nothing');
    await ask();
    const labels = () =>
      question()
        .locator('.monaco-list-row')
        .evaluateAll((rows) => rows.map((each) => each.getAttribute('aria-label') ?? ''));
    const commit = execFileSync('git', ['-C', workbench.folder, 'rev-parse', '--short=12', 'main'], {
      encoding: 'utf8',
    }).trim();
    await expect
      .poll(labels)
      .toEqual([
        'main, where it parted from the default branch',
        'HEAD, what is not committed yet · Nothing',
        'HEAD~1, the last commit, and what is not committed yet · Another unit',
        'new-names, branches',
        'as-rolled-out, tags',
        `${commit}, The profiles as they are, commits`,
      ]);
  });

  test('Escape asks for none', async () => {
    await ask();
    await workbench.closeList();
    expect(await reviews().count()).toBe(0);
  });

  test('may be typed, as git takes it', async () => {
    await type('HEAD^');
    await workbench.page.locator('.tab', { hasText: 'SCEP changes since HEAD^' }).waitFor();
    const frame = await workbench.markdownFrame();
    await frame.locator('code', { hasText: 'OU=Guests' }).first().waitFor({ state: 'attached' });
  });

  test('that git does not know is told, and nothing is opened', async () => {
    await type('nowhere');
    await workbench.notification('nowhere');
    await expect.poll(() => reviews().count()).toBe(1);
  });

  test('is not asked for where there is no repository', async () => {
    rmSync(join(workbench.folder, '.git'), { recursive: true });
    await workbench.runCommand(command);
    await workbench.notification('git repository');
    await expect.poll(() => reviews().count()).toBe(1);
  });
});

describe('in a workspace that is not trusted', () => {
  /** @type {import('../host/workbench.mjs').Workbench} */
  let workbench;

  beforeAll(async () => {
    workbench = await openWorkbench({
      folder: repository.path,
      file,
      extension: { vsix: vsixPath },
      trust: 'restricted',
    });
    await workbench.squiggle('error');
  });

  afterAll(() => workbench.close());

  test('there is a sentence that says why there is none', async () => {
    await workbench.runCommand(command);
    await workbench.notification('In a workspace that is not trusted nothing is run.');
    expect(await workbench.page.locator('.tab', { hasText: 'SCEP changes' }).count()).toBe(0);
  });
});

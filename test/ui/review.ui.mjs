// The review of changes as a person sees it: drawn by VS Code's own Markdown, following the files, refused where nothing may be run.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vsixPath } from '../../build/package.mjs';
import { root } from '../../build/run.mjs';
import { workspaceWithHistory } from '../host/repository.mjs';
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
    await devices.locator('summary').click();
    await devices.locator('td', { hasText: "Jane's laptop" }).waitFor();
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

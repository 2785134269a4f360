import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import {
  chooseDevicesMethod,
  devicesMethod,
  previewMethod,
  sampleRequestMethod,
  verifyMethod,
  workspaceChangedMethod,
  type DeviceEntry,
  type Preview,
  type PreviewParams,
  type SampleRequest,
  type VerifyAnswer,
} from '../../server/src/lsp/protocol.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { TestRepository } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const profile = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);
const position = { line: 0, character: 0 };

const workspace = JSON.stringify({
  devices: {
    own: [
      { label: 'Desk', operatingSystem: 'Windows', userPrincipalName: 'ada@contoso.com' },
      { label: 'Lab', operatingSystem: 'Windows', userPrincipalName: 'grace.brewster.hopper@contoso.com' },
    ],
  },
});

async function opened(files: Readonly<Record<string, string>> = {}, initializationOptions = {}): Promise<Editor> {
  const editor = await Editor.start({ folder: temporaryFolder(files), initializationOptions });
  await editor.open('a.json', profile);
  return editor;
}

function preview(editor: Editor, params: Partial<PreviewParams> = {}): Promise<Preview | null> {
  return editor.connection.sendRequest(previewMethod, { uri: editor.uri('a.json'), position, ...params });
}

describe('a preview over the protocol', () => {
  test('is of the version of the document that is open', async () => {
    const editor = await opened();
    expect(await preview(editor)).toMatchObject({ version: 1, profile: { title: 'Sample profile' } });
    await editor.change('a.json', 2, profile.replace('Sample profile', 'Other'));
    expect(await preview(editor)).toMatchObject({ version: 2, profile: { title: 'Other' } });
  });

  test('is nothing for a document without a profile, or one that is not open', async () => {
    const editor = await opened();
    await editor.open('other.json', '{}');
    expect(await preview(editor, { uri: editor.uri('other.json') })).toBeNull();
    expect(await preview(editor, { uri: editor.uri('nowhere.json') })).toBeNull();
  });

  test('compares with the last commit', async () => {
    const repository = new TestRepository();
    repository.commit('one', { 'a.json': profile.replace('O=Contoso', 'O=Fabrikam') });
    const editor = await Editor.start({ folder: repository.folder });
    await editor.open('a.json', profile);
    const shown = await preview(editor, { compareWith: { kind: 'head' } });
    expect(shown?.compared).toMatchObject({ title: 'Last commit (HEAD)', note: null });
    const [subject] = shown?.compared?.rows ?? [];
    expect(subject).toMatchObject({ label: 'Subject', isEqual: false });
    expect(subject?.selected).toContain('O=Contoso');
    expect(subject?.other).toContain('O=Fabrikam');
    await editor.open('new.json', profile);
    const isNew = await preview(editor, { uri: editor.uri('new.json'), compareWith: { kind: 'head' } });
    expect(isNew?.compared).toMatchObject({ note: 'The last commit does not have this file.', rows: [] });
  });

  test('compares with the commit that is the last one now', async () => {
    const repository = new TestRepository();
    repository.commit('one', { 'a.json': profile.replace('O=Contoso', 'O=Fabrikam') });
    const editor = await Editor.start({ folder: repository.folder });
    await editor.open('a.json', profile);
    const before = async (): Promise<string | undefined> =>
      (await preview(editor, { compareWith: { kind: 'head' } }))?.compared?.rows.find(
        ({ label }) => label === 'Subject',
      )?.other;
    expect(await before()).toContain('O=Fabrikam');
    expect(await before()).toContain('O=Fabrikam');
    repository.commit('two', { 'a.json': profile.replace('O=Contoso', 'O=Northwind') });
    expect(await before()).toContain('O=Northwind');
  });

  test('says where there is no repository', async () => {
    const shown = await preview(await opened(), { compareWith: { kind: 'head' } });
    expect(shown?.compared?.note).toMatch(/git/i);
    expect(shown?.compared?.rows).toEqual([]);
  });

  test('is to be asked for anew when the workspace file changes', async () => {
    const editor = await opened({ 'scep-profiles.json': '{}' });
    let changes = 0;
    editor.connection.onNotification(workspaceChangedMethod, () => void changes++);
    expect(await preview(editor)).toMatchObject({ areOwnDevices: false });
    await editor.open('scep-profiles.json', workspace, 'jsonc');
    expect(await preview(editor)).toMatchObject({
      areOwnDevices: true,
      devices: [{ label: 'Desk' }, { label: 'Lab' }],
    });
    expect(changes).toBeGreaterThan(0);
  });
});

describe('a sample request', () => {
  test('is one that OpenSSL reads, with the subject of the device', async () => {
    const editor = await opened({ 'scep-profiles.json': workspace });
    const request = await editor.connection.sendRequest<SampleRequest>(sampleRequestMethod, {
      uri: editor.uri('a.json'),
      position,
      device: 'Desk',
    });
    if (!request.ok) throw new Error(request.reason);
    expect(request.device).toBe('Desk');
    const { stdout, status } = spawnSync('openssl', ['req', '-noout', '-subject', '-text', '-verify'], {
      input: request.pem,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/CN ?= ?ada/);
    expect(stdout).toContain('TLS Web Client Authentication');
  });

  test('is not made, and it is said why, where a value is not known', async () => {
    const editor = await opened({ 'scep-profiles.json': workspace });
    await editor.change('a.json', 2, profile.replace('{{UserName}}', '{{IMEI}}'));
    const request = await editor.connection.sendRequest<SampleRequest>(sampleRequestMethod, {
      uri: editor.uri('a.json'),
      position,
      device: 'Desk',
    });
    expect(request).toMatchObject({ ok: false, reason: expect.stringContaining('{{IMEI}}') });
  });
});

/** In base64, such as the device would send it. */
async function requestOf(device: string): Promise<string> {
  const editor = await opened({ 'scep-profiles.json': workspace });
  const request = await editor.connection.sendRequest<SampleRequest>(sampleRequestMethod, {
    uri: editor.uri('a.json'),
    position,
    device,
  });
  if (!request.ok) throw new Error(request.reason);
  return Buffer.from(request.pem).toString('base64');
}

const oneDevice = JSON.stringify({
  devices: { own: [{ label: 'Desk', operatingSystem: 'Windows', userPrincipalName: 'ada@contoso.com' }] },
});

describe('a certificate file', () => {
  const asked = async (editor: Editor, base64: string): Promise<VerifyAnswer> =>
    editor.connection.sendRequest(verifyMethod, { uri: editor.uri('a.json'), position, base64 });

  test('is what the profile gives, or what differs is told', async () => {
    const editor = await opened({ 'scep-profiles.json': workspace });
    const base64 = await requestOf('Lab');
    expect(await asked(editor, base64)).toMatchObject({
      ok: true,
      fits: true,
      headline: 'This request is what the profile gives to "Lab".',
      differences: [],
    });
    await editor.change('a.json', 2, profile.replace('O=Contoso', 'O=Fabrikam'));
    const answer = await asked(editor, base64);
    expect(answer).toMatchObject({ ok: true, fits: false });
    expect(answer.ok && answer.differences[0]).toMatchObject({ expected: expect.stringContaining('Fabrikam') });
  });

  test('of a device that is none of these', async () => {
    const request = await requestOf('Lab');
    const answer = await asked(await opened({ 'scep-profiles.json': oneDevice }), request);
    expect(answer).toMatchObject({
      ok: true,
      fits: false,
      headline: expect.stringMatching(/^This request is not for one of these devices, but it would be for "/),
      differences: [],
    });
  });

  test('of a profile that gives nobody a certificate', async () => {
    const request = await requestOf('Lab');
    const editor = await opened({ 'scep-profiles.json': oneDevice });
    await editor.change('a.json', 2, profile.replace('CN={{UserName}}', 'CN={{UserName}},Staff'));
    expect(await asked(editor, request)).toMatchObject({
      ok: true,
      fits: false,
      headline: 'This profile gives no certificate to any of these devices, so the request is not its.',
      differences: [],
    });
  });

  test.each([
    ['nothing', ''],
    ['text', Buffer.from('hello').toString('base64')],
  ])('that is none is said so: %s', async (_, base64) => {
    expect(await asked(await opened(), base64)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^(It|There) is/),
    });
  });
});

describe('the devices to choose from', () => {
  test('are the user’s, and what was chosen is shown from then on', async () => {
    const editor = await opened({ 'scep-profiles.json': workspace });
    const uri = editor.uri('a.json');
    const entries = await editor.connection.sendRequest<DeviceEntry[]>(devicesMethod, { uri });
    expect(entries).toEqual([
      { label: 'Desk', evidence: 'real', platforms: ['Windows'] },
      { label: 'Lab', evidence: 'real', platforms: ['Windows'] },
    ]);
    const labels = async (): Promise<unknown> => (await preview(editor))?.devices.map(({ label }) => label);
    expect(await labels()).toEqual(['Desk', 'Lab']);
    await editor.connection.sendNotification(chooseDevicesMethod, { labels: ['Desk'], hasWorstCase: false });
    expect(await labels()).toEqual(['Desk']);
    const hover = await editor.request('textDocument/hover', 'a.json', { position: positionIn(profile, 'O=Contoso') });
    expect(JSON.stringify(hover)).toContain('Desk');
    expect(JSON.stringify(hover)).not.toContain('Lab');
    await editor.connection.sendNotification(chooseDevicesMethod, { labels: [], hasWorstCase: true });
    expect(await labels()).toEqual(['Lab']);
    await editor.connection.sendNotification(chooseDevicesMethod, null);
    expect(await labels()).toEqual(['Desk', 'Lab']);
  });

  test('are known from the start to a client that remembers them', async () => {
    const devices = { labels: ['Lab', 'gone'], hasWorstCase: false };
    const editor = await opened({ 'scep-profiles.json': workspace }, { devices });
    expect((await preview(editor))?.devices).toMatchObject([{ label: 'Lab' }]);
  });
});

/** Behind the first character of `text`. */
function positionIn(document: string, text: string): { line: number; character: number } {
  const offset = document.indexOf(text);
  expect(offset, `"${text}" is in the document`).toBeGreaterThanOrEqual(0);
  const before = document.slice(0, offset + text.length - 1).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

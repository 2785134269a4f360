import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseDeviceFile } from '../../server/src/core/render/device-file.ts';
import { joinDevices } from '../../server/src/core/render/read-devices.ts';
import {
  importDevicesMethod,
  nameDevicesMethod,
  type ImportDevicesAnswer,
  type NameDevicesAnswer,
} from '../../server/src/lsp/protocol.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

const devices = JSON.stringify({
  value: [
    {
      deviceName: 'JANES-PC',
      operatingSystem: 'Windows',
      userId: '1',
      azureADDeviceId: '8a8b8c8d-0000-4000-8000-000000000001',
      userPrincipalName: 'jane.doe@contoso.com',
    },
    { deviceName: 'KIOSK', operatingSystem: 'Windows', userId: '', userPrincipalName: '' },
  ],
});
const users = JSON.stringify([{ id: '1', userPrincipalName: 'jane.doe@contoso.com', mail: null, surname: 'Doe, Dr.' }]);

interface Given {
  readonly salt?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

async function imported({ salt, files = { 'managed.json': devices, 'users.json': utf16(users) } }: Given) {
  const editor = await Editor.start({ folder: temporaryFolder({}) });
  const answer: ImportDevicesAnswer = await editor.connection.sendRequest(importDevicesMethod, {
    files: Object.entries(files).map(([name, bytes]) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
    salt: salt ?? null,
  });
  return { answer, editor };
}

describe('devices are imported over the protocol', () => {
  test('joined with their users, and counted', async () => {
    const { answer } = await imported({});
    expect(answer).toMatchObject({
      ok: true,
      problems: 0,
      counts: { read: { managedDevice: 2, user: 1, device: 0 }, withUser: 1, withDevice: 0 },
    });
    const text = answer.ok ? answer.text : '';
    expect(text).toContain('"surname": "Doe, Dr."');
    const { sources } = parseDeviceFile(text, 'devices.json');
    expect(joinDevices(sources).devices.map(({ label, hasUser }) => [label, hasUser])).toEqual([
      ['JANES-PC', true],
      ['KIOSK', false],
    ]);
  });

  test('with names of nobody, the same ones for the same salt', async () => {
    const [one, again, other] = [
      await imported({ salt: 'a' }),
      await imported({ salt: 'a' }),
      await imported({ salt: 'b' }),
    ].map(({ answer }) => (answer.ok ? answer.text : ''));
    expect(one).not.toMatch(/jane|doe|contoso|kiosk/i);
    expect(one).toMatch(/"surname": "[A-Z][a-z]{2}, [A-Z][a-z]\."/);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test.each<[Given['files'], string]>([
    [{ 'a.json': '[{' }, 'a.json, line 1: Expected a closing }. Mend it there, or export it again.'],
    [{ 'a.csv': 'Name;OS\nA;Windows\n' }, 'a.csv, line 1: This is no export of devices. Give managed devices'],
    [{ 'users.json': users }, 'There is no managed device in these files.'],
    [{ 'a.json': '{}' }, 'There is no managed device in these files.'],
  ])('or it is said why not: %j', async (files, reason) => {
    const { answer } = await imported({ files });
    expect(answer.ok ? '' : answer.reason).toContain(reason);
  });

  test('and nothing of them is logged', async () => {
    const { editor } = await imported({ files: { 'a.json': '[{ "deviceName": "JANES-PC"' } });
    await imported({});
    expect(editor.logs.join('\n')).not.toMatch(/jane/i);
  });
});

async function named(files: Readonly<Record<string, string>>, path: string): Promise<NameDevicesAnswer> {
  const folder = temporaryFolder(files);
  const editor = await Editor.start({ folder });
  const uri = pathToFileURL(join(folder, path)).toString();
  return editor.connection.sendRequest(nameDevicesMethod, { uri });
}

describe('a file of devices is named in the workspace file that governs it', () => {
  test('from its folder', async () => {
    const answer = await named({ 'scep-profiles.json': '{\n  // ours\n}\n', 'a/devices.json': '[]' }, 'a/devices.json');
    expect(answer).toMatchObject({ ok: true, isNew: false });
    expect(answer.ok && answer.uri).toMatch(/\/scep-profiles\.json$/);
    expect(answer.ok && answer.edits.map(({ newText }) => newText).join('')).toContain('"devices": "a/devices.json"');
  });

  test('which is made where there is none', async () => {
    expect(await named({ 'devices.json': '[]' }, 'devices.json')).toMatchObject({ ok: true, isNew: true });
  });

  test('and not where that has a mistake', async () => {
    const answer = await named({ 'scep-profiles.json': '{ "devices": [', 'devices.json': '[]' }, 'devices.json');
    expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining('mistake') });
  });
});

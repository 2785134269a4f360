import { describe, expect, onTestFinished, test } from 'vitest';
import { trackedDevicesMethod, type TrackedDevices } from '../../server/src/lsp/protocol.ts';
import { Editor } from '../support/editor.ts';
import { TestRepository } from '../support/git-repository.ts';

const named = JSON.stringify({ devices: { ours: 'our devices.json', users: ['users.json'] } });
const real = JSON.stringify([{ operatingSystem: 'Windows', deviceName: 'A', userPrincipalName: 'jane@fjordline.no' }]);
const replaced = real.replace('{', '{"label":"Windows 1",');

function newRepository(): TestRepository {
  const repository = new TestRepository();
  onTestFinished(() => repository.remove());
  return repository;
}

async function tracked(repository: TestRepository): Promise<readonly string[]> {
  const editor = await Editor.start({ folder: repository.folder });
  const answer: TrackedDevices = await editor.connection.sendRequest(trackedDevicesMethod, {
    uri: editor.uri('scep-profiles.json'),
  });
  expect(editor.logs.join('\n')).not.toContain('jane');
  return answer.files.map((uri) => decodeURIComponent(uri.split('/').at(-1) ?? ''));
}

describe('files of devices that git keeps', () => {
  test('are told where they look real', async () => {
    const repository = newRepository();
    repository.commit('one', { 'scep-profiles.json': named, 'our devices.json': real, 'users.json': replaced });
    expect(await tracked(repository)).toEqual(['our devices.json']);
  });

  test('are not told where git does not keep them', async () => {
    const repository = newRepository();
    repository.commit('one', { 'scep-profiles.json': named });
    repository.write('our devices.json', real);
    expect(await tracked(repository)).toEqual([]);
  });

  test('are not told where their names were replaced', async () => {
    const repository = newRepository();
    repository.commit('one', { 'scep-profiles.json': named, 'our devices.json': replaced });
    expect(await tracked(repository)).toEqual([]);
  });
});

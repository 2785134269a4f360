// What the commands that make files ask the server.
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import {
  newProfileChoicesMethod,
  newProfileMethod,
  newWorkspaceFileMethod,
  profilesMethod,
  type NewProfileChoices,
  type NewWorkspaceFile,
  type ProfileList,
} from '../../server/src/lsp/protocol.ts';
import { Editor } from '../support/editor.ts';
import { ids, rootFile, scepFile } from '../support/tenant-export.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const workspace = JSON.stringify({
  authorities: { corp: { kind: 'adcs' } },
  templates: [{ name: 'IntuneUser', validity: '2 years' }],
  servers: [{ urls: ['https://scep.fabrikam.com/*'], authority: 'corp', templates: 'IntuneUser' }],
});
const chosen = { platform: 'windows', recipe: 'user', template: 'IntuneUser' };

/** As editors name the folder that is open. */
function folderUri(editor: Editor): string {
  return editor.uri('').replace(/\/$/, '');
}

async function filesRead(editor: Editor): Promise<void> {
  for (const start = Date.now(); ;) {
    if ((await editor.connection.sendRequest<ProfileList>(profilesMethod, {})).isComplete) return;
    if (Date.now() - start > 20_000) throw new Error('the files of the workspace were not read');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a new profile', () => {
  test('can be for the templates that the workspace file of the folder describes', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({ 'scep-profiles.json': workspace }) });
    const ask = (folder: string | null): Promise<NewProfileChoices> =>
      editor.connection.sendRequest(newProfileChoicesMethod, { folder });
    expect((await ask(folderUri(editor))).templates).toEqual([{ name: 'IntuneUser', about: '2 years' }]);
    expect((await ask(null)).templates).toEqual([]);
  });

  test('leads to the server of its template and to the trusted root of its platform', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': workspace, 'root.json': rootFile() });
    const editor = await Editor.start({ folder });
    await filesRead(editor);
    const made = await editor.connection.sendRequest<string>(newProfileMethod, {
      folder: folderUri(editor),
      chosen,
    });
    expect(JSON.parse(made)).toMatchObject({
      scepServerUrls: ['https://scep.fabrikam.com/certsrv/mscep/mscep.dll'],
      'rootCertificate@odata.bind': expect.stringContaining(ids.root),
    });
  });

  test('is none where the choice is none', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}) });
    const made = await editor.connection.sendRequest(newProfileMethod, {
      folder: null,
      chosen: { ...chosen, recipe: 'x' },
    });
    expect(made).toBeNull();
  });
});

describe('a new workspace file', () => {
  const ask = (editor: Editor): Promise<NewWorkspaceFile> =>
    editor.connection.sendRequest(newWorkspaceFileMethod, { folder: folderUri(editor) });

  test('is made from what lies around, and says at its top what is left', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({ 'profiles/a.json': scepFile() }) });
    const made = await ask(editor);
    expect(made?.uri).toBe(editor.uri('scep-profiles.json'));
    expect(made?.text).toMatch(/^\/\/ Left to you:\n\/\/ - Which authority the URLs of ndes\.contoso\.com lead to/);
    expect(parse(made?.text ?? '')).toEqual({
      servers: [{ urls: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll'] }],
    });
  });

  test('is begun where nothing lies around', async () => {
    const made = await ask(await Editor.start({ folder: temporaryFolder({}) }));
    expect(parse(made?.text ?? '')).toEqual({ authorities: {}, templates: [], servers: [], devices: {} });
  });

  test('is not made where one governs the folder already', async () => {
    const editor = await Editor.start({
      folder: temporaryFolder({ 'scep-profiles.json': '{}', 'a.json': scepFile() }),
    });
    expect(await ask(editor)).toEqual({ uri: editor.uri('scep-profiles.json'), text: null });
  });
});

// Files that are not open, in an editor that asks for the diagnostics of the workspace.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  FileChangeType,
  WorkspaceDiagnosticRequest,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor, type EditorOptions } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WorkspacePuller } from '../support/workspace-puller.ts';

const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);
const typo = good.replace('{{UserName}}', '{{UserNme}}');

const pulls = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
};

interface Following {
  readonly folder: string;
  readonly editor: Editor;
  readonly puller: WorkspacePuller;
}

async function following(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<EditorOptions> = {},
): Promise<Following> {
  const folder = temporaryFolder(files);
  const editor = await Editor.start({ folder, capabilities: pulls, ...options });
  return { folder, editor, puller: new WorkspacePuller(editor).start() };
}

describe('files that are not open', () => {
  test('are told of, those that have findings', async () => {
    const { editor, puller } = await following({ 'a/typo.json': typo, 'a/good.json': good, 'other.json': '{}' });
    await expect.poll(() => puller.codes('a/typo.json')).toEqual(['unknown-variable']);
    expect([...puller.shown.keys()]).toEqual([editor.uri('a/typo.json')]);
    expect(puller.versions.get(editor.uri('a/typo.json'))).toBeNull();
  });

  test('are told of once, and then nothing is said until something changes', async () => {
    const { folder, editor, puller } = await following({ 'a.json': typo });
    await expect.poll(() => puller.codes('a.json')).toEqual(['unknown-variable']);
    const { answers } = puller;
    writeFileSync(join(folder, 'a.json'), `\n${typo}`);
    await editor.filesChanged(['a.json', FileChangeType.Changed]);
    await expect
      .poll(() => puller.of('a.json')?.[0]?.range.start.line)
      .toBe(typo.split('\n').findIndex((line) => line.includes('UserNme')) + 1);
    expect(puller.answers).toBeLessThanOrEqual(answers + 2);
    expect(puller.received.flat()).toHaveLength(2);
  });

  test('are told of again when they are mended, written, or gone', async () => {
    const { folder, editor, puller } = await following({ 'a.json': typo, 'b/c.json': typo, 'b/d.json': typo });
    await expect.poll(() => puller.shown.size).toBe(3);
    writeFileSync(join(folder, 'a.json'), good);
    await editor.filesChanged(['a.json', FileChangeType.Changed]);
    await expect.poll(() => puller.codes('a.json')).toEqual([]);
    writeFileSync(join(folder, 'new.json'), typo);
    await editor.filesChanged(['new.json', FileChangeType.Created]);
    await expect.poll(() => puller.codes('new.json')).toEqual(['unknown-variable']);
    rmSync(join(folder, 'new.json'));
    await editor.filesChanged(['new.json', FileChangeType.Deleted]);
    await expect.poll(() => puller.codes('new.json')).toEqual([]);
  });

  test('go with their folder, and come with it', async () => {
    const { folder, editor, puller } = await following({ 'b/c.json': typo, 'b/d.json': typo });
    await expect.poll(() => puller.shown.size).toBe(2);
    rmSync(join(folder, 'b'), { recursive: true });
    await editor.filesChanged(['b', FileChangeType.Deleted]);
    await expect.poll(() => [...puller.shown.values()]).toEqual([[], []]);
    mkdirSync(join(folder, 'e'));
    writeFileSync(join(folder, 'e/f.json'), typo);
    await editor.filesChanged(['e', FileChangeType.Created]);
    await expect.poll(() => puller.codes('e/f.json')).toEqual(['unknown-variable']);
  });

  test('are told of under their new name', async () => {
    const { folder, editor, puller } = await following({ 'a.json': typo });
    await expect.poll(() => puller.codes('a.json')).toEqual(['unknown-variable']);
    rmSync(join(folder, 'a.json'));
    writeFileSync(join(folder, 'b.json'), typo);
    await editor.filesChanged(['a.json', FileChangeType.Deleted], ['b.json', FileChangeType.Created]);
    await expect.poll(() => [puller.codes('a.json'), puller.codes('b.json')]).toEqual([[], ['unknown-variable']]);
  });

  test('are not told of where git ignores them, now and later', async () => {
    const { folder, editor, puller } = await following({ '.gitignore': 'out\n', 'a.json': typo, 'out/b.json': typo });
    await expect.poll(() => puller.codes('a.json')).toEqual(['unknown-variable']);
    writeFileSync(join(folder, 'out/c.json'), typo);
    writeFileSync(join(folder, 'd.json'), typo);
    await editor.filesChanged(['out/c.json', FileChangeType.Created], ['d.json', FileChangeType.Created]);
    await expect.poll(() => puller.codes('d.json')).toEqual(['unknown-variable']);
    expect(puller.shown.size).toBe(2);
    writeFileSync(join(folder, '.gitignore'), 'd.json\n');
    await editor.filesChanged(['.gitignore', FileChangeType.Changed]);
    await expect.poll(() => [puller.codes('out/c.json'), puller.codes('d.json')]).toEqual([['unknown-variable'], []]);
  });

  test('follow the workspace file and the files it names', async () => {
    const workspace = '{ "devices": { "all": "devices.json" }, "rules": { "unknown-variable": "hint" } }';
    const { folder, editor, puller } = await following({ 'a.json': typo, 'scep-profiles.json': workspace });
    await expect.poll(() => puller.of('a.json')?.[0]?.severity).toBe(4);
    // What is wrong with the files it names is said when all were looked at.
    await expect.poll(() => puller.codes('scep-profiles.json')).toEqual(['workspace-missing-file']);
    writeFileSync(join(folder, 'devices.json'), '[{ "operatingSystem": 5 }]');
    await editor.filesChanged(['devices.json', FileChangeType.Created]);
    await expect.poll(() => puller.codes('devices.json')).toEqual(['workspace-device-file']);
    await expect.poll(() => puller.codes('scep-profiles.json')).toEqual([]);
    rmSync(join(folder, 'scep-profiles.json'));
    await editor.filesChanged(['scep-profiles.json', FileChangeType.Deleted]);
    await expect.poll(() => puller.of('a.json')?.[0]?.severity).toBe(1);
    await expect.poll(() => puller.codes('devices.json')).toEqual([]);
  });

  test('are asked for by a client that asks once, with all there is and what is unchanged', async () => {
    const folder = temporaryFolder({ 'a.json': typo, 'b.json': typo });
    const editor = await Editor.start({ folder, capabilities: pulls });
    const ask = (previousResultIds: { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport> =>
      editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    const { items } = await ask([]);
    expect(items.map(({ kind, uri }) => [kind, uri])).toEqual([
      ['full', editor.uri('a.json')],
      ['full', editor.uri('b.json')],
    ]);
    const previous = items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    const again = await ask([...previous, { uri: editor.uri('gone.json'), value: 'x' }]);
    expect(again.items).toEqual([
      { kind: 'full', uri: editor.uri('gone.json'), version: null, items: [] },
      ...previous.map(({ uri, value }) => ({ kind: 'unchanged', uri, version: null, resultId: value })),
    ]);
  });

  test('are no longer told of to who has cancelled', async () => {
    const folder = temporaryFolder({ 'a.json': good });
    const editor = await Editor.start({ folder, capabilities: pulls });
    const source = new CancellationTokenSource();
    const params = { previousResultIds: [], partialResultToken: 'x' };
    const answer = editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
    await editor.open('a.json', typo);
    expect(await editor.pull('a.json')).toHaveLength(1);
    source.cancel();
    await expect(answer).rejects.toThrow('cancelled');
  });
});

describe('a document', () => {
  test('that is open is told of as it is, with its version', async () => {
    const { editor, puller } = await following({ 'a.json': good });
    await editor.open('a.json', typo);
    await expect.poll(() => puller.codes('a.json')).toEqual(['unknown-variable']);
    expect(puller.versions.get(editor.uri('a.json'))).toBe(1);
    await editor.change('a.json', 2, good);
    await expect.poll(() => puller.ids.has(editor.uri('a.json'))).toBe(true);
  });

  test('that is closed without saving is told of as it was saved', async () => {
    const { editor, puller } = await following({ 'a.json': good, 'b.json': typo });
    await expect.poll(() => puller.codes('b.json')).toEqual(['unknown-variable']);
    await editor.open('a.json', typo);
    expect(await editor.pull('a.json')).toHaveLength(1);
    await editor.close('a.json');
    await expect.poll(() => puller.codes('a.json')).toEqual([]);
  });

  test('that is closed and lies elsewhere is told of no more', async () => {
    const { editor, puller } = await following({ 'b.json': typo });
    await expect.poll(() => puller.codes('b.json')).toEqual(['unknown-variable']);
    await editor.open('../elsewhere.json', typo);
    expect(await editor.pull('../elsewhere.json')).toHaveLength(1);
    await editor.close('../elsewhere.json');
    await expect.poll(() => puller.shown.get(editor.uri('../elsewhere.json'))).toEqual([]);
  });

  test('is not sent again to who has it', async () => {
    const { editor } = await following({ 'a.json': typo });
    await editor.open('a.json', typo);
    const { resultId } = await editor.request<{ resultId: string }>('textDocument/diagnostic', 'a.json');
    const again = await editor.request('textDocument/diagnostic', 'a.json', { previousResultId: resultId });
    expect(again).toEqual({ kind: 'unchanged', resultId });
  });
});

describe('the setting workspaceDiagnostics', () => {
  const asks = {
    ...pulls,
    workspace: { ...pulls.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  };

  test('off says nothing of files that are not open, and can be switched', async () => {
    const { editor, puller } = await following({ 'a.json': typo }, { capabilities: asks });
    await expect.poll(() => puller.codes('a.json')).toEqual(['unknown-variable']);
    editor.settings = () => ({ workspaceDiagnostics: false });
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await expect.poll(() => puller.codes('a.json')).toEqual([]);
    await editor.open('a.json', typo);
    expect(await editor.pull('a.json')).toHaveLength(1);
    editor.settings = () => null;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.close('a.json');
    await expect.poll(() => puller.codes('a.json')).toEqual(['unknown-variable']);
  });

  test('off leaves nothing behind of a document that is closed', async () => {
    const initializationOptions = { workspaceDiagnostics: false };
    const { editor, puller } = await following({ 'a.json': typo }, { initializationOptions });
    await editor.open('a.json', typo);
    expect(await editor.pull('a.json')).toHaveLength(1);
    await editor.close('a.json');
    await expect.poll(() => puller.codes('a.json')).toEqual([]);
  });

  test('is one of each workspace folder', async () => {
    const [one, two] = [temporaryFolder({ 'a.json': typo }), temporaryFolder({ 'a.json': typo })];
    const editor = await Editor.start({ folder: one, folders: [one, two], capabilities: asks });
    editor.settings = (scope) => ({ workspaceDiagnostics: scope !== editor.uri('').replace(/\/$/u, '') });
    const puller = new WorkspacePuller(editor).start();
    await expect.poll(() => [...puller.shown.keys()].map((uri) => uri.startsWith(`file://${two}/`))).toEqual([true]);
  });
});

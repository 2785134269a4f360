// A workspace of several folders, in an editor that asks for the diagnostics of the workspace.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Editor, workspaceFolder } from '../support/editor.ts';
import { ids, rootFile, scepFile } from '../support/tenant-export.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WorkspacePuller } from '../support/workspace-puller.ts';

const pulls = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
};
const typo = scepFile({ subjectNameFormatString: 'CN={{UserNme}}' });

/** Rules and severities of what is shown of a file, by its URI's end. */
function shown(puller: WorkspacePuller, folder: string, path: string): readonly (readonly unknown[])[] {
  const uri = `${workspaceFolder(folder).uri}/${path}`;
  return (puller.shown.get(uri) ?? []).map(({ code, severity }) => [code, severity]);
}

async function following(...folders: readonly [string, ...string[]]): Promise<[Editor, WorkspacePuller]> {
  const editor = await Editor.start({ folder: folders[0], folders, capabilities: pulls });
  return [editor, new WorkspacePuller(editor).start()];
}

function foldersChanged(editor: Editor, added: readonly string[], removed: readonly string[]): Promise<void> {
  return editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: added.map(workspaceFolder), removed: removed.map(workspaceFolder) },
  });
}

describe('two workspace folders', () => {
  test('with the same paths are governed each by its own file', async () => {
    const one = temporaryFolder({ 'scep-profiles.json': '{}', 'p/a.json': typo, 'p/root.json': rootFile() });
    const rules = '{ "rules": { "unknown-variable": "hint" } }';
    const two = temporaryFolder({ 'scep-profiles.json': rules, 'p/a.json': typo, 'p/root.json': rootFile() });
    const [, puller] = await following(one, two);
    await expect.poll(() => shown(puller, one, 'p/a.json')).toContainEqual(['unknown-variable', 1]);
    await expect.poll(() => shown(puller, two, 'p/a.json')).toContainEqual(['unknown-variable', 4]);
  });

  test('are two tenants: what is in one is not missing there for being in the other', async () => {
    const one = temporaryFolder({ 'p/a.json': typo, 'p/root.json': rootFile() });
    const two = temporaryFolder({ 'p/a.json': typo, 'p/root.json': rootFile({ id: ids.gone }) });
    const [, puller] = await following(one, two);
    await expect.poll(() => shown(puller, two, 'p/a.json')).toContainEqual(['trusted-root-missing', 3]);
    expect(shown(puller, one, 'p/a.json').map(([code]) => code)).not.toContain('trusted-root-missing');
  });

  test('come and go', async () => {
    const one = temporaryFolder({ 'p/a.json': typo });
    const two = temporaryFolder({ 'p/a.json': typo });
    const [editor, puller] = await following(one);
    await expect.poll(() => shown(puller, one, 'p/a.json')).not.toEqual([]);
    expect(shown(puller, two, 'p/a.json')).toEqual([]);
    await foldersChanged(editor, [two], []);
    await expect.poll(() => shown(puller, two, 'p/a.json')).not.toEqual([]);
    await foldersChanged(editor, [], [one]);
    await expect.poll(() => shown(puller, one, 'p/a.json')).toEqual([]);
    expect(shown(puller, two, 'p/a.json')).not.toEqual([]);
  });

  test('may be told of with a slash at the end', async () => {
    const folder = temporaryFolder({ 'p/a.json': typo, 'scep-profiles.json': '{}' });
    const [editor, puller] = await following(temporaryFolder({}));
    const added = [{ ...workspaceFolder(folder), uri: `${workspaceFolder(folder).uri}/` }];
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    await expect.poll(() => shown(puller, folder, 'p/a.json')).toContainEqual(['unknown-variable', 1]);
  });

  test('one inside of the other: the inner one governs its files, and they are told of once', async () => {
    const outer = temporaryFolder({ 'scep-profiles.json': '{ "rules": { "unknown-variable": "hint" } }' });
    const inner = join(outer, 'inner');
    mkdirSync(inner);
    writeFileSync(join(inner, 'a.json'), typo);
    writeFileSync(join(outer, 'b.json'), typo);
    const [editor, puller] = await following(outer, inner);
    await expect.poll(() => shown(puller, outer, 'b.json')).toContainEqual(['unknown-variable', 4]);
    expect(shown(puller, inner, 'a.json')).toContainEqual(['unknown-variable', 1]);
    await foldersChanged(editor, [], [inner]);
    await expect.poll(() => shown(puller, inner, 'a.json')).toContainEqual(['unknown-variable', 4]);
  });
});

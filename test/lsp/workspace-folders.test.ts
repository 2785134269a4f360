// A workspace of several folders, in an editor that asks for the diagnostics of the workspace.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
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
    await expect.poll(() => shown(puller, inner, 'a.json')).toContainEqual(['unknown-variable', 1]);
    await foldersChanged(editor, [], [inner]);
    await expect.poll(() => shown(puller, inner, 'a.json')).toContainEqual(['unknown-variable', 4]);
  });
});

describe('a workspace folder that is a part of an export', () => {
  test('follows the files above it, and the workspace file that makes it one', async () => {
    const whole = temporaryFolder({
      'scep-profiles.json': '{}',
      'part/a.json': scepFile(),
      'part/other.json': rootFile({ id: ids.gone }),
    });
    execFileSync('git', ['init', '--quiet'], { cwd: whole });
    const part = join(whole, 'part');
    const [editor, puller] = await following(part);
    const codes = (): readonly unknown[] => shown(puller, part, 'a.json').map(([code]) => code);
    const change = (path: string, type: FileChangeType): Promise<void> =>
      editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${workspaceFolder(whole).uri}/${path}`, type }],
      });
    const nameIt = async (): Promise<void> => {
      writeFileSync(join(whole, 'named.json'), rootFile());
      await change('named.json', FileChangeType.Created);
      await expect.poll(codes).toEqual(['mixed-assignment']);
    };
    await expect.poll(codes).toEqual(['trusted-root-missing']);
    await nameIt();
    rmSync(join(whole, 'named.json'));
    await change('named.json', FileChangeType.Deleted);
    await expect.poll(codes).toEqual(['trusted-root-missing']);
    await nameIt();
    rmSync(join(whole, 'scep-profiles.json'));
    await change('scep-profiles.json', FileChangeType.Deleted);
    await expect.poll(codes).toEqual(['trusted-root-missing']);
  });

  test('has what is above it watched, where an editor can do that', async () => {
    const whole = temporaryFolder({ 'scep-profiles.json': '{}', 'part/a.json': scepFile() });
    execFileSync('git', ['init', '--quiet'], { cwd: whole });
    const watching = { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } };
    const capabilities = { ...pulls, workspace: { ...pulls.workspace, ...watching } };
    const editor = await Editor.start({ folder: join(whole, 'part'), capabilities });
    new WorkspacePuller(editor).start();
    await expect
      .poll(() => JSON.stringify(editor.registrations))
      .toContain(`{"baseUri":"${workspaceFolder(whole).uri}"`);
  });
});

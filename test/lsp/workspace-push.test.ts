// Files that are not open, in an editor that is told of them without asking.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileChangeType, type Diagnostic, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);
const typo = good.replace('{{UserName}}', '{{UserNme}}');

const none = (found: readonly Diagnostic[]): boolean => found.length === 0;
const one = (found: readonly Diagnostic[]): boolean => found.length === 1;

async function editing(
  files: Readonly<Record<string, string>>,
  initializationOptions = {},
): Promise<{ readonly folder: string; readonly editor: Editor; readonly pushes: PublishDiagnosticsParams[] }> {
  const folder = temporaryFolder(files);
  const editor = await Editor.start({ folder, initializationOptions });
  return { folder, editor, pushes: editor.pushes };
}

describe('files that are not open are pushed', () => {
  test('those that have findings, and again as they change', async () => {
    const { folder, editor } = await editing({ 'a.json': typo, 'b.json': good });
    const { version } = await editor.pushed('a.json', 'about the variable', one);
    expect(version).toBeUndefined();
    expect(editor.published('b.json')).toBeUndefined();
    writeFileSync(join(folder, 'b.json'), typo);
    await editor.filesChanged(['b.json', FileChangeType.Changed]);
    await editor.pushed('b.json', 'about the variable', one);
    rmSync(join(folder, 'a.json'));
    await editor.filesChanged(['a.json', FileChangeType.Deleted]);
    await editor.pushed('a.json', 'gone', none);
  });

  test('once: a document that is opened and closed as it was is not taken back in between', async () => {
    const { folder, editor, pushes } = await editing({ 'a.json': typo });
    await editor.pushed('a.json', 'about the variable', one);
    await editor.open('a.json', typo);
    await expect.poll(() => pushes.map(({ version }) => version)).toEqual([undefined, 1]);
    await editor.close('a.json');
    writeFileSync(join(folder, 'b.json'), typo);
    await editor.filesChanged(['b.json', FileChangeType.Created]);
    await editor.pushed('b.json', 'about the variable', one);
    const counts = pushes
      .filter(({ uri }) => uri === editor.uri('a.json'))
      .map(({ diagnostics }) => diagnostics.length);
    expect(counts).toEqual([1, 1]);
  });

  test('as they were saved, when a document is closed that was not', async () => {
    const { editor } = await editing({ 'a.json': good });
    await editor.open('a.json', typo);
    await editor.pushed('a.json', 'about the variable', one);
    await editor.close('a.json');
    await editor.pushed('a.json', 'those of the file', none);
  });

  test('no more, when a document is closed that lies elsewhere', async () => {
    const { editor } = await editing({ 'a.json': good });
    await editor.open('../elsewhere.json', typo);
    await editor.pushed('../elsewhere.json', 'about the variable', one);
    await editor.close('../elsewhere.json');
    await editor.pushed('../elsewhere.json', 'gone', none);
  });

  test('not at all where that is not wanted', async () => {
    const { editor, pushes } = await editing({ 'a.json': typo, 'b.json': typo }, { workspaceDiagnostics: false });
    await editor.open('b.json', typo);
    await editor.pushed('b.json', 'about the variable', one);
    await editor.close('b.json');
    await editor.pushed('b.json', 'gone', none);
    expect(pushes.filter(({ uri }) => uri === editor.uri('a.json'))).toEqual([]);
  });
});

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MarkupKind, type Diagnostic, type Hover, type Location } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { makeCertificate, makeKey } from '../certificate/made-by-openssl.ts';
import { Editor } from '../support/editor.ts';
import { runCli } from '../support/run-cli.ts';
import { allUsers, ids, rootFile, scepFile, wifiFile } from '../support/tenant-export.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
const mixed = { 'dc/root.json': rootFile(), 'dc/scep.json': scepFile() };

const readsMarkdown = { textDocument: { hover: { contentFormat: [MarkupKind.Markdown] } } };

/** An editor that gets its diagnostics pushed. */
async function editing(files: Readonly<Record<string, string>>): Promise<{ editor: Editor; folder: string }> {
  const folder = temporaryFolder(files);
  return { folder, editor: await Editor.start({ folder, capabilities: readsMarkdown }) };
}

/** What editors say that watch files. */
function changed(editor: Editor, path: string): Promise<void> {
  return editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: editor.uri(path), type: 2 }],
  });
}

const hasMixed = (found: readonly Diagnostic[]): boolean => codes(found).includes('mixed-assignment');

describe('findings about several files', () => {
  test('come when all files were read, and say where the other profile is', async () => {
    const { editor } = await editing(mixed);
    await editor.open('dc/scep.json', scepFile());
    const { diagnostics } = await editor.pushed('dc/scep.json', 'about the assignment', hasMixed);
    expect(codes(diagnostics)).toEqual(['mixed-assignment']);
    expect(diagnostics[0]?.relatedInformation).toMatchObject([
      { location: { uri: editor.uri('dc/root.json'), range: { start: { line: 3 } } } },
    ]);
  });

  test('go when the other file is written', async () => {
    const { editor, folder } = await editing(mixed);
    await editor.open('dc/scep.json', scepFile());
    await editor.pushed('dc/scep.json', 'about the assignment', hasMixed);
    writeFileSync(join(folder, 'dc/root.json'), rootFile({ assignments: allUsers }));
    await changed(editor, 'dc/root.json');
    await editor.pushed('dc/scep.json', 'gone', (found) => found.length === 0);
    rmSync(join(folder, 'dc/root.json'));
    writeFileSync(join(folder, 'dc/other.json'), rootFile({ id: ids.gone }));
    await changed(editor, 'dc/root.json');
    await changed(editor, 'dc/other.json');
    await editor.pushed('dc/scep.json', 'about the missing root', (found) =>
      codes(found).includes('trusted-root-missing'),
    );
  });

  test('follow another document that is typed in and not saved', async () => {
    const { editor } = await editing(mixed);
    await editor.open('dc/scep.json', scepFile());
    await editor.pushed('dc/scep.json', 'about the assignment', hasMixed);
    await editor.open('dc/root.json', rootFile());
    await editor.change('dc/root.json', 2, rootFile({ assignments: allUsers }));
    await editor.pushed('dc/scep.json', 'gone', (found) => found.length === 0);
    await editor.close('dc/root.json');
    await editor.pushed('dc/scep.json', 'back, because nothing was saved', hasMixed);
  });

  test('refresh a client that pulls', async () => {
    const folder = temporaryFolder(mixed);
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
    const editor = await Editor.start({ folder, capabilities });
    await editor.open('dc/scep.json', scepFile());
    await expect.poll(() => editor.pull('dc/scep.json').then(codes)).toEqual(['mixed-assignment']);
    await expect.poll(() => editor.refreshes).toBeGreaterThan(0);
  });

  test('are the same on the command line', async () => {
    const files = { ...mixed, 'dc/wifi.json': wifiFile() };
    const { editor, folder } = await editing(files);
    const { output } = await runCli(['check', '--format', 'json', '--fail-on', 'never'], { cwd: folder });
    const answer: { findings: { path: string; rule: string; startLine: number; startColumn: number }[] } =
      JSON.parse(output);
    expect(answer.findings).toHaveLength(2);
    for (const [path, text] of Object.entries(files)) {
      const expected = answer.findings.filter((finding) => finding.path === path);
      await editor.open(path, text);
      const { diagnostics } = await editor.pushed(path, 'as many', (found) => found.length === expected.length);
      expect(diagnostics.map(({ code, range: { start } }) => [code, start.line + 1, start.character + 1])).toEqual(
        expected.map(({ rule, startLine, startColumn }) => [rule, startLine, startColumn]),
      );
    }
  });
});

describe('a root certificate', () => {
  const certificate = makeCertificate({ key: makeKey(), subject: ['CN=Contoso Root CA'] });
  const files = {
    ...mixed,
    'dc/root.json': rootFile({ trustedRootCertificate: certificate.toString('base64'), assignments: allUsers }),
  };
  const text = scepFile();
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes('rootCertificate@odata.bind'));

  test.each([
    ['the key', 6],
    ['the value', 60],
  ])('hovering over %s says what it is', async (_name, character) => {
    const { editor } = await editing(files);
    await editor.open('dc/scep.json', text);
    const hover = async (): Promise<string> => {
      const found = await editor.request<Hover | null>('textDocument/hover', 'dc/scep.json', {
        position: { line, character },
      });
      return JSON.stringify(found?.contents ?? '');
    };
    await expect.poll(hover).toContain('Subject: `CN=Contoso Root CA`');
    expect(await hover()).toMatch(
      /\*\*Contoso Root CA\*\*.*in `root\.json`.*Valid from \d{4}-\d\d-\d\d to.*Key: RSA 2048/su,
    );
  });

  test('leads to its profile', async () => {
    const { editor, folder } = await editing(files);
    await editor.open('dc/scep.json', text);
    const go = (): Promise<Location[] | null> =>
      editor.request('textDocument/definition', 'dc/scep.json', { position: { line, character: 60 } });
    await expect
      .poll(go)
      .toMatchObject([
        { uri: pathToFileURL(join(folder, 'dc/root.json')).toString(), range: { start: { line: 3, character: 17 } } },
      ]);
    const elsewhere = { position: { line: 1, character: 5 } };
    expect(await editor.request('textDocument/definition', 'dc/scep.json', elsewhere)).toEqual([]);
  });

  test('leads from a Wi-Fi profile to its SCEP profile', async () => {
    const { editor } = await editing({ ...files, 'dc/wifi.json': wifiFile() });
    await editor.open('dc/wifi.json', wifiFile());
    const go = (): Promise<Location[] | null> =>
      editor.request('textDocument/definition', 'dc/wifi.json', { position: { line: 4, character: 60 } });
    await expect.poll(go).toMatchObject([{ uri: editor.uri('dc/scep.json') }]);
  });
});

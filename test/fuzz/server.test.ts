// The running server: what it says after many edits is what it says of the text as it then is, and it answers whatever is asked.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { campaign, campaignTimeout } from '../support/campaign.ts';
import { fixtures } from '../support/corpus.ts';
import { Editor } from '../support/editor.ts';
import { placeOf, textEdit, type TextEdit } from '../support/mutations.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const workspace = JSON.stringify({
  templates: [{ name: 'T', validity: '1 year' }],
  servers: [{ urls: ['https://ndes.contoso.com/*'], templates: 'T' }],
  devices: { all: [{ label: 'A', operatingSystem: 'Windows', deviceName: 'A, B', serialNumber: '' }] },
});
const capabilities: ClientCapabilities = {
  textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};
const atPlaces = ['hover', 'completion', 'definition', 'documentHighlight'];
const ofDocument = ['diagnostic', 'documentSymbol', 'documentLink', 'foldingRange', 'formatting'];

describe('the server', { timeout: campaignTimeout }, () => {
  test('says of a document that was edited what it says of one that was opened', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': workspace });
    const [edited, fresh] = [
      await Editor.start({ folder, capabilities }),
      await Editor.start({ folder, capabilities }),
    ];
    // What a document is compared with is known from then on; before, less is said of it.
    for (const { told } of [edited, fresh])
      await expect.poll(() => told).toContainEqual(expect.stringMatching(/^Read the files below /));
    // One message of an editor holds one edit, or those of several cursors or of a formatter.
    const messages = fc.array(fc.array(textEdit(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    const json = fixtures.filter(({ kind }) => kind === 'json').map(({ text }) => text);
    let count = 0;
    await campaign(
      'server: edits',
      fc.asyncProperty(
        fc.constantFrom(...json),
        messages,
        fc.nat(1_000_000),
        fc.constantFrom('\n', '\r\n'),
        async (start, changes, at, lineEnd) => {
          const path = `${(count += 1)}.json`;
          const text = await editDocument(edited, { path, text: start.replaceAll('\n', lineEnd), changes });
          await fresh.open(path, text);
          expect(await answersOf(edited, path, { text, at })).toEqual(await answersOf(fresh, path, { text, at }));
          await Promise.all([edited.close(path), fresh.close(path)]);
        },
      ),
      60,
    );
    expect([...edited.logs, ...fresh.logs]).toEqual([]);
  });
});

/** Sends edits as an editor does; the text as the editor then has it. Between them it asks and does not wait, as while typing. */
async function editDocument(
  editor: Editor,
  { path, text, changes }: { path: string; text: string; changes: readonly (readonly TextEdit[])[] },
): Promise<string> {
  await editor.open(path, text);
  let now = text;
  const asked: Promise<unknown>[] = [];
  for (const [index, edits] of changes.entries()) {
    const contentChanges = edits.map((edit) => {
      const document = TextDocument.create('a', 'json', 0, now);
      const place = placeOf(edit, now.length);
      const range = { start: document.positionAt(place.start), end: document.positionAt(place.end) };
      now = now.slice(0, document.offsetAt(range.start)) + edit.insert + now.slice(document.offsetAt(range.end));
      return { range, text: edit.insert };
    });
    const textDocument = { uri: editor.uri(path), version: index + 2 };
    await editor.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    asked.push(
      editor.pull(path),
      editor.request('textDocument/hover', path, { position: { line: index, character: 9 } }),
    );
  }
  await Promise.all(asked);
  return now;
}

async function answersOf(
  editor: Editor,
  path: string,
  { text, at }: { text: string; at: number },
): Promise<Readonly<Record<string, unknown>>> {
  const position = TextDocument.create('a', 'json', 0, text).positionAt(Math.floor((at / 1_000_000) * text.length));
  const range = { start: position, end: position };
  const asked: readonly (readonly [string, object])[] = [
    ...atPlaces.map((method) => [method, { position }] as const),
    ...ofDocument.map((method) => [method, {}] as const),
    ['codeAction', { range, context: { diagnostics: [] } }],
    ['selectionRange', { positions: [position] }],
    ['inlayHint', { range: { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } } }],
  ];
  const answers = asked.map(async ([method, params]) => [
    method,
    await editor.request(`textDocument/${method}`, path, params),
  ]);
  return Object.fromEntries(await Promise.all(answers));
}

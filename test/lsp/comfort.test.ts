import type { DocumentHighlight, DocumentSymbol, FoldingRange, SelectionRange } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const profile = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);
const subjects = '# one\n# two\nCN={{UserName}}\nCN=a,E={{UserName}}\n';

test('an editor is answered about a subject file', async () => {
  const editor = await Editor.start({ folder: temporaryFolder({}) });
  await editor.open('a.scepsubject', subjects, 'scep-subject');
  const position = { line: 2, character: 6 };
  expect(await editor.request<FoldingRange[]>('textDocument/foldingRange', 'a.scepsubject')).toEqual([
    { startLine: 0, endLine: 1, kind: 'comment' },
  ]);
  expect(
    await editor.request<DocumentHighlight[]>('textDocument/documentHighlight', 'a.scepsubject', { position }),
  ).toHaveLength(2);
  expect(
    await editor.request<SelectionRange[]>('textDocument/selectionRange', 'a.scepsubject', { positions: [position] }),
  ).toMatchObject([{ range: { start: { line: 2, character: 5 } } }]);
});

test('an outline is given of a profile, and of a file that is not open there is none', async () => {
  const capabilities = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
  const editor = await Editor.start({ folder: temporaryFolder({}), capabilities });
  await editor.open('a.json', profile);
  expect(await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', 'a.json')).toMatchObject([
    { name: 'Sample profile' },
  ]);
  expect(await editor.request('textDocument/documentSymbol', 'b.json')).toBeNull();
});

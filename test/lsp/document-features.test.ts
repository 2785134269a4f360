import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SelectionRange,
  SignatureHelp,
  TextEdit,
} from 'vscode-languageserver/node';
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

test('hints can be set off, in settings that the editor is asked for and in its initialization options', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const ask = async (editor: Editor): Promise<number> => {
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', 'a.scepsubject', { range });
    return hints.length;
  };
  const options = { folder: temporaryFolder({}), initializationOptions: { inlayHints: false } };
  const silent = await Editor.start(options);
  await silent.open('a.scepsubject', subjects, 'scep-subject');
  expect(await ask(silent)).toBe(0);

  const capabilities = { workspace: { configuration: true, inlayHint: { refreshSupport: true } } };
  const editor = await Editor.start({ ...options, capabilities });
  let settings: object | null = { inlayHints: true };
  editor.connection.onRequest('workspace/configuration', () => [settings]);
  const refreshed = new Promise<void>((resolve) => {
    editor.connection.onRequest('workspace/inlayHint/refresh', () => {
      resolve();
      return null;
    });
  });
  await editor.open('a.scepsubject', subjects, 'scep-subject');
  expect(await ask(editor)).toBe(2);
  settings = null;
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await refreshed;
  expect(await ask(editor)).toBe(0);
});

test('a lens is only offered to an editor that has the preview', async () => {
  const folder = temporaryFolder({});
  const other = await Editor.start({ folder });
  expect(other.capabilities.codeLensProvider).toBeUndefined();
  const editor = await Editor.start({
    folder,
    initializationOptions: { commands: ['scepProfiles.openPreview'] },
  });
  expect(editor.capabilities.codeLensProvider).toEqual({ resolveProvider: true });
  await editor.open('a.json', profile);
  const [lens, ...others] = await editor.request<CodeLens[]>('textDocument/codeLens', 'a.json');
  expect(others).toEqual([]);
  expect(await editor.connection.sendRequest('codeLens/resolve', lens ?? {})).toMatchObject({
    command: {
      command: 'scepProfiles.openPreview',
      title: expect.stringMatching(/^\d+ sample devices: .* · Preview$/),
    },
  });
});

test('behind a key its values are offered at once, where the editor says it has the command for it', async () => {
  const folder = temporaryFolder({});
  const position = { line: 0, character: 0 };
  const commandsOf = async (editor: Editor): Promise<readonly (string | undefined)[]> => {
    await editor.open('a.scepsubject', 'CN=a', 'scep-subject');
    const { items } = await editor.request<CompletionList>('textDocument/completion', 'a.scepsubject', { position });
    return [...new Set(items.map(({ command }) => command?.command))];
  };
  expect(await commandsOf(await Editor.start({ folder }))).toEqual([undefined]);
  const commands = ['editor.action.triggerSuggest'];
  expect(await commandsOf(await Editor.start({ folder, initializationOptions: { commands } }))).toEqual(commands);
});

test('what a value may be is told over the protocol, as text where Markdown was not announced', async () => {
  const editor = await Editor.start({ folder: temporaryFolder({}) });
  await editor.open('a.scepsubject', 'CN=', 'scep-subject');
  const position = { line: 0, character: 3 };
  expect(
    await editor.request<SignatureHelp>('textDocument/signatureHelp', 'a.scepsubject', { position }),
  ).toMatchObject({
    signatures: [{ label: expect.stringContaining('at most 64'), documentation: { kind: 'plaintext' } }],
  });
});

test('a subject file is formatted, and no formatter for JSON is announced', async () => {
  const editor = await Editor.start({ folder: temporaryFolder({}) });
  expect(editor.capabilities.documentFormattingProvider).toBeUndefined();
  await editor.open('a.scepsubject', 'cn = a', 'scep-subject');
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await editor.request<TextEdit[]>('textDocument/formatting', 'a.scepsubject', { options });
  expect(edits.map(({ newText }) => newText).toSorted()).toEqual(['', '', 'CN']);
});

test('a refactoring is offered beside the fixes', async () => {
  const editor = await Editor.start({ folder: temporaryFolder({}) });
  await editor.open('a.scepsubject', subjects, 'scep-subject');
  const position = { line: 2, character: 6 };
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', 'a.scepsubject', {
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  expect(actions).toMatchObject([{ kind: 'refactor.rewrite', title: expect.stringMatching(/^Write 2 variables/) }]);
});

test('files and rules in a workspace file are links', async () => {
  const editor = await Editor.start({ folder: temporaryFolder({ 'd.json': '[]' }) });
  await editor.open(
    'scep-profiles.json',
    '{ "devices": { "own": "d.json" }, "rules": { "missing-san": "off" } }',
    'jsonc',
  );
  expect(await editor.request<DocumentLink[]>('textDocument/documentLink', 'scep-profiles.json')).toMatchObject([
    { target: editor.uri('d.json') },
    { target: expect.stringMatching(/missing-san\.md$/) },
  ]);
});

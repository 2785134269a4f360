// Findings that somebody accepts or ignores: what the light bulb writes, where it leads, and what comes of it.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, ShowDocumentParams } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const capabilities = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
  window: { showDocument: { support: true } },
};
const weak = JSON.stringify(baseProfile('windows81SCEPCertificateProfile', { hashAlgorithm: 'sha1' }), null, 2);

function startOf(text: string, needle: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(needle)).split('\n');
  expect(text, needle).toContain(needle);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function actionsAt(editor: Editor, path: string, text: string, needle: string): Promise<readonly CodeAction[]> {
  const position = startOf(text, needle);
  const range = { start: position, end: position };
  const context = { diagnostics: await editor.pull(path) };
  return editor.request<CodeAction[]>('textDocument/codeAction', path, { range, context });
}

function titled(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const action = actions.find((each) => title.test(each.title));
  if (!action) throw new Error(`no ${String(title)} among ${actions.map((each) => each.title).join(', ')}`);
  return action;
}

function after(editor: Editor, action: CodeAction, path: string, text: string): string {
  const edits = action.edit?.changes?.[editor.uri(path)] ?? [];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

/** Where the command of an action leads. */
async function shown(editor: Editor, { command }: CodeAction): Promise<ShowDocumentParams | undefined> {
  await editor.connection.sendRequest('workspace/executeCommand', {
    command: command?.command,
    arguments: command?.arguments,
  });
  return editor.shown.at(-1);
}

describe('accepting a finding', () => {
  const workspace = '{\n  // ours\n  "rules": {}, // none\n}\n';

  test('writes an entry into the workspace file, has no effect without a reason, and silences it with one', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': workspace });
    const editor = await Editor.start({ folder, capabilities });
    await editor.open('sub/a.json', weak);
    const action = titled(
      await actionsAt(editor, 'sub/a.json', weak, '"sha1"'),
      /^Accept "weak-hash" for this profile/,
    );
    expect(action.diagnostics).toMatchObject([{ code: 'weak-hash' }]);
    const text = after(editor, action, 'scep-profiles.json', workspace);
    expect(text).toContain('// ours\n  "rules": {}, // none\n  "accepted": [');
    expect(text).toContain('"displayName": "Sample profile"');
    expect(text).toContain('"pointer": "/hashAlgorithm"');

    const place = await shown(editor, action);
    expect(place).toMatchObject({ uri: editor.uri('scep-profiles.json'), takeFocus: true });
    const start = place?.selection?.start ?? { line: 0, character: 0 };
    const offset = TextDocument.create('', '', 0, text).offsetAt(start);
    expect(text.slice(0, offset)).toMatch(/"reason": "$/);

    await editor.open('scep-profiles.json', text, 'jsonc');
    expect((await editor.pull('sub/a.json')).map(({ code }) => code)).toEqual(['weak-hash']);
    expect((await editor.pull('scep-profiles.json')).map(({ code }) => code)).toEqual(['workspace-wrong-type']);
    await editor.change('scep-profiles.json', 2, `${text.slice(0, offset)}Old phones${text.slice(offset)}`);
    expect(await editor.pull('sub/a.json')).toEqual([]);
    expect(await editor.pull('scep-profiles.json')).toEqual([]);
  });

  test('is not told to cover nothing before its file was looked at again', async () => {
    const accepting = JSON.stringify({ accepted: [{ rule: 'weak-hash', reason: 'Old phones' }] }, null, 2);
    const other = accepting.replace('weak-hash', 'unknown-variable');
    const folder = temporaryFolder({ 'scep-profiles.json': other, 'sub/a.json': weak });
    const editor = await Editor.start({ folder, capabilities });
    await editor.open('scep-profiles.json', other, 'jsonc');
    const told = async () => (await editor.pull('scep-profiles.json')).map(({ code }) => code);
    await expect.poll(told, { timeout: 20_000 }).toEqual(['workspace-unused-acceptance']);
    await editor.change('scep-profiles.json', 2, accepting);
    expect(await told()).toEqual([]);
  });

  test('makes the workspace file where there is none', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities });
    await editor.open('sub/a.json', weak);
    const action = titled(await actionsAt(editor, 'sub/a.json', weak, '"sha1"'), /^Accept/);
    const uri = editor.uri('scep-profiles.json');
    expect(action.edit?.documentChanges).toMatchObject([
      { kind: 'create', uri },
      { textDocument: { uri, version: null } },
    ]);
    expect(JSON.stringify(action.edit?.documentChanges)).toContain('weak-hash');
  });

  test('names the profile by its id where it has one', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': '{}' });
    const editor = await Editor.start({ folder, capabilities });
    const text = weak.replace('"displayName"', '"id": "0ab",\n  "displayName"');
    await editor.open('a.json', text);
    const action = titled(await actionsAt(editor, 'a.json', text, '"sha1"'), /^Accept/);
    expect(after(editor, action, 'scep-profiles.json', '{}')).toContain('"profile": {\n        "id": "0ab"\n      }');
  });

  test.each([
    ['a profile without a name', weak.replace('"displayName": "Sample profile",', ''), capabilities, '{}'],
    ['a workspace file that is broken', weak, capabilities, '{ "rules": '],
    ['an editor that makes no files', weak, { textDocument: { diagnostic: {} } }, undefined],
  ])('is not offered for %s', async (_title, text, abilities, file) => {
    const folder = temporaryFolder(file === undefined ? {} : { 'scep-profiles.json': file });
    const editor = await Editor.start({ folder, capabilities: abilities });
    await editor.open('a.json', text);
    const actions = await actionsAt(editor, 'a.json', text, '"sha1"');
    expect(actions.filter(({ title }) => title.startsWith('Accept'))).toEqual([]);
  });
});

describe('ignoring a finding on its line', () => {
  test.each([
    ['a.jsonc', weak, 'jsonc', '"sha1"', '//'],
    ['a.json', weak.replace('{', '{\n  // exported in May'), 'json', '"sha1"', '//'],
    ['a.scepsubject', 'CN=x\n  UID=y,CN={{DeviceName}}\n', 'scep-subject', 'UID', '#'],
    ['crlf.jsonc', weak.replaceAll('\n', '\r\n'), 'jsonc', '"sha1"', '//'],
  ])('writes a comment above it in %s', async (path, text, language, needle, sign) => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities });
    await editor.open(path, text, language);
    const before = await editor.pull(path);
    const action = titled(await actionsAt(editor, path, text, needle), /^Ignore/);
    const written = after(editor, action, path, text);
    expect(written).toMatch(new RegExp(`^  ${sign} scep-profiles-ignore [a-z-]+: \r?$`, 'm'));
    expect(written.includes('\r\n')).toBe(text.includes('\r\n'));
    const place = await shown(editor, action);
    const offset = TextDocument.create('', '', 0, written).offsetAt(
      place?.selection?.start ?? { line: 0, character: 0 },
    );
    await editor.change(path, 2, written);
    // As long as it says nothing, it silences nothing, and that is told.
    expect(await editor.pull(path)).toHaveLength(before.length + 1);
    await editor.change(path, 3, `${written.slice(0, offset)}agreed${written.slice(offset)}`);
    expect(await editor.pull(path)).toHaveLength(before.length - 1);
  });

  test('is not offered in JSON without comments', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities });
    await editor.open('a.json', weak);
    const actions = await actionsAt(editor, 'a.json', weak, '"sha1"');
    expect(actions.filter(({ title }) => title.startsWith('Ignore'))).toEqual([]);
  });

  test('several comments above a line are all about it', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities });
    const text =
      '# scep-profiles-ignore unknown-attribute: a\n# just words\n# scep-profiles-ignore static-common-name: b\nUID=y,CN=x\n';
    await editor.open('a.scepsubject', text, 'scep-subject');
    expect(await editor.pull('a.scepsubject')).toEqual([]);
    await editor.change('a.scepsubject', 2, text.replace('# just words', ''));
    expect((await editor.pull('a.scepsubject')).map(({ code }) => code)).toEqual(['unknown-attribute']);
  });
});

test('a fix of all is of all, however many there are', async () => {
  const editor = await Editor.start({ folder: temporaryFolder({}), capabilities });
  const text = 'CN=x,UID=a\n'.repeat(250);
  await editor.open('a.scepsubject', text, 'scep-subject');
  const told = await editor.pull('a.scepsubject');
  expect(told.filter(({ code }) => code === 'unknown-attribute')).toHaveLength(100);
  const quick = titled(await actionsAt(editor, 'a.scepsubject', text, 'UID'), /^Fix all/);
  expect(quick.title).toBe('Fix all 250 "unknown-attribute" in this file');
  expect(after(editor, quick, 'a.scepsubject', text)).not.toContain('UID');
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const [all] = await editor.request<CodeAction[]>('textDocument/codeAction', 'a.scepsubject', {
    range,
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  expect(all && after(editor, all, 'a.scepsubject', text)).not.toContain('UID');
});

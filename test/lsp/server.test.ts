import { join } from 'node:path';
import {
  MarkupKind,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type Hover,
} from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { documentStatusMethod, type DocumentStatus } from '../../server/src/lsp/protocol.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const pulls = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);
const typo = good.replace('{{UserName}}', '{{UserNme}}');

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

/** The position of the first `text` in a document. */
function positionOf(document: string, text: string): { line: number; character: number } {
  const offset = document.indexOf(text);
  expect(offset, `"${text}" is in the document`).toBeGreaterThanOrEqual(0);
  const before = document.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('diagnostics', () => {
  test('are pulled by a client that can', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities: pulls });
    await editor.open('a.json', typo);
    const [diagnostic, ...others] = await editor.pull('a.json');
    expect(others).toEqual([]);
    const start = positionOf(typo, '{{UserNme}}');
    expect(diagnostic).toMatchObject({
      code: 'unknown-variable',
      source: 'scep-profiles',
      severity: 1,
      codeDescription: { href: expect.stringMatching(/unknown-variable\.md$/) },
      range: { start, end: { line: start.line, character: start.character + '{{UserNme}}'.length } },
    });
    await editor.change('a.json', 2, good);
    expect(await editor.pull('a.json')).toEqual([]);
  });

  test('are pushed to a client that cannot pull, and cleared on close', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}) });
    await editor.open('a.json', typo, 'scepjson');
    expect(await editor.pushed('a.json', 'about the typo', (found) => found.length === 1)).toMatchObject({
      version: 1,
    });
    await editor.change('a.json', 2, good);
    await editor.pushed('a.json', 'gone', (found) => found.length === 0);
    await editor.change('a.json', 3, typo);
    await editor.pushed('a.json', 'back', (found) => found.length === 1);
    await editor.close('a.json');
    await editor.pushed('a.json', 'cleared', (found) => found.length === 0);
  });

  test('tell JSON syntax errors except to a client with a JSON service of its own', async () => {
    const broken = good.replace('"keySize":', '"keySize"');
    const alone = await Editor.start({ folder: temporaryFolder({}), capabilities: pulls });
    await alone.open('a.json', broken);
    expect(codes(await alone.pull('a.json'))).toContain('json-syntax');
    const inVsCode = await Editor.start({
      folder: temporaryFolder({}),
      capabilities: pulls,
      initializationOptions: { reportsJsonSyntax: false },
    });
    await inVsCode.open('a.json', broken);
    expect(codes(await inVsCode.pull('a.json'))).not.toContain('json-syntax');
  });

  test('are silent about other JSON', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities: pulls });
    await editor.open('package.json', '{ "name": , }');
    expect(await editor.pull('package.json')).toEqual([]);
  });

  test('lead to the place that they are related to', async () => {
    const workspace = JSON.stringify(
      {
        templates: [{ name: 'T', validity: '1 year' }],
        servers: [{ urls: ['https://ndes.contoso.com/*'], templates: { generalPurpose: 'T' } }],
      },
      null,
      2,
    );
    const folder = temporaryFolder({ 'scep-profiles.json': workspace });
    const editor = await Editor.start({ folder, capabilities: pulls });
    await editor.open(
      'a.json',
      good.replace('"certificateValidityPeriodValue": 1', '"certificateValidityPeriodValue": 2'),
    );
    const [diagnostic] = await editor.pull('a.json');
    expect(diagnostic?.code).toBe('validity-exceeds-template');
    expect(diagnostic?.relatedInformation?.[0]?.location).toMatchObject({
      uri: editor.uri('scep-profiles.json'),
      range: { start: positionOf(workspace, '"1 year"') },
    });
  });

  test('follow the workspace file, saved or not, and its own mistakes are told', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': '{}' });
    const editor = await Editor.start({ folder, capabilities: pulls });
    await editor.open('sub/a.json', typo);
    await editor.open('scep-profiles.json', '{ "rules": { "unknown-variable": "hint" } }', 'jsonc');
    expect(await editor.pull('sub/a.json')).toMatchObject([{ severity: 4 }]);
    const refreshes = editor.refreshes;
    await editor.change(
      'scep-profiles.json',
      2,
      '{ "rules": { "unknown-variable": "off", "unknown-varable": "off" } }',
    );
    expect(await editor.pull('sub/a.json')).toEqual([]);
    expect(editor.refreshes).toBeGreaterThan(refreshes);
    expect(codes(await editor.pull('scep-profiles.json'))).toEqual(['workspace-unknown-rule']);
  });
});

describe('requests', () => {
  test('answer at the place', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities: pulls });
    await editor.open('a.json', typo);
    const position = positionOf(typo, 'UserNme');
    const completion = await editor.request<CompletionList>('textDocument/completion', 'a.json', { position });
    expect(completion.items.map(({ label }) => label)).toContain('{{UserName}}');
    const hover = await editor.request<Hover>('textDocument/hover', 'a.json', {
      position: positionOf(typo, 'UserPrincipalName'),
    });
    expect(JSON.stringify(hover.contents)).toContain('UserPrincipalName');
    const diagnostics = await editor.pull('a.json');
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', 'a.json', {
      range: { start: position, end: position },
      context: { diagnostics },
    });
    expect(actions).toMatchObject([
      { title: 'Write {{UserName}}', isPreferred: true, diagnostics: [{ code: 'unknown-variable' }] },
    ]);
  });

  test.each([
    [undefined, 'plaintext'],
    [['plaintext'], 'plaintext'],
    [['plaintext', 'markdown'], 'markdown'],
  ] as const)('are answered to a client that shows %j in %s', async (formats, kind) => {
    const editor = await Editor.start({
      folder: temporaryFolder({}),
      capabilities: {
        textDocument: {
          ...(formats && {
            hover: { contentFormat: [...formats] },
            completion: { completionItem: { documentationFormat: [...formats] } },
          }),
        },
      },
    });
    await editor.open('a.json', good);
    const position = positionOf(good, 'UserName');
    const { contents } = await editor.request<Hover>('textDocument/hover', 'a.json', { position });
    expect(contents).toMatchObject({
      kind,
      value: expect.stringMatching(kind === 'markdown' ? /^\*\*`\{\{UserName\}\}`\*\*: / : /^\{\{UserName\}\}: /),
    });
    const { items } = await editor.request<CompletionList>('textDocument/completion', 'a.json', { position });
    expect(items[0]?.documentation).toMatchObject({ kind });
  });

  test('bring the documentation of a completion when it is asked for', async () => {
    const editor = await Editor.start({
      folder: temporaryFolder({}),
      capabilities: {
        textDocument: {
          completion: {
            completionItem: { documentationFormat: ['markdown'], resolveSupport: { properties: ['documentation'] } },
          },
        },
      },
    });
    await editor.open('a.json', good);
    const position = positionOf(good, 'UserName');
    const list = (): Promise<CompletionList> => editor.request('textDocument/completion', 'a.json', { position });
    const [older] = (await list()).items;
    const { items } = await list();
    expect(items.filter(({ documentation }) => documentation !== undefined)).toEqual([]);
    const resolved = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]);
    expect(resolved).toEqual({
      ...items[0],
      documentation: { kind: 'markdown', value: expect.stringContaining('For example') },
    });
    // What an editor still has of a list before that stays as it was.
    expect(await editor.connection.sendRequest('completionItem/resolve', older)).toEqual(older);
    expect(await editor.connection.sendRequest('completionItem/resolve', { label: 'x' })).toEqual({ label: 'x' });
  });

  test('offer to fix all of a kind, and all that is safe', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities: pulls });
    const text = 'CN=x,UID=a\nCN=y,UID=b\nCN={{UserNme}}\n';
    await editor.open('a.scepsubject', text, 'scep-subject');
    const position = positionOf(text, 'UID=a');
    const quick = await editor.request<CodeAction[]>('textDocument/codeAction', 'a.scepsubject', {
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(quick.map(({ title }) => title)).toEqual([
      'Write OID.0.9.2342.19200300.100.1.1',
      'Fix all 2 "unknown-attribute" in this file',
      'Ignore "unknown-attribute" on this line, with a reason',
    ]);
    const all = await editor.request<CodeAction[]>('textDocument/codeAction', 'a.scepsubject', {
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    expect(all).toHaveLength(1);
    expect(all[0]?.edit?.changes?.[editor.uri('a.scepsubject')]).toHaveLength(3);
  });

  test('say why a document is looked at', async () => {
    const editor = await Editor.start({
      folder: join(import.meta.dirname, '..', 'sample-workspace'),
      capabilities: pulls,
    });
    const status = (path: string): Promise<DocumentStatus> =>
      editor.connection.sendRequest(documentStatusMethod, { uri: editor.uri(path) });
    await editor.open('profiles/a.json', good);
    await editor.open('other.json', '{}');
    expect(await status('profiles/a.json')).toMatchObject({
      label: '1 SCEP profile',
      isLookedAt: true,
      detail: expect.stringContaining('5 sample devices'),
    });
    expect(await status('other.json')).toMatchObject({ label: 'No SCEP profile', isLookedAt: false });
    expect(await status('nowhere.json')).toMatchObject({ isLookedAt: false });
  });

  test('announce what the client can use', async () => {
    const folder = temporaryFolder({});
    expect((await Editor.start({ folder, capabilities: pulls })).capabilities.diagnosticProvider).toBeDefined();
    expect((await Editor.start({ folder })).capabilities.diagnosticProvider).toBeUndefined();
  });

  test('about documents that are not open are empty, not failures', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities: pulls });
    const position = { line: 0, character: 0 };
    expect(await editor.pull('a.json')).toEqual([]);
    expect(await editor.request('textDocument/completion', 'a.json', { position })).toBeNull();
    expect(await editor.request('textDocument/hover', 'a.json', { position })).toBeNull();
    expect(
      await editor.request('textDocument/codeAction', 'a.json', {
        range: { start: position, end: position },
        context: { diagnostics: [] },
      }),
    ).toBeNull();
    expect(editor.logs).toEqual([]);
  });
});

test.each([
  [
    'Markdown for an editor that reads it',
    { textDocument: { hover: { contentFormat: [MarkupKind.Markdown] } } },
    '**`CN`**',
  ],
  ['plain text for one that says nothing', {}, 'CN: common name'],
])('hovers are %s', async (_what, capabilities, beginning) => {
  const editor = await Editor.start({ folder: temporaryFolder({}), capabilities });
  const text = JSON.stringify(baseProfile('iosScepCertificateProfile'));
  await editor.open('a.json', text);
  const position = { line: 0, character: text.indexOf('CN=') };
  const { contents } = await editor.request<{ contents: { value: string } }>('textDocument/hover', 'a.json', {
    position,
  });
  expect(contents.value).toContain(beginning);
});

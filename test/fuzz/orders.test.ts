// A client whose messages are all well formed and come in no order an editor would send them in: documents opened twice,
// changed before they are open, versions that go backwards, edits within surrogate pairs and beyond the end, requests that
// are cancelled at once. Each request is answered, nothing fails inside, and in the end the text counts, not the way to it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, ErrorCodes, FileChangeType } from 'vscode-languageserver/node';
import { baseProfile } from '../support/base-profiles.ts';
import { campaign, campaignTimeout } from '../support/campaign.ts';
import { fixtures } from '../support/corpus.ts';
import { documentRequests } from '../support/document-requests.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const astral = JSON.stringify(baseProfile('iosScepCertificateProfile')).replace('{{UserName}}', '😀{{UserNme}}😀,O=漢');
const texts = [
  ...fixtures.filter(({ kind }) => kind === 'json').flatMap(({ text }, index) => (index % 25 === 0 ? [text] : [])),
  astral,
  `${astral}\r\n${astral}\r${astral}\n`,
  '',
  '😀',
  '\ud83d',
];
const paths = ['a.json', 'b.json', 'c.scepsubject', 'scep-profiles.json'];

/** Also where nothing is, before and behind all lines, and in the middle of a surrogate pair. */
const number = fc.oneof(fc.nat(12), fc.nat(400), fc.constantFrom(2 ** 31 - 1, 2 ** 32, -1));
const position = fc.record({ line: fc.oneof(fc.constant(0), number), character: number });
/** Of which the end may be before the start. */
const range = fc.record({ start: position, end: position });
const contentChange = fc.oneof(
  { weight: 1, arbitrary: fc.record({ text: fc.constantFrom(...texts) }) },
  {
    weight: 5,
    arbitrary: fc.record({ range, text: fc.constantFrom('', '"', '😀', '\ud83d', '\ude00', '\r', '{{', ',') }),
  },
);

const step = fc.record({
  kind: fc.constantFrom(
    'open',
    'change',
    'change',
    'change',
    'close',
    'ask',
    'ask',
    'askAndCancel',
    'watched',
    'settings',
  ),
  path: fc.constantFrom(...paths),
  text: fc.constantFrom(...texts),
  version: fc.integer({ min: -2, max: 9 }),
  changes: fc.array(contentChange, { maxLength: 3 }),
  method: fc.constantFrom(...documentRequests),
  position,
  range,
  fileChange: fc.constantFrom(FileChangeType.Created, FileChangeType.Changed, FileChangeType.Deleted),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('a client that keeps no order', { timeout: campaignTimeout }, () => {
  test('is answered, and told of the text that there is', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': '{ "templates": [{ "name": "T" }] }' });
    const capabilities = { textDocument: { diagnostic: {} } };
    const [messy, fresh] = [await Editor.start({ folder, capabilities }), await Editor.start({ folder, capabilities })];
    let count = 0;
    await campaign(
      'protocol: orders',
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.constantFrom(...texts),
        async (steps, text) => {
          const failures = await Promise.all(steps.map((each) => take(messy, each)));
          expect(failures.filter((failure) => failure !== undefined)).toEqual([]);
          // Whatever was before: a document that is opened with a text is that text.
          const path = `${(count += 1)}.json`;
          await messy.open(path, '😀');
          await messy.change(path, 1, text);
          await fresh.open(path, text);
          for (const method of ['diagnostic', 'documentSymbol', 'foldingRange'])
            expect(await messy.request(`textDocument/${method}`, path)).toEqual(
              await fresh.request(`textDocument/${method}`, path),
            );
          await Promise.all([messy.close(path), fresh.close(path), ...paths.map((each) => messy.close(each))]);
          expect([...messy.logs, ...fresh.logs]).toEqual([]);
        },
      ),
      80,
    );
  });
});

/** Sends what a step says; what is wrong with the answer, if there is one. */
async function take(
  editor: Editor,
  { kind, path, text, version, changes, fileChange, ...question }: Step,
): Promise<unknown> {
  const textDocument = { uri: editor.uri(path), version };
  const { connection } = editor;
  switch (kind) {
    case 'open':
      return connection.sendNotification('textDocument/didOpen', {
        textDocument: { ...textDocument, languageId: path.endsWith('.json') ? 'json' : 'scep-subject', text },
      });
    case 'change':
      return connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: changes });
    case 'close':
      return editor.close(path);
    case 'watched':
      return editor.filesChanged([path, fileChange]);
    case 'settings':
      return connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { scepProfiles: { rules: version > 3 ? { 'weak-hash': 'off' } : {} } },
      });
    case 'ask':
    case 'askAndCancel':
      return ask(editor, { kind, path, ...question });
  }
}

/** The failure of a request: that it was cancelled, or that its document is none, is an answer. */
async function ask(
  editor: Editor,
  { kind, path, method, position: at, range: part }: Pick<Step, 'kind' | 'path' | 'method' | 'position' | 'range'>,
): Promise<unknown> {
  const source = new CancellationTokenSource();
  const params = {
    textDocument: { uri: editor.uri(path) },
    position: at,
    positions: [at],
    range: part,
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
  };
  const answered = editor.connection.sendRequest(`textDocument/${method}`, params, source.token).then(
    () => undefined,
    (error: { readonly code?: number; readonly message: string }) =>
      error.code === ErrorCodes.InternalError || error.code === undefined ? `${method}: ${error.message}` : undefined,
  );
  if (kind === 'askAndCancel') source.cancel();
  return answered;
}

// Whatever a client sends to the running server: every request is answered, and the server goes on.
import * as fc from 'fast-check';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtures } from '../support/corpus.ts';
import { campaign, campaignTimeout } from '../support/campaign.ts';
import { documentRequests } from '../support/document-requests.ts';
import { mutatedJson } from '../support/json-mutations.ts';
import { initialize, startStdioServer } from '../support/stdio-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// No renaming: whoever asks for something that is not there is answered, too.
const requests = [...documentRequests, 'rename'].map((name) => `textDocument/${name}`);
const ours = ['preview', 'sampleRequest', 'verify', 'devices', 'documentStatus', 'nothing'].map(
  (name) => `scepProfiles/${name}`,
);
const others = [
  'initialize',
  'codeLens/resolve',
  'completionItem/resolve',
  'workspace/executeCommand',
  'workspace/symbol',
  'x',
];
const notifications = [
  ...['didOpen', 'didChange', 'didClose', 'didSave'].map((name) => `textDocument/${name}`),
  ...['didChangeWatchedFiles', 'didChangeConfiguration', 'didChangeWorkspaceFolders'].map(
    (name) => `workspace/${name}`,
  ),
  'scepProfiles/chooseDevices',
  '$/cancelRequest',
  '$/setTrace',
  'initialized',
  'x',
];

describe('a client that sends anything', { timeout: campaignTimeout }, () => {
  test('is answered', async () => {
    const { connection, ended, process: child } = startStdioServer();
    const folder = temporaryFolder({ 'scep-profiles.json': '{ "templates": [{ "name": "T" }] }' });
    await initialize(connection, folder, { textDocument: { diagnostic: {} } });
    const message = fc.record({
      isRequest: fc.boolean(),
      request: fc.constantFrom(...requests, ...ours, ...others),
      notification: fc.constantFrom(...notifications),
      params: mutatedJson(goodParams(folder)),
    });
    await campaign(
      'protocol: messages',
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 10 }), async (messages) => {
        const answers = messages.map(async ({ isRequest, request, notification, params }) => {
          const given: unknown = JSON.parse(params);
          // As a member of its own, or the library refuses to send what is no object.
          if (isRequest) await connection.sendRequest(request, given).catch(() => undefined);
          else await connection.sendNotification(notification, given);
        });
        await Promise.all(answers);
        expect(child.exitCode).toBeNull();
      }),
      200,
    );
    const textDocument = { uri: 'file:///nowhere.json' };
    expect(
      await connection.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }),
    ).toBeNull();
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
  });
});

/** Params of a well-behaved client, of all kinds: what the messages have beyond their own is left unread. */
function goodParams(folder: string) {
  const uri = pathToFileURL(join(folder, 'a.json')).toString();
  const position = { line: 5, character: 40 };
  const range = { start: position, end: { line: 6, character: 1 } };
  const texts = fixtures
    .filter(({ kind }) => kind === 'json')
    .slice(0, 20)
    .map(({ text }) => text);
  return texts.flatMap((text, index) => [
    { textDocument: { uri, languageId: 'json', version: index, text } },
    { textDocument: { uri, version: index }, contentChanges: [{ text }, { range, text: '"' }] },
    {
      textDocument: { uri },
      position,
      range,
      positions: [position],
      context: { diagnostics: [], only: ['quickfix'] },
      options: {},
    },
    { uri, position, device: 'A', base64: 'MIIB', compareWith: { kind: 'head' } },
    {
      changes: [{ uri, type: 2 }],
      settings: { scepProfiles: { rules: { 'weak-hash': 'off' } } },
      labels: ['A'],
      hasWorstCase: true,
    },
    { command: 'scepProfiles.showReason', arguments: [{ uri, range }], data: { uri, profile: 0 }, range },
    {
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'w' }],
      initializationOptions: { devices: { labels: ['A'], hasWorstCase: true }, commands: ['x'] },
    },
  ]);
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { PublishDiagnosticsNotification, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { baseProfile } from '../support/base-profiles.ts';
import { cli, initialize, startStdioServer } from '../support/stdio-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('an editor that only knows push is served by lsp --stdio, whatever it calls the language', async () => {
  const { connection, ended } = startStdioServer();
  const folder = temporaryFolder({});
  expect((await initialize(connection, folder)).serverInfo).toEqual({ name: 'scep-profiles', version: '0.1.0' });
  const published = new Promise<PublishDiagnosticsParams>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, resolve);
  });
  const text = JSON.stringify(baseProfile('iosScepCertificateProfile')).replace('{{UserName}}', '{{UserNme}}');
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: pathToFileURL(join(folder, 'a.json')).toString(), languageId: 'scepjson', version: 7, text },
  });
  expect(await published).toMatchObject({ version: 7, diagnostics: [{ code: 'unknown-variable' }] });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await ended).toBe(0);
});

test('exit without shutdown ends it with 1, as the protocol demands', async () => {
  const { connection, ended } = startStdioServer();
  await initialize(connection, temporaryFolder({}));
  await connection.sendNotification('exit');
  expect(await ended).toBe(1);
});

test('it ends when the editor is gone', async () => {
  const { process: child, connection, ended } = startStdioServer();
  await initialize(connection, temporaryFolder({}));
  child.stdin.end();
  expect(await ended).toBe(1);
});

test('a message that is none of JSON-RPC is survived', async () => {
  const { process: child, connection } = startStdioServer();
  await initialize(connection, temporaryFolder({}));
  child.stdin.write('Content-Length: 12\r\n\r\n{"jsonrpc":"');
  const answer = await connection.sendRequest('textDocument/hover', {
    textDocument: { uri: 'file:///nowhere.json' },
    position: { line: 0, character: 0 },
  });
  expect(answer).toBeNull();
});

test('an input that ends at once, such as /dev/null, ends it with 1 and not a word', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'lsp', '--stdio'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: '' });
});

test('an editor that said shutdown and went without exit has ended it well', async () => {
  const { process: child, connection, ended } = startStdioServer();
  await initialize(connection, temporaryFolder({}));
  await connection.sendRequest('shutdown');
  child.stdin.end();
  expect(await ended).toBe(0);
});
